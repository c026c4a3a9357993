import { type Read, SUREST, type ValueFound, type ValueReading, weaker } from '../model/certainty.ts';
import type { Evidence, Place } from '../model/evidence.ts';
import type { LogicalTable, StructuredDocument, UnderstoodTable } from '../model/structure.ts';
import type { Repair } from './repair.ts';

/** What is known of the reading of each value of a document, by its place. */
export interface Trust {
  of(evidence: readonly Evidence[]): Read;
}

type Position = Pick<Place, 'block' | 'row' | 'column'>;

export const positionOf = ({ block, row, column }: Position): string => `${block}:${row}:${column}`;

const DIGITS = /\d/u;

/** Cells under a heading that is understood; the surest wins where a table is read in two ways. */
function foundIn({ tables, understood, sums }: StructuredDocument): Map<string, ValueFound> {
  const found = new Map<string, ValueFound>();
  // surest last
  for (const { sound, contradictions } of sums) {
    for (const place of sound) found.set(place, 'typed');
    // what an equation is that holds elsewhere in the table tells the columns where it fails
    for (const { equations } of contradictions)
      for (const { result, operands } of equations)
        for (const { evidence } of [result, ...operands]) found.set(positionOf(evidence.place), 'typed');
  }
  for (const table of tables) withRoles(table, 'typed', found);
  for (const table of understood) withPaths(table, found);
  for (const table of tables) withRoles(table, 'named', found);
  return found;
}

function withRoles(table: LogicalTable, origin: ValueFound, found: Map<string, ValueFound>): void {
  for (const row of table.rows) {
    for (const { column, passages } of row.cells) {
      const { role, found: how } = table.columns[column] ?? { role: 'unknown', found: 'guessed' };
      if (how !== origin || role === 'unknown') continue;
      for (const passage of passages) found.set(positionOf(passage), origin);
    }
  }
}

function withPaths({ cells }: UnderstoodTable, found: Map<string, ValueFound>): void {
  for (const { passage, rowPath, columnPath } of cells) {
    const named = [...rowPath, ...columnPath].some(
      ({ says }) => says.measure ?? says.period ?? says.sex ?? says.age ?? says.social ?? says.role ?? (says.total || says.ofWhich || null),
    );
    if (named) found.set(positionOf(passage), 'named');
  }
}

/** Letters of a picture, and figures whose letters were put right. */
function readingAt({ source, passages }: StructuredDocument, place: Place, repaired: boolean): ValueReading {
  const block = source.blocks[place.block];
  const run = block?.kind === 'table' ? block.cells.find(({ row, column }) => row === place.row && column === place.column) : block;
  if (run && 'confidence' in run && run.confidence !== null) return 'recognized';
  if (repaired) return 'repaired';
  const passage = passages.find((item) => positionOf(item) === positionOf(place));
  const digits = (text: string | undefined) => text?.slice(place.start, place.end).replace(/\D/gu, '');
  return digits(passage?.text) === digits(passage?.clean) ? 'native' : 'repaired';
}

/** Asked only about what was found, so the places are looked up at the first question. */
export function trustIn(document: StructuredDocument, repair: Repair | null): Trust {
  let known: Map<string, ValueFound> | null = null;
  const readOf = (evidence: Evidence): Read => {
    const { place, quote } = evidence;
    const reading = readingAt(document, place, repair?.evidence.has(evidence) ?? false);
    if (place.row === null || !DIGITS.test(quote)) return { found: 'named', reading };
    known ??= foundIn(document);
    return { found: known.get(positionOf(place)) ?? 'guessed', reading };
  };
  return { of: (evidence) => evidence.map(readOf).reduce(weaker, SUREST) };
}
