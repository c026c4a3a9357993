import { UnreadableFileError } from '../../model/errors.ts';
import type { Reader } from '../reader.ts';
import { asLetter } from './entity.ts';
import { looksSigned } from './looks-signed.ts';

/** Signatures around each other. */
const MAX_LAYERS = 5;

/** Documents inside an electronic signature (CMS, PKCS #7), read by the reader of what is inside. */
export function signed(readers: () => readonly Reader[]): Reader {
  return {
    format: 'signed file',
    mediaType: 'application/pkcs7-mime',
    accepts: ({ bytes }) => looksSigned(bytes),
    async read({ bytes, name }, options, pace) {
      const { unwrapSigned } = await import('./unwrap.ts');
      const signatures = [];
      let content: Buffer = Buffer.from(bytes);
      for (let layer = 0; layer <= MAX_LAYERS; layer++) {
        const inner = unwrapSigned(content);
        if (!inner) break;
        signatures.push(...inner.signatures);
        content = asLetter(inner.content);
      }
      const input = { bytes: content, name: name.replace(/(?<=.)\.(?:p7m|p7s|cms|sig)$/i, '') };
      const reader = readers().find((candidate) => candidate.accepts(input));
      if (!reader || content.length === 0 || looksSigned(content))
        throw new UnreadableFileError('unsupported-format', 'What was signed is of a format that is not read.');
      const document = await reader.read(input, options, pace);
      const warning = {
        code: 'signature-unverified',
        message: 'The document lay in an electronic signature; who signed it and when was noted and not verified.',
        page: null,
        partial: false,
      };
      return { ...document, warnings: [...document.warnings, warning], signatures };
    },
  };
}
