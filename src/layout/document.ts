import { type Block, type Furniture, type Paragraph, type SourceDocument, textRun, type Warning } from '../model/document.ts';
import { around } from '../page/box.ts';
import type { PageGeometry } from '../page/page.ts';
import { toTable } from './cell-text.ts';
import { compose } from './compose.ts';
import { findFurniture } from './furniture.ts';
import { type Hyphenation, learnHyphenation } from './hyphenation.ts';
import { keep } from './keep.ts';
import { type Line, linesOf } from './lines.ts';
import { listMarker } from './list-marker.ts';
import { joinOverPages } from './over-pages.ts';
import { type Measure, paragraphsOf } from './paragraphs.ts';
import { readingOrder } from './reading-order.ts';
import { drawnTables, findTables, without } from './tables/find.ts';
import type { GridTable } from './tables/grid.ts';
import { traceFromEnvironment } from './tables/trace.ts';
import { type TaggedParagraphs, taggedParagraphs } from './tagged-paragraphs.ts';
import { DOCUMENT } from './tolerances.ts';
import { turnBack, turnOf, turnPage } from './turn.ts';
import { turnedLines } from './turned-lines.ts';

export interface DocumentMeta {
  readonly format: string;
  readonly mediaType: string;
  /** Of the reading so far; warnings about the layout are added. */
  readonly warnings: readonly Warning[];
  /** Number of pages of the file, also those that are not in the list. */
  readonly pages: number;
}

/** Pages as somebody saw them → paragraphs, tables and furniture. Every word lands in exactly one block, cell or furniture. */
export function documentFromPages(shown: readonly PageGeometry[], meta: DocumentMeta): SourceDocument {
  const turns = new Map(shown.map((page) => [page.number, turnOf(page)]));
  const pages = shown.map((page) => turnPage(page, turns.get(page.number) ?? 0));
  const trace = traceFromEnvironment();
  const drawn = pages.map((page) => ({ page, drawn: drawnTables(page, trace) }));
  const furniture = findFurniture(drawn.map(({ page, drawn: { rest } }) => ({ page, lines: linesOf(rest) })));
  let last: GridTable | null = null;
  const lined = drawn.map(({ page, drawn: found }) => {
    const tables = findTables(found, furniture.words, last, trace);
    last = tables.at(-1) ?? null;
    const cells = tables.map((table) => table.cells.map((cell) => linesOf(cell.words)));
    return { page, tables, cells, words: keep(without(found.rest, tables), (word) => !furniture.words.has(word)) };
  });
  const hyphenation = learnHyphenation(
    lined.flatMap(({ words }) => linesOf(words)),
    lined.flatMap(({ cells }) => cells.flat(2)),
  );
  const blocks = lined.flatMap(({ page, tables, cells, words }, index) => {
    const tagged = taggedParagraphs(page);
    const placed: { y: number; block: Block }[] = tables.map((table, order) => ({
      y: table.box.y0,
      block: toTable(table, cells[order] ?? [], page.number, hyphenation, tagged),
    }));
    const upright = keep(words, (word) => word.rotation === 0);
    const zones = readingOrder(upright);
    for (const { top, lines } of zones) {
      const [beside, others] = tablesBeside(tables, lines);
      const stops = others.map((table) => table.box.y0);
      for (const paragraph of paragraphsBetween(lines, stops, measureOf(page, lines, zones.length > 1 || beside.length > 0), tagged))
        placed.push({ y: zones.length > 1 ? top : (paragraph[0]?.box.y0 ?? 0), block: toParagraph(paragraph, page.number, hyphenation) });
    }
    for (const rotation of upright === words ? [] : ([90, 180, 270] as const)) {
      const lines = turnedLines(
        words.filter((word) => word.rotation === rotation),
        rotation,
      );
      if (lines.length > 0) placed.push({ y: page.height, block: toParagraph(lines, page.number, hyphenation) });
    }
    for (const { line, role } of furniture.lines.get(page) ?? [])
      placed.push({ y: line.box.y0, block: toFurniture(line, role, page.number, hyphenation) });
    const back = shown[index] ?? page;
    return placed.sort((a, b) => a.y - b.y).map((entry) => turnBack(entry.block, turns.get(page.number) ?? 0, back));
  });
  const origins = new Set(pages.map((page) => page.origin));
  return {
    format: meta.format,
    mediaType: meta.mediaType,
    encoding: null,
    pages: meta.pages,
    textLayer: origins.size > 1 ? 'mixed' : origins.has('ocr') ? 'ocr' : 'native',
    blocks: joinOverPages(blocks),
    warnings: meta.warnings,
  };
}

/** Tables left or right of a column of lines, and the others. */
function tablesBeside(tables: readonly GridTable[], lines: readonly Line[]): [GridTable[], readonly GridTable[]] {
  if (tables.length === 0) return [[], tables];
  const box = around(lines);
  const isBeside = ({ box: own }: GridTable): boolean => (own.x0 >= box.x1 || own.x1 <= box.x0) && own.y0 < box.y1 && own.y1 > box.y0;
  return [tables.filter(isBeside), tables.filter((table) => !isBeside(table))];
}

/** Paragraphs do not run on past a table. */
function paragraphsBetween(lines: readonly Line[], stops: readonly number[], measure: Measure, tagged: TaggedParagraphs): Line[][] {
  const zone = (line: Line): number => stops.filter((stop) => stop < line.baseline).length;
  const zones = new Map<number, Line[]>();
  for (const line of lines) zones.set(zone(line), [...(zones.get(zone(line)) ?? []), line]);
  return [...zones.values()].flatMap((group) => paragraphsOf(group, measure, tagged));
}

/** Where the lines of a zone may stand. Few short lines do not show how wide it is; then its margins are taken to be alike. */
function measureOf(page: PageGeometry, lines: readonly Line[], column: boolean): Measure {
  const from = Math.min(page.width, ...lines.map((line) => line.box.x0));
  const to = Math.max(0, ...lines.map((line) => line.box.x1));
  const flush = lines.filter((line) => line.box.x1 > to - DOCUMENT.flush).length;
  const shown = lines.length < DOCUMENT.cover ? flush > 2 && to - from > DOCUMENT.wide * page.width : flush > 1;
  return { prose: true, from, to: column || (lines.length >= DOCUMENT.shownBy && shown) ? to : Math.max(to, page.width - from) };
}

function toParagraph(lines: readonly Line[], page: number, hyphenation: Hyphenation): Paragraph {
  const first = lines[0];
  const marker = first ? listMarker(first) : null;
  return {
    ...textRun(''),
    ...compose([lines], page, hyphenation),
    kind: 'paragraph',
    headingLevel: null,
    list: marker === null ? null : { level: 0, marker, automatic: false },
  };
}

function toFurniture(line: Line, role: Furniture['role'], page: number, hyphenation: Hyphenation): Furniture {
  return { ...compose([[line]], page, hyphenation), kind: 'furniture', role };
}
