import type { LogicalTable, Passage, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { FIELD_INDEX } from '../../src/text/wordings/fields.ts';
import { keyed } from '../../src/text/wordings/keyed.ts';
import type { Span } from './span.ts';

/** Sections whose prose may look like labels but tells of events and people. */
const NARRATIVE: ReadonlySet<SectionKind> = new Set([
  'activities',
  'task',
  'activity',
  'success-story',
  'changes',
  'goal-achievement',
  'concrete-results',
  'long-term-impact',
  'sustainability',
  'socio-economic-effect',
  'partners-analysis',
  'deviations',
]);

/** Lines of the paragraphs that carry project data: cover, passport, headings with their answers, signatures. */
export function projectLines(document: StructuredDocument): Span[] {
  return document.passages.filter((passage) => passage.row === null && !isNarrative(document, passage)).flatMap(linesOf);
}

/** Lines among the story of what was done. A heading may have been misjudged, so that labels with answers count here too, though less. */
export function narrativeLines(document: StructuredDocument): Span[] {
  return document.passages.filter((passage) => passage.row === null && isNarrative(document, passage)).flatMap(linesOf);
}

function isNarrative(document: StructuredDocument, passage: Passage): boolean {
  const section = passage.section === null ? null : document.sections[passage.section];
  return section !== null && section !== undefined && NARRATIVE.has(section.kind);
}

export function linesOf(passage: Passage): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of passage.clean.split('\n')) {
    if (/[\p{L}\p{N}]/u.test(line)) lines.push({ passage, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** Rows of key-value tables and of the rows above a table's header: the first cell names, the next filled ones answer; two such pairs may stand in a row. */
export function labelledRows(document: StructuredDocument): { readonly label: Span; readonly value: readonly Span[] }[] {
  return document.tables.flatMap((table) => {
    const second = secondLabels(table);
    const pairs = rowsOf(table).flatMap(({ cells }) => (second === null ? [cells] : [cells.slice(0, second), cells.slice(second)]));
    return pairs.flatMap((cells) => {
      const filled = cells.filter((cell) => cell.text && !cell.spanned);
      const label = filled.find((cell) => /\p{L}/u.test(cell.text))?.passages[0];
      if (!label) return [];
      const value = filled
        .flatMap((cell) => cell.passages)
        .filter((passage) => passage !== label && passage.column !== null && passage.column > (label.column ?? 0));
      return [{ label: whole(label), value: value.map(whole) }];
    });
  });
}

/** «Ұйым | … | Келісім | …»: the column in which most rows have another label; null without one. */
function secondLabels(table: LogicalTable): number | null {
  const rows = rowsOf(table);
  for (let column = 2; column < table.columns.length - 1; column++) {
    const texts = rows
      .flatMap(({ cells }) => cells.slice(column, column + 1))
      .flatMap(({ text, spanned }) => (text && !spanned ? [text] : []));
    if (texts.length >= FEWEST_LABELS && texts.filter(isLabel).length * 2 >= texts.length) return column;
  }
  return null;
}

const FEWEST_LABELS = 2;
const LONGEST_LABEL = 60;

function isLabel(text: string): boolean {
  const { key } = keyed(text);
  return text.length <= LONGEST_LABEL && FIELD_INDEX.starting(key).some(({ match }) => match.end >= key.length * WHOLE);
}

/** A known wording is so much of a label. */
const WHOLE = 0.8;

function rowsOf(table: LogicalTable): LogicalTable['rows'] {
  return table.kind === 'key-values' || table.kind === 'other' ? [...table.preamble, ...table.rows] : table.preamble;
}

export function whole(passage: Passage): Span {
  return { passage, start: 0, end: passage.clean.length };
}
