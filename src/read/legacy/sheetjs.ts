import { read, set_cptable } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

set_cptable(codePages);

export interface OldCell {
  readonly row: number;
  readonly column: number;
  /** Null: a formula whose value was not stored. */
  readonly value: string | number | boolean | null;
  /** Code of the number format. */
  readonly format: string;
  readonly isFormula: boolean;
}

export interface OldSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly OldCell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number }[];
}

export interface OldWorkbook {
  readonly sheets: readonly OldSheet[];
  readonly epoch1904: boolean;
}

/** What SheetJS makes of a workbook; nothing is counted and nothing that it names is opened. Throws plain errors. */
export function openWorkbook(bytes: Uint8Array): OldWorkbook {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
    codepage: 1251,
  });
  const properties = book.Workbook;
  return {
    epoch1904: properties?.WBProps?.date1904 === true,
    sheets: book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name];
      if (!sheet) return [];
      const rows: unknown = Reflect.get(sheet, '!data');
      return {
        name,
        hidden: (properties?.Sheets?.[index]?.Hidden ?? 0) > 0,
        cells: Array.isArray(rows)
          ? rows.flatMap((row: unknown, number) => (Array.isArray(row) ? row.flatMap((cell, column) => toCell(cell, number, column)) : []))
          : [],
        hiddenRows: hiddenIn(sheet['!rows']),
        hiddenColumns: hiddenIn(sheet['!cols']),
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 })),
      };
    }),
  };
}

function toCell(cell: unknown, row: number, column: number): OldCell[] {
  const get = (key: string): unknown => (cell !== null && typeof cell === 'object' ? Reflect.get(cell, key) : undefined);
  const [type, value, shown] = [get('t'), get('v'), get('w')];
  const isFormula = get('f') !== undefined;
  const place = { row, column, format: String(get('z') ?? ''), isFormula };
  if (type === 'e') return [{ ...place, value: typeof shown === 'string' ? shown : '#ERROR' }];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ ...place, value }];
  return isFormula ? [{ ...place, value: null }] : [];
}

function hiddenIn(lines: readonly ({ readonly hidden?: boolean } | null | undefined)[] | undefined): number[] {
  return (lines ?? []).flatMap((line, index) => (line?.hidden ? index : []));
}
