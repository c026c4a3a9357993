import iconv from 'iconv-lite';
import { UnreadableFileError } from '../../model/errors.ts';
import { plausibility } from '../text/letters.ts';

/** Encodings of names in archives that do not say theirs: of DOS, of Windows, of Windows with Kazakh letters (KZ-1048); of equals the first. */
const NAME_ENCODINGS = ['cp866', 'windows-1251', 'rk1048'] as const;
const MAX_PATH = 1000;

/** A name as an archive stores it, told apart by its letters. Backslashes become slashes, NFC. */
export function decodeName(raw: Buffer, claimsUtf8: boolean): string {
  const utf8 = raw.toString('utf8');
  const name =
    claimsUtf8 || !utf8.includes('\ufffd') ? utf8 : (best(NAME_ENCODINGS.map((encoding) => iconv.decode(raw, encoding))) ?? utf8);
  return name.replaceAll('\\', '/').normalize('NFC');
}

function best(candidates: readonly string[]): string | undefined {
  return [...candidates].sort((a, b) => plausibility(b) - plausibility(a))[0];
}

/** Null for a path that stays inside its container, otherwise the failure `unsafe-path`. */
export function pathFailure(path: string): UnreadableFileError | null {
  const isUnsafe =
    path === '' ||
    path.length > MAX_PATH ||
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    path.includes('\0') ||
    path.split('/').includes('..');
  return isUnsafe ? unsafePath() : null;
}

export function unsafePath(): UnreadableFileError {
  return new UnreadableFileError('unsafe-path', 'The name of this file in the archive points out of the archive; it was not unpacked.');
}

/** A path for showing: without steps upwards, drive letters and control characters. */
export function shownPath(path: string): string {
  const steps = path
    .replace(/^[a-z]:/i, '')
    .replace(/\p{Cc}/gu, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').slice(0, MAX_PATH) || 'unnamed';
}

/** Gives each path once: a second `a.docx` is `a (2).docx`. */
export function uniquePath(path: string, taken: Set<string>): string {
  let unique = path;
  for (let count = 2; taken.has(unique); count++) unique = path.replace(/(\.[^./]{1,10})?$/, ` (${count})$1`);
  taken.add(unique);
  return unique;
}
