import * as z from 'zod';
import type { UnreadableCode } from './errors.ts';

/** Why an input has no report: it cannot be read, or reading it went wrong otherwise. */
export type FailureCode = UnreadableCode | 'defect' | 'worker-died' | 'bad-result' | 'changed' | 'input-output';

/** Where in the pipeline it happened. */
export const Stage = z.enum(['open', 'read', 'structure', 'extract', 'check']);
export type Stage = z.infer<typeof Stage>;

/** What a person can do about each cause. */
export const NEXT_STEP = {
  empty: 'Ask the sender for the file again.',
  truncated: 'Ask the sender for the file again; it was cut off on the way.',
  corrupt: 'Ask the sender for the file again.',
  encrypted: 'Remove the password or ask the sender for a copy without one.',
  'wrong-format': 'Save the file anew in the format its name says, or rename it.',
  'unsupported-format': 'Convert it to PDF, DOCX or text; leave it out of the folder when it is no report.',
  'not-text': 'Convert it to PDF, DOCX or text.',
  'not-found': 'Check the path; the file may have been moved.',
  'not-permitted': 'Give the user who runs esep the right to read the file.',
  'limit-bytes': 'Raise --max-bytes when the size is genuine.',
  'limit-pages': 'Raise --max-pages when the length is genuine, or split the document.',
  'limit-unpacked': 'Raise --max-unpacked when the file is trustworthy.',
  'limit-ratio': 'Raise --max-ratio when the file is trustworthy; ordinary documents stay far below it.',
  'limit-entries': 'Unpack the archive by hand or raise --max-entries.',
  'limit-nesting': 'Unpack the inner archives by hand or raise --max-nesting.',
  'limit-time': 'Raise --timeout, or split the document.',
  'limit-memory': 'Raise --max-memory, or split the document.',
  'limit-cells': 'Raise --max-cells when the table is genuine.',
  'unsafe-path': 'Look at where the file comes from; it points outside of its folder.',
  'unsafe-xml': 'Look at where the file comes from; open and save it anew in a word processor.',
  defect: 'Nothing is wrong with the file as far as is known; report this to the makers of esep, then run "esep retry".',
  'worker-died': 'Look at the file by itself with "esep read"; "esep retry" tries it again.',
  'bad-result': 'See which workers answer on this Redis, with which OCR data, and who else can write to it; then run "esep retry".',
  changed: 'Run esep again when the file is no longer being written.',
  'input-output': 'Check the disk, then run "esep retry".',
} as const satisfies Record<FailureCode, string>;

export const FailureCode = z.enum(Object.keys(NEXT_STEP) as [FailureCode, ...FailureCode[]]);

/** A cause with a sentence about it; the sentence holds no text of the document. */
export const Failure = z.object({ code: FailureCode, message: z.string(), stage: Stage });
export type Failure = z.infer<typeof Failure>;
