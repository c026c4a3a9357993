import { type Block, type Cell, textRun } from '../../src/model/document.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { cite, textAt } from '../../src/model/passage.ts';
import type {
  ColumnRole,
  LogicalTable,
  Passage,
  Section,
  SectionKind,
  StructuredDocument,
  TableCell,
  TableColumn,
  TableKind,
  TableRow,
} from '../../src/model/structure.ts';
import { passage } from '../passage.ts';

/** `null`: the cell above spans this one; an array: a cell cut into parts by page breaks. */
type CellSpec = string | null | readonly string[];

export interface TableSpec {
  readonly kind: TableKind;
  readonly columns: readonly (ColumnRole | Partial<TableColumn>)[];
  /** A row of one cell is a group row. */
  readonly rows: readonly (readonly CellSpec[])[];
  readonly preamble?: readonly string[];
  readonly doubtful?: boolean;
}

export interface ParagraphSpec {
  readonly text: string;
  /** Makes the paragraph the heading of a section; `body` is where the heading ends when text follows on its line. */
  readonly section?: SectionKind;
  readonly body?: number;
}

/** Builds a structured document, with a source that agrees with it, from tables and paragraphs in order. */
export function documentOf(...parts: readonly (TableSpec | ParagraphSpec)[]): StructuredDocument {
  const blocks: Block[] = [];
  const passages: Passage[] = [];
  const tables: LogicalTable[] = [];
  const headings: { at: number; kind: SectionKind; body: number | null; passage: Passage }[] = [];
  for (const part of parts) {
    const block = blocks.length;
    if ('text' in part) {
      const paragraph = passage(part.text, block);
      blocks.push({ kind: 'paragraph', ...textRun(part.text), headingLevel: null, list: null });
      passages.push(paragraph);
      if (part.section) headings.push({ at: block, kind: part.section, body: part.body ?? null, passage: paragraph });
    } else {
      const table = tableOf(part, block);
      blocks.push(table.block);
      passages.push(...table.passages);
      tables.push(table.logical);
    }
  }
  const sections = headings.map(({ at, kind, body, passage }, index): Section => {
    const evidence = cite(passage, 0, body ?? passage.text.length);
    return {
      kind,
      number: null,
      heading: evidence.quote,
      headingEvidence: evidence,
      level: 1,
      from: at,
      to: headings[index + 1]?.at ?? blocks.length,
      bodyStart: body,
    };
  });
  return {
    source: { format: 'test', mediaType: 'text/plain', encoding: null, pages: null, textLayer: 'native', blocks, warnings: [] },
    languages: ['ru'],
    kind: 'final-report',
    standing: 'report',
    kindEvidence: null,
    sections,
    passages,
    tables,
    answers: [],
    sums: [],
    understood: [],
  };
}

function tableOf(spec: TableSpec, block: number) {
  const cells: Cell[] = [];
  const passages: Passage[] = [];
  let line = 0;
  const place = (text: string, column: number, columnSpan: number): Passage => {
    cells.push({ ...textRun(text), row: line, column, rowSpan: 1, columnSpan, header: false, doubtful: spec.doubtful ?? false });
    const cell = passage(text, block, { row: line, column, doubtful: spec.doubtful ?? false });
    passages.push(cell);
    return cell;
  };
  const width = spec.columns.length;
  const single = (text: string): TableRow => {
    const parts = [place(text, 0, width)];
    line++;
    return { kind: 'group', cells: spec.columns.map((_, column) => cellOf(parts, column, column > 0)) };
  };
  const preamble = (spec.preamble ?? []).map(single);
  const rows: TableRow[] = [];
  for (const row of spec.rows) {
    const [first] = row;
    if (row.length === 1 && typeof first === 'string' && width > 1) {
      rows.push(single(first));
      continue;
    }
    const above = rows.at(-1);
    const start = line;
    let deepest = line;
    const made = row.map((text, column): TableCell => {
      if (text === null) return { ...(above?.cells[column] ?? cellOf([], column, true)), spanned: true };
      const parts = (typeof text === 'string' ? [text] : text).map((part, index) => {
        line = start + index;
        deepest = Math.max(deepest, line);
        return place(part, column, 1);
      });
      return cellOf(parts, column, false);
    });
    line = deepest + 1;
    rows.push({ kind: 'body', cells: made });
  }
  const columns = spec.columns.map((column): TableColumn => {
    const given = typeof column === 'string' ? { role: column } : column;
    return { role: 'unknown', found: 'named', label: '', code: null, scale: 1, unit: null, header: [], ...given };
  });
  const logical: LogicalTable = { kind: spec.kind, blocks: [block], page: null, section: null, columns, preamble, rows };
  const source: Block = { kind: 'table', page: null, box: null, rows: line, columns: width, cells, confidence: null };
  return { block: source, passages, logical };
}

function cellOf(passages: readonly Passage[], column: number, spanned: boolean): TableCell {
  return {
    column,
    columnSpan: 1,
    passages,
    text: passages
      .map(({ clean: text }) => text)
      .join('\n')
      .trim(),
    spanned,
  };
}

/** Every piece of evidence anywhere in a value. */
export function evidenceIn(value: unknown): Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  const found = 'evidence' in value && isEvidence(value.evidence) ? [value.evidence] : [];
  return [...found, ...Object.values(value).flatMap(evidenceIn)];
}

function isEvidence(value: unknown): value is Evidence {
  return typeof value === 'object' && value !== null && 'place' in value && 'quote' in value;
}

/** Evidence whose quote is not the text at its place. */
export function falseEvidence(document: StructuredDocument, value: unknown): Evidence[] {
  return evidenceIn(value).filter((evidence) =>
    [evidence, ...(evidence.continued ?? [])].some(({ place, quote }) => textAt(document.source, place) !== quote),
  );
}
