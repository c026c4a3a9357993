import { expect, test } from 'vitest';
import { tablesAsCsv, tablesAsJson } from '../../src/export/tables.ts';
import { type SourceDocument, textRun } from '../../src/model/document.ts';

const cell = { rowSpan: 1, columnSpan: 1, header: false, doubtful: false };

const document: SourceDocument = {
  format: 'pdf',
  mediaType: 'application/pdf',
  encoding: null,
  pages: 2,
  textLayer: 'native',
  warnings: [],
  blocks: [
    { kind: 'paragraph', ...textRun('Перед таблицей'), headingLevel: null, list: null },
    {
      kind: 'table',
      page: 2,
      box: { x0: 1, y0: 2, x1: 3, y1: 4 },
      rows: 2,
      columns: 2,
      confidence: 0.9,
      cells: [
        { ...textRun('Итого'), ...cell, row: 0, column: 0, columnSpan: 2 },
        { ...textRun('=1+1'), ...cell, row: 1, column: 0, doubtful: true },
        { ...textRun('12'), ...cell, row: 1, column: 1 },
      ],
    },
  ],
};

test('JSON has the scorer’s keys and only tables', () => {
  expect(tablesAsJson(document, 0)).toMatchObject({
    tables: [
      { page: 2, bbox: [1, 2, 3, 4], cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: 'Итого' }, { doubtful: true }, {}] },
    ],
    pages: 2,
  });
});

test('CSV keeps merged cells in their first column and defuses formulas', () => {
  expect(tablesAsCsv(document)).toBe("Итого,\n'=1+1,12\n");
});
