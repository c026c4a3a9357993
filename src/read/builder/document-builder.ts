import type { Block, Emphasis, Furniture, ListMark, Table, TextRun } from '../../model/document.ts';
import { textRun } from '../../model/document.ts';
import { splitsField } from '../text/join.ts';
import { typedMarker } from '../text/lines.ts';
import { type GridCell, type PlacedCell, placeCells } from './grid.ts';
import { cleanText, joinRuns, RunBuilder } from './run-builder.ts';
import { type CellBudget, makeTable } from './table-builder.ts';

export interface ParagraphStyle {
  readonly headingLevel: number | null;
  /** Automatic mark that is not part of the text. */
  readonly list: ListMark | null;
}

/** A cell as a format describes it; see `GridCell` for the three ways to say where it stands. Looked at when the table is closed. */
export type CellStyle = Omit<GridCell, 'row'>;

const PLAIN: ParagraphStyle = { headingLevel: null, list: null };

interface OpenTable {
  readonly cells: { readonly style: CellStyle; readonly row: number; readonly header: boolean; readonly flow: Block[] }[];
  row: number;
  header: boolean;
  cell: CellStyle | null;
}

/**
 * Collects what a format says in its order (paragraphs, tables, nested tables) and makes blocks of it. Nested tables
 * follow the table they stood in, a table of one cell is a frame and gives its content, unclosed things are closed.
 */
export class DocumentBuilder {
  private readonly budget: CellBudget;
  /** The body, then the open cell of each open table. */
  private readonly flows: Block[][] = [[]];
  private readonly tables: OpenTable[] = [];
  private paragraph: { readonly style: ParagraphStyle; readonly text: RunBuilder } | null = null;
  private hidden = '';

  constructor(budget: CellBudget) {
    this.budget = budget;
  }

  get isParagraphOpen(): boolean {
    return this.paragraph !== null;
  }

  /** Tables open inside each other. */
  get tableDepth(): number {
    return this.tables.length;
  }

  openParagraph(style: ParagraphStyle = PLAIN): void {
    this.closeParagraph();
    this.paragraph = { style, text: new RunBuilder() };
  }

  /** Text outside a paragraph opens one. `\n` is a line break. */
  text(piece: string, kinds: Iterable<Emphasis['kind']> = []): void {
    if (!this.paragraph) this.openParagraph();
    this.paragraph?.text.append(piece, kinds);
  }

  /** Text that the format says is not shown; it is kept beside the paragraph it stands in. */
  hide(piece: string): void {
    this.hidden += piece;
  }

  closeParagraph(): void {
    const paragraph = this.paragraph;
    this.paragraph = null;
    if (paragraph) this.add(paragraphBlocks(paragraph.text.lines(), paragraph.style, this.tables.length > 0));
    const hidden = cleanText(this.hidden).replace(/\s+/g, ' ').trim();
    this.hidden = '';
    if (hidden !== '') this.furniture('hidden', textRun(hidden));
  }

  furniture(role: Furniture['role'], run: TextRun): void {
    if (run.text !== '') this.flow.push({ kind: 'furniture', role, ...run });
  }

  openTable(): void {
    this.closeParagraph();
    this.tables.push({ cells: [], row: -1, header: false, cell: null });
  }

  openRow(header = false): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (!table) return;
    table.row++;
    table.header = header;
  }

  openCell(style: CellStyle = {}): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.row < 0) table.row = 0;
    this.budget.spend(1);
    table.cell = style;
    this.flows.push([]);
  }

  closeCell(): void {
    this.closeParagraph();
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    const flow = this.flows.pop() ?? [];
    table.cells.push({ style: table.cell, row: table.row, header: table.header, flow });
    table.cell = null;
  }

  closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (table) this.add(tableBlocks(table, this.budget));
  }

  /** Everything collected; the builder must not be used afterwards. */
  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable();
    this.closeParagraph();
    return this.flows[0] ?? [];
  }

  private add(blocks: readonly Block[]): void {
    for (const block of blocks) this.flow.push(block);
  }

  private get flow(): Block[] {
    const flow = this.flows.at(-1);
    if (!flow) throw new Error('no open flow');
    return flow;
  }
}

function paragraphBlocks(lines: readonly TextRun[], { headingLevel, list }: ParagraphStyle, inCell: boolean): Block[] {
  const runs: TextRun[] = [];
  for (const line of lines) {
    const previous = runs.at(-1);
    const joins = previous && !inCell && (headingLevel !== null || !splitsField(previous.text, line.text));
    if (joins) runs.splice(-1, 1, joinRuns(previous, line, ' '));
    else runs.push(line);
  }
  if (runs.length === 0 && inCell && list) runs.push(textRun(''));
  return runs.map((run, index) => {
    const typed = typedMarker(run.text);
    const mark = (index === 0 ? list : null) ?? (typed ? { level: 0, marker: typed, automatic: false } : null);
    return { kind: 'paragraph', ...run, headingLevel, list: mark };
  });
}

function tableBlocks({ cells }: OpenTable, budget: CellBudget): Block[] {
  const [only] = cells;
  if (!only) return [];
  if (cells.length === 1) return only.flow.filter((block) => block.kind === 'table' || block.text !== '');
  const after: Block[] = [];
  const read = cells
    .map(({ style, row, header, flow }) => ({ place: { header, ...style, row }, run: cellRun(flow, after) }))
    .filter(({ place, run }) => !(place.continuesLeft && run.text === ''));
  const allHeaders = read.every(({ place }) => place.header);
  const placed = placeCells(read.map(({ place, run }) => ({ ...place, continuesAbove: place.continuesAbove && run.text === '' })));
  budget.spend(Math.max(gridSize(placed) - cells.length, 0));
  const drafts = placed.map(({ index, ...place }) => ({
    ...place,
    header: place.header && !allHeaders,
    run: read[index]?.run ?? textRun(''),
  }));
  return [makeTable(drafts), ...after];
}

function gridSize(placed: readonly PlacedCell[]): number {
  const rows = placed.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  return rows * placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
}

/** The paragraphs of a cell, one line each; what cannot stand in a cell goes to `after`. */
function cellRun(flow: readonly Block[], after: Block[]): TextRun {
  const lines: TextRun[] = [];
  for (const block of flow) {
    if (block.kind === 'paragraph') lines.push(withNumber(block.list, block));
    else if (block.kind === 'table' && block.columns === 1) for (const line of linesOf(block)) lines.push(line);
    else after.push(block);
  }
  return lines.reduce((run, line) => (run.text === '' ? bare(line) : joinRuns(run, line, '\n')), textRun(''));
}

function linesOf(table: Table): TextRun[] {
  return table.cells.filter((cell) => cell.text !== '');
}

function bare({ text, emphasis }: TextRun): TextRun {
  return textRun(text, { emphasis });
}

/** Automatic numbers are printed and belong to a cell's text, which has no list mark; bullets say nothing. */
function withNumber(list: ListMark | null, run: TextRun): TextRun {
  if (!list?.automatic || !/[\p{L}\p{N}]/u.test(list.marker)) return run;
  return run.text === '' ? textRun(list.marker) : joinRuns(textRun(list.marker), run, ' ');
}
