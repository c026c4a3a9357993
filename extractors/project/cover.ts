import type { SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { linesOf, projectLines } from './lines.ts';
import type { Span } from './span.ts';

const COVER_ENDS: ReadonlySet<SectionKind> = new Set([
  'activities',
  'task',
  'plan-fact',
  'team',
  'monitoring-plan',
  'statistics',
  'goal-achievement',
]);
/** Cells of tables on the cover that are looked at. */
const MOST_CELLS = 200;

/** Lines before the body of the form, cells of the tables there included, in reading order. */
export function coverOf(document: StructuredDocument): Span[] {
  const end = document.sections.find((section) => COVER_ENDS.has(section.kind))?.from ?? Number.POSITIVE_INFINITY;
  const lines = projectLines(document).filter((line) => line.passage.block < end);
  const cells = document.passages.filter((passage) => passage.row !== null && passage.block < end).slice(0, MOST_CELLS);
  return [...lines, ...cells.flatMap(linesOf)].toSorted(
    (a, b) =>
      a.passage.block - b.passage.block ||
      (a.passage.row ?? 0) - (b.passage.row ?? 0) ||
      (a.passage.column ?? 0) - (b.passage.column ?? 0) ||
      a.start - b.start,
  );
}

/** The signature may stand above the label of the form, under the number of pages. */
const NEAR = 15;
const BEFORE_SIGNATURE = 3;
/** Passages at the end, where nothing marks the signature. */
const LAST = 12;

/** Lines from the number of pages or the block of signatures on; without either, the last lines. */
export function tailOf(document: StructuredDocument): Span[] {
  const signature = document.sections.findLast((section) => section.kind === 'signature')?.from;
  const pages = document.sections.findLast((section) => section.kind === 'pages')?.from;
  const before = signature === undefined ? undefined : signature - BEFORE_SIGNATURE;
  const from = pages !== undefined && (signature === undefined || (pages < signature && signature - pages <= NEAR)) ? pages : before;
  const passages = from === undefined ? document.passages.slice(-LAST) : document.passages.filter((passage) => passage.block >= from);
  return passages.flatMap(linesOf);
}
