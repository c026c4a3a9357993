import { UnreadableFileError } from '../src/model/errors.ts';
import type { Failure, FailureCode, Stage } from '../src/model/failure.ts';
import { openFailure } from '../src/model/open-failure.ts';

/** How often a document whose reading went wrong is tried in one run before it is set aside. */
export const MAX_TRIES = 2;
/** Deaths over all runs after which only `esep retry` tries it again. */
export const MAX_DEATHS = 6;

/**
 * Retry or give up, by cause, in this one place. What lies in the bytes or in a limit repeats: final at once. What lies in
 * the machine (a killed process, a disk) or in us is tried again within bounds.
 */
const PASSING: ReadonlySet<FailureCode> = new Set(['defect', 'worker-died', 'bad-result', 'changed', 'input-output']);

export function isFinal(code: FailureCode): boolean {
  return !PASSING.has(code);
}

/** The cause of anything thrown while a document was read. The sentence never has text of the document. */
export function failureOf(error: unknown, stage: Stage): Failure {
  if (error instanceof UnreadableFileError) return { code: error.code, message: error.message, stage };
  if (error instanceof Error && 'syscall' in error) return { ...openFailure(error), stage };
  const kind = error instanceof Error ? error.name : typeof error;
  return { code: 'defect', message: `esep itself failed on this file (${kind} ${placeOf(error)}).`, stage };
}

/** File and line of the topmost frame of our own code. */
function placeOf(error: unknown): string {
  const frame = error instanceof Error ? /\/((?:src|extractors|workers)\/[\w/.-]{1,200}:\d+)/.exec(error.stack ?? '') : null;
  return frame ? `at ${frame[1]}` : 'outside of its own code';
}
