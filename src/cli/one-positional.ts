import { UsageError } from '../model/errors.ts';

/** The one argument a command takes beside its options; `name` as its help calls it. Throws UsageError for none or several. */
export function onePositional(positionals: readonly string[], name: string): string {
  const [only] = positionals;
  if (only === undefined || positionals.length > 1) throw new UsageError(`give exactly one ${name}`);
  return only;
}
