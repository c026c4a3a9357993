import type { FailureCode } from './failure.ts';

/** What an error of the operating system means for a person. */
export function openFailure(error: unknown): { code: FailureCode; message: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found', message: `The file is not there any more (${code}).` };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-permitted', message: `The file may not be read (${code}).` };
  return { code: 'input-output', message: `The disk did not give the file (${code}).` };
}
