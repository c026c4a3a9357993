import type { Store } from '../store/open.ts';
import { type Passage, passagesOf } from '../store/passages.ts';
import type { Citation } from './citation.ts';
import type { Span } from './pages/markup.ts';

/** A text of the document with what is cited of it. `moved`: the document reads otherwise now, and nothing can be marked. */
export interface CitedText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly moved: boolean;
}

export interface CitedCell extends CitedText {
  /** Numbers of the citations in it; an empty cell may be cited too. */
  readonly labels: readonly number[];
  /** Columns it takes up. */
  readonly columns: number;
}

/** Where citations stand: a paragraph between its neighbours, or rows of a table (`null`: rows left out). */
export type Surroundings =
  | { readonly kind: 'paragraph'; readonly before: string | null; readonly cited: CitedText; readonly after: string | null }
  | { readonly kind: 'table'; readonly rows: readonly (readonly CitedCell[] | null)[] };

/** Smaller tables are shown whole. */
const WHOLE_ROWS = 8;
/** Of larger ones the head and so many rows before and after a cited one. */
const ROWS_AROUND = 1;

/** The text around citations of one document, block by block in its order. */
export function surroundingsOf(store: Store, hash: string, citations: readonly Citation[]): Surroundings[] {
  const blocks = Map.groupBy(citations, ({ place }) => place.block);
  return [...blocks]
    .sort(([a], [b]) => a - b)
    .map(([block, cited]) => {
      const near = passagesOf(store, hash, block - 1, block + 1);
      const own = near.filter((passage) => passage.block === block);
      return cited.some(({ place }) => place.row !== null) ? table(own, cited) : paragraph(near, block, cited);
    });
}

function paragraph(near: readonly Passage[], block: number, citations: readonly Citation[]): Surroundings {
  const textOf = (index: number) => near.find((passage) => passage.block === index && passage.row === null)?.text ?? null;
  return { kind: 'paragraph', before: textOf(block - 1), cited: citedText(textOf(block) ?? '', citations), after: textOf(block + 1) };
}

function table(passages: readonly Passage[], citations: readonly Citation[]): Surroundings {
  const places = [...passages, ...citations.map(({ place }) => place)];
  const rows = places.reduce((most, { row }) => Math.max(most, (row ?? 0) + 1), 0);
  const columns = places.reduce((most, { column }) => Math.max(most, (column ?? 0) + 1), 0);
  const texts = new Map(passages.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const cited = Map.groupBy(citations, ({ place }) => `${place.row} ${place.column}`);
  const wanted = new Set(citations.flatMap(({ place }) => around(place.row ?? 0)));
  const shown: (readonly CitedCell[] | null)[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (rows > WHOLE_ROWS && row > 0 && !wanted.has(row)) {
      if (shown.at(-1) !== null) shown.push(null);
      continue;
    }
    const cells = Array.from({ length: columns }, (_, column): CitedCell => {
      const here = cited.get(`${row} ${column}`) ?? [];
      return { ...citedText(texts.get(`${row} ${column}`) ?? '', here), labels: [...new Set(here.map(({ label }) => label))], columns: 1 };
    });
    shown.push(widened(cells));
  }
  return { kind: 'table', rows: shown };
}

/** Columns of a table in which rows with few filled cells are rows of merged ones. */
const WIDE = 4;

/** Where cells are merged is not kept: in a wide table a row that is mostly empty has its cells reach to the next filled one. */
function widened(cells: readonly CitedCell[]): CitedCell[] {
  const filled = cells.filter(({ text, labels }) => text !== '' || labels.length > 0).length;
  if (cells.length < WIDE || filled > cells.length / 3) return [...cells];
  const wide: CitedCell[] = [];
  for (const cell of cells) {
    const last = wide.at(-1);
    if (last && cell.text === '' && cell.labels.length === 0) wide[wide.length - 1] = { ...last, columns: last.columns + 1 };
    else wide.push(cell);
  }
  return wide;
}

function around(row: number): number[] {
  return Array.from({ length: 2 * ROWS_AROUND + 1 }, (_, index) => row - ROWS_AROUND + index);
}

function citedText(text: string, citations: readonly Citation[]): CitedText {
  const holding = citations.filter(({ place, quote }) => text.slice(place.start, place.end) === quote);
  return {
    text,
    spans: holding.flatMap(({ place, label }) => (place.end > place.start ? [{ start: place.start, end: place.end, label }] : [])),
    moved: holding.length < citations.length,
  };
}
