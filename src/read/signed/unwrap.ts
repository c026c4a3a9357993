import { fromBER, GeneralizedTime, OctetString, UTCTime } from 'asn1js';
import type { Signature } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { cmsIn } from './looks-signed.ts';

export interface Signed {
  readonly content: Buffer;
  readonly signatures: readonly Signature[];
}

/** Object identifiers of CMS (RFC 5652). */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENVELOPED_DATA = '1.2.840.113549.1.7.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

/**
 * What lies in an electronic signature, and what the signature says of itself; nothing of it is verified. Null for bytes that are no
 * signature. Throws UnreadableFileError: `encrypted`, `unsupported-format` for a signature kept apart from its document, `corrupt`.
 */
export function unwrapSigned(bytes: Uint8Array): Signed | null {
  const raw = cmsIn(bytes);
  if (!raw) return null;
  const { offset, result } = fromBER(new Uint8Array(raw));
  const [kind, wrapped] = children(result);
  const type = textOf(kind);
  if (type === ENVELOPED_DATA)
    throw new UnreadableFileError('encrypted', 'The file is encrypted for somebody; ask the sender for an open copy.');
  const [data] = children(wrapped);
  if (offset < 0 || type !== SIGNED_DATA || !data)
    throw new UnreadableFileError('corrupt', 'The signed file is damaged and could not be opened; ask the sender for it again.');
  const parts = children(data);
  const [octets] = children(children(parts[2])[1]);
  if (!(octets instanceof OctetString))
    throw new UnreadableFileError(
      'unsupported-format',
      'The file is a signature alone; the document that was signed is a file of its own.',
    );
  const certificates = children(parts.find((part) => tagOf(part) === 0)).map(certificateOf);
  return { content: Buffer.from(octets.getValue()), signatures: children(parts.at(-1)).map((signer) => signatureOf(signer, certificates)) };
}

interface Certificate {
  readonly serial: string;
  readonly names: ReadonlyMap<string, string>;
}

function certificateOf(certificate: unknown): Certificate {
  const fields = children(children(certificate)[0]);
  const from = tagOf(fields[0]) === 0 ? 1 : 0;
  const names = children(fields[from + 4]).flatMap((set) => children(set).map((pair) => children(pair)));
  return { serial: hexOf(fields[from]), names: new Map(names.map(([type, value]) => [textOf(type), textOf(value)])) };
}

function signatureOf(signer: unknown, certificates: readonly Certificate[]): Signature {
  const [, id, , attributes] = children(signer);
  const serial = hexOf(children(id)[1]);
  const own =
    certificates.find((certificate) => certificate.serial === serial) ?? (certificates.length === 1 ? certificates[0] : undefined);
  const time = children(attributes).find((attribute) => textOf(children(attribute)[0]) === SIGNING_TIME);
  const [value] = children(children(time)[1]);
  const signedAt = value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate().toISOString() : null;
  return { signer: own?.names.get(COMMON_NAME) ?? null, organization: own?.names.get(ORGANIZATION) ?? null, signedAt, verified: false };
}

/** Parts of a sequence, a set or a tagged value; empty for anything else. */
function children(node: unknown): readonly unknown[] {
  const value = get(get(node, 'valueBlock'), 'value');
  return Array.isArray(value) ? value : [];
}

function tagOf(node: unknown): number | null {
  const id = get(node, 'idBlock');
  return get(id, 'tagClass') === 3 ? Number(get(id, 'tagNumber')) : null;
}

function textOf(node: unknown): string {
  const value = get(node, 'getValue');
  const text: unknown = typeof value === 'function' ? value.call(node) : null;
  return typeof text === 'string' ? text : '';
}

function hexOf(node: unknown): string {
  const bytes = get(get(node, 'valueBlock'), 'valueHexView');
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : '';
}

function get(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}
