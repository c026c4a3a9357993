import { type Block, type Furniture, type Paragraph, textRun } from '../../model/document.ts';
import { DocumentBuilder } from '../builder/document-builder.ts';
import { CellBudget } from '../builder/table-builder.ts';
import { alignedRows } from './aligned-rows.ts';
import { interpretHtml } from './html/interpreter.ts';
import { parseInline } from './inline.ts';
import { joinLines, wrapWidth } from './join.ts';
import { classifyLine, type Line, loneNumber, typedMarker } from './lines.ts';
import { markStamps } from './stamps.ts';
import { endOfQuotedCell, MAX_QUOTED_LINES, tabRows } from './tab-rows.ts';
import { textTable } from './tables.ts';

/** Farthest step between two page numbers that still count as one sequence. */
const MAX_PAGE_STEP = 10;
/** Lines over which an HTML table may run. */
const MAX_HTML_LINES = 3000;

/** Cuts a text into paragraphs, tables and furniture. Throws `limit-cells`. */
export function blocksOfText(text: string, maxCells: number): Block[] {
  const raw = text.split(/\r\n|[\n\r\f\v\u2028\u2029\u0085]/);
  const lines = raw.map(classifyLine);
  const width = wrapWidth(lines);
  const budget = new CellBudget(maxCells);
  const blocks: Block[] = [];
  let group: Line[] = [];
  let page = 0;
  let tried = 0;
  const flush = (): void => {
    for (const paragraph of paragraphs(group, width)) blocks.push(paragraph);
    group = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const aligned = index >= tried && (line.kind === 'plain' || line.kind === 'item') ? alignedRows(lines, index) : null;
    if (aligned) tried = aligned.end;
    if (aligned?.rows) {
      flush();
      blocks.push(textTable(aligned.rows, budget));
      index = aligned.end - 1;
    } else if (line.kind === 'html-table') {
      flush();
      const end = htmlTableEnd(lines, index);
      const html = lines.slice(index, end).map((part) => part.raw);
      for (const block of htmlTable(html.join('\n'), budget)) blocks.push(block);
      index = end - 1;
    } else if (line.kind === 'row' || line.kind === 'pipe') {
      flush();
      const end = runEnd(lines, index);
      const run = lines.slice(index, end);
      blocks.push(...(line.kind === 'row' ? tabTable(run, budget) : pipeTable(run, budget)));
      index = end - 1;
    } else if (line.kind === 'separator') {
      flush();
      blocks.push(furniture('separator', line.text));
    } else if (line.kind === 'number' && group.length === 0 && isAlone(lines, index) && follows(page, line)) {
      page = loneNumber(line.text);
      blocks.push(furniture('page-number', line.text));
    } else if (line.kind === 'blank') flush();
    else {
      if (line.kind === 'heading' || line.kind === 'item' || group[0]?.kind === 'heading') flush();
      group.push(line);
    }
  }
  flush();
  return markStamps(blocks);
}

function follows(page: number, line: Line): boolean {
  const number = loneNumber(line.text);
  return number > page && number <= page + MAX_PAGE_STEP;
}

function isAlone(lines: readonly Line[], index: number): boolean {
  const loose = (line: Line | undefined) => !line || line.kind === 'blank' || line.kind === 'row' || line.kind === 'separator';
  return loose(lines[index - 1]) && loose(lines[index + 1]);
}

/** The line after the one that closes an HTML table; just the next line when none does. */
function htmlTableEnd(lines: readonly Line[], start: number): number {
  let depth = 0;
  for (let index = start; index < Math.min(lines.length, start + MAX_HTML_LINES); index++) {
    const raw = lines[index]?.raw ?? '';
    depth += (raw.match(/<table[\s>]/gi)?.length ?? 0) - (raw.match(/<\/table>/gi)?.length ?? 0);
    if (depth <= 0) return index + 1;
  }
  return start + 1;
}

function htmlTable(html: string, budget: CellBudget): Block[] {
  const builder = new DocumentBuilder(budget);
  interpretHtml(html, builder);
  return builder.finish();
}

/** End of the run of table lines that begins at `start`; empty-row marks and further lines of a cell inside it belong to it. */
function runEnd(lines: readonly Line[], start: number): number {
  const kind = lines[start]?.kind;
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind === kind) {
      index = kind === 'row' ? endOfRow(lines, index) : index;
      end = index + 1;
    } else if (line?.kind !== 'separator' && !(kind === 'row' && line?.kind === 'plain' && /^\p{Ll}/u.test(line.text))) break;
  }
  return end;
}

/** Last line of a row whose last cell may be quoted and run over several lines. */
function endOfRow(lines: readonly Line[], index: number): number {
  const end = endOfQuotedCell(
    lines.slice(index, index + MAX_QUOTED_LINES).map((line) => line.raw),
    0,
  );
  return end < 0 ? index : index + end;
}

function tabTable(run: readonly Line[], budget: CellBudget): Block[] {
  const isMark = (line: Line) => line.kind === 'separator';
  const rows = run.filter((line) => !isMark(line)).map((line) => line.raw);
  const marks = run.filter(isMark).map((line) => furniture('separator', line.text));
  return rows.every((row) => row.trim() === '') ? marks : [textTable(tabRows(rows), budget), ...marks];
}

function pipeTable(run: readonly Line[], budget: CellBudget): Block[] {
  const rows = run.filter((line) => line.kind === 'pipe').map((line) => pipeCells(line.text));
  const headerRows = run[1]?.kind === 'separator' ? 1 : 0;
  return [textTable(rows, budget, headerRows)];
}

function pipeCells(text: string): string[] {
  return text
    .slice(1, -1)
    .replaceAll('\\|', '\ue000')
    .split('|')
    .map((cell) => cell.replaceAll('\ue000', '|').trim());
}

function furniture(role: Furniture['role'], text: string): Furniture {
  return { kind: 'furniture', role, ...textRun(text.replace(/\s+/g, ' ')) };
}

function paragraphs(group: readonly Line[], width: number | null): Paragraph[] {
  const first = group[0];
  if (!first) return [];
  return parseInline(joinLines(group, width))
    .lines()
    .map((run, index) => {
      const marker = typedMarker(run.text);
      const level = index === 0 ? Math.floor(first.indent / 2) : 0;
      const bullet = index === 0 ? first.bullet : null;
      const list = marker ? { level, marker, automatic: false } : bullet ? { level, marker: bullet, automatic: true } : null;
      return { kind: 'paragraph', ...run, headingLevel: first.level, list };
    });
}
