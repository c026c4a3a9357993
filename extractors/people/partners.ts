import type { Partner } from '../../src/model/report.ts';
import type { LogicalTable, StructuredDocument, TableCell, TableRow } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, type Flow, head, oneLine, trimSpan } from '../reading/flow.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { listedNames } from './listed-names.ts';
import { toldPartners } from './partners-told.ts';

/** The partners' table; for plans the cell «Количество и наименование партнеров». */
export const partners: Extractor = {
  name: 'partners',
  extract: (document, facts) => {
    const rows = tablesOf(document, 'partners').flatMap((table) => joinCutRows(table).flatMap((row) => partnerOf(table, row)));
    const stated = rows.length > 0 ? rows : statedPartners(document);
    return { partners: stated.length > 0 ? stated : toldPartners(document, facts) };
  },
};

function partnerOf(table: LogicalTable, row: TableRow): Partner[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, 'name', 'title');
  if (!cell || isBlank(cell.text)) return [];
  const flow = cellFlow(cell);
  const span = withoutNumber(flow.text);
  const evidence = citeFlow(flow, span);
  const name = oneLine(flow.text.slice(span.start, span.end));
  if (!name || !evidence) return [];
  const said = (...roles: Parameters<typeof cellOf>[2][]) => wordsOf(cellOf(table, row, ...roles));
  return [{ name, role: said('role', 'duties'), contact: said('contact', 'phone', 'email'), note: said('note'), evidence }];
}

function wordsOf(cell: TableCell | null): string | null {
  return cell && !isBlank(cell.text) ? oneLine(cell.text) : null;
}

export function withoutNumber(text: string): Span {
  const lead = /^\s{0,20}\d{1,3}[.)]\s{0,10}(?=\D)/u.exec(text)?.[0].length ?? 0;
  return trimSpan(text, { start: lead, end: text.length });
}

/** Key/value tables: the value beside a key that speaks of partners' names. */
function statedPartners(document: StructuredDocument): Partner[] {
  return keyValues(document).flatMap(({ key, value }) => {
    const label = fold(key);
    if (!/партнер|ариптес|сериктес|кто помог|кто поддерж|ким комек|кимдер комек/u.test(label)) return [];
    return listedNames(head(value.text)).flatMap((span): Partner[] => {
      const evidence = citeFlow(value, span);
      const said = oneLine(value.text.slice(span.start, span.end));
      // «Отдел образования (помещение)»: what the partner gave is no part of its name
      const name = said.replace(/\s\(\p{Ll}[^()]{2,80}\)$/u, '');
      return evidence && name ? [{ name, role: null, contact: null, note: null, evidence }] : [];
    });
  });
}

function keyValues(document: StructuredDocument): { key: string; value: Flow }[] {
  return document.tables
    .filter(({ kind }) => kind === 'key-values' || kind === 'other')
    .flatMap((table) =>
      [...table.preamble, ...table.rows].flatMap((row) => {
        const key = cellOf(table, row, 'key') ?? row.cells[0] ?? null;
        const value = cellOf(table, row, 'value') ?? row.cells.find((cell) => cell !== key && cell.text) ?? null;
        return key && value && value !== key && !isBlank(value.text) ? [{ key: key.text, value: cellFlow(value) }] : [];
      }),
    );
}
