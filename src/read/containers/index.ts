import { UnreadableFileError } from '../../model/errors.ts';
import { compoundObjects } from './compound-objects.ts';
import type { Container, ContainerEntry, ContainerLimits } from './container.ts';
import { DOCUMENTS_TOO } from './documents.ts';
import { mail, mbox, msg, tnef } from './mail.ts';
import { packageObjects } from './package-objects.ts';
import { uniquePath } from './paths.ts';
import { pdfAttachments } from './pdf-attachments.ts';
import { signedContainer } from './signed.ts';
import { solid } from './solid.ts';
import { tar } from './tar.ts';
import { checkSizes } from './zip/unzip.ts';
import { zip } from './zip.ts';

/** Files that hold other files. An entry that is a container itself is opened in turn. */
export const containers: readonly Container[] = [
  zip,
  tar,
  solid,
  mail,
  msg,
  mbox,
  tnef,
  signedContainer('signed archive', containerOf),
  signedContainer('signed document', containerOf),
  packageObjects,
  compoundObjects,
  pdfAttachments,
];

/** The kind of container that bytes are, null for a document without files in it. */
export function containerOf(bytes: Uint8Array): Container | null {
  return containers.find((container) => container.accepts(bytes)) ?? null;
}

interface Spent {
  entries: number;
  bytes: number;
}

/**
 * All files inside a container, nested containers opened (`inner.zip/report.docx`), in the order they lie there. Mails and
 * documents with files in them are given themselves as well. What cannot be had comes as an entry with its failure. Throws
 * UnreadableFileError only when the container itself cannot be opened or a limit of the whole is passed.
 */
export async function* listEntries(bytes: Uint8Array, limits: ContainerLimits): AsyncGenerator<ContainerEntry> {
  yield* open(bytes, limits, { entries: 0, bytes: 0 }, 1, bytes.length);
}

async function* open(
  bytes: Uint8Array,
  limits: ContainerLimits,
  spent: Spent,
  depth: number,
  packed: number,
): AsyncGenerator<ContainerEntry> {
  const container = containerOf(bytes);
  if (!container) return;
  const taken = new Set<string>();
  for await (const entry of container.entries(bytes, limits)) {
    const path = uniquePath(entry.path, taken);
    spend(spent, entry.bytes?.length ?? 0, limits, packed);
    if (!entry.bytes) {
      yield { ...entry, path };
      continue;
    }
    const inner = containerOf(entry.bytes);
    if (!inner || DOCUMENTS_TOO.has(inner.format)) yield { path, bytes: entry.bytes, failure: null };
    if (!inner) continue;
    if (depth >= limits.maxNesting) {
      yield { path, bytes: null, failure: tooDeep() };
      continue;
    }
    try {
      for await (const nested of open(entry.bytes, limits, spent, depth + 1, packed)) yield { ...nested, path: `${path}/${nested.path}` };
    } catch (error) {
      if (!(error instanceof UnreadableFileError) || isLimitOfWhole(error)) throw error;
      yield { path, bytes: null, failure: error };
    }
  }
}

function spend(spent: Spent, bytes: number, limits: ContainerLimits, packed: number): void {
  spent.entries++;
  spent.bytes += bytes;
  if (spent.entries > limits.maxEntries)
    throw new UnreadableFileError('limit-entries', 'The archive holds more files than allowed; split it or raise the limit.');
  checkSizes(spent.bytes, packed, limits);
}

function isLimitOfWhole({ code }: UnreadableFileError): boolean {
  return code === 'limit-entries' || code === 'limit-unpacked' || code === 'limit-ratio';
}

function tooDeep(): UnreadableFileError {
  return new UnreadableFileError('limit-nesting', 'The archive holds archives in archives deeper than allowed; unpack it by hand.');
}
