import type { Pieces } from '../../workers/one-file.ts';
import { onePositional } from './one-positional.ts';

/** The one document named on the command line; `-` is the standard input. Throws UsageError for none or several. */
export function fileArgument(positionals: readonly string[]): string | Pieces {
  const given = onePositional(positionals, 'FILE');
  return given === '-' ? { name: 'stdin', pieces: process.stdin } : given;
}
