import type { CheckInput } from '../../src/check/check.ts';
import type { Report } from '../../src/model/report.ts';
import { read, table } from '../structure/source.ts';
import { input, report } from './builder.ts';

/** What a rule sees of a document that is one table: lines with `|` between the cells. */
export function shown(lines: readonly string[], facts: Report = report()): CheckInput {
  return input(facts, { document: read(table(...lines)) });
}

/** The lines with one text replaced; throws when it stands nowhere, so that a twin cannot rot. */
export function changed(lines: readonly string[], from: string, to: string): string[] {
  if (!lines.some((line) => line.includes(from))) throw new Error(`no line says "${from}"`);
  return lines.map((line) => line.replace(from, to));
}
