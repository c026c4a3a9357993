import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';
import { asLetter } from '../signed/entity.ts';
import { looksSigned } from '../signed/looks-signed.ts';
import { unwrapSigned } from '../signed/unwrap.ts';
import type { Container } from './container.ts';
import { DOCUMENTS_TOO } from './documents.ts';

/**
 * What holds files (`of` tells it) inside an electronic signature: archives, or documents with files beside such as letters. A signed
 * document alone is none, but read as such.
 */
export function signedContainer(format: 'signed archive' | 'signed document', of: (bytes: Uint8Array) => Container | null): Container {
  const inside = (bytes: Uint8Array): { readonly container: Container; readonly content: Buffer } | null => {
    const content = looksSigned(bytes) ? contentOf(bytes) : null;
    const held = content && of(content);
    const container = held && DOCUMENTS_TOO.has(held.format) === (format === 'signed document') ? held : null;
    return content && container ? { container, content } : null;
  };
  return {
    format,
    accepts: (bytes) => inside(bytes) !== null,
    async *entries(bytes, limits) {
      const found = inside(bytes);
      if (found) yield* found.container.entries(found.content, limits);
    },
  };
}

/** Null for what cannot be unwrapped: the reader of signed files says why. */
function contentOf(bytes: Uint8Array): Buffer | null {
  try {
    const signed = unwrapSigned(bytes);
    return signed && asLetter(signed.content);
  } catch (error) {
    if (isParserError(error) || error instanceof UnreadableFileError) return null;
    throw error;
  }
}
