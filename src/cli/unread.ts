import { type Failure, NEXT_STEP } from '../model/failure.ts';

/** Tells why a file could not be read, with what to do about a limit, and gives the exit code. */
export function unread(command: string, { code, message }: Failure): number {
  const next = code.startsWith('limit-') ? ` ${NEXT_STEP[code]}` : '';
  process.stderr.write(`esep ${command}: ${code}: ${message}${next}\n`);
  if (code === 'defect') return 70;
  return code === 'input-output' ? 74 : 2;
}
