import { describe, expect, test } from 'vitest';
import type { Block, CellSpec } from '../../../fixtures/make/block.ts';
import { toDocx } from '../../../fixtures/make/docx.ts';
import { toPdf } from '../../../fixtures/make/pdf.ts';
import { toText } from '../../../fixtures/make/text.ts';
import type { UnderstoodTable } from '../../../src/model/understood-table.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { gridOf } from '../../../src/structure/grid.ts';
import { structure } from '../../../src/structure/index.ts';
import { passagesOf } from '../../../src/structure/passages.ts';
import { understandTable } from '../../../src/structure/tables/understand-table.ts';
import { source } from '../source.ts';
import { type GeneratedTable, generateTable, shapeName, shapes, type TableShape } from './generated-table.ts';

function directly({ table }: GeneratedTable): UnderstoodTable {
  return understandTable(gridOf(table, 0, passagesOf(source(table))));
}

/** Cells whose path, place or scale came out otherwise. */
function wrongCells({ paths }: GeneratedTable, understood: UnderstoodTable): string[] {
  return [...paths].flatMap(([place, { row, column, scale }]) => {
    const cell = understood.cells.find((one) => `${one.row} ${one.column}` === place);
    const found = cell
      ? `${cell.rowPath.map(({ text }) => text).join(' > ')} · ${cell.columnPath.map(({ text }) => text).join(' > ')} × ${cell.scale}`
      : 'nothing';
    const meant = `${row.join(' > ')} · ${column.join(' > ')} × ${scale}`;
    return found === meant ? [] : [`${place}: ${found} instead of ${meant}`];
  });
}

const all = shapes();
const byAxis: [string, TableShape[]][] = (['rows', 'columns'] as const).flatMap((things) =>
  ([1, 2, 3] as const).map((levels): [string, TableShape[]] => [
    `${things}, ${levels} levels`,
    all.filter((shape) => shape.things === things && shape.levels === levels),
  ]),
);

describe('every combination of orientation, levels, groups, parts, totals, scale and language', () => {
  test.each(byAxis)('things as %s: each figure has its paths', (_, group) => {
    const wrong = group.flatMap((shape) => {
      const cells = wrongCells(generateTable(shape), directly(generateTable(shape)));
      return cells.length ? [`${shapeName(shape)}: ${cells.length} wrong, first ${cells[0]}`] : [];
    });
    expect(group.length).toBeGreaterThan(70);
    expect(wrong).toEqual([]);
  });
});

const FORMATS: readonly { readonly name: string; readonly make: (blocks: readonly Block[]) => Promise<Uint8Array> }[] = [
  { name: 'table.docx', make: toDocx },
  { name: 'table.pdf', make: toPdf },
  { name: 'table.txt', make: async (blocks) => new TextEncoder().encode(toText(blocks)) },
];

function asBlock({ table }: GeneratedTable): Block {
  return {
    kind: 'table',
    rows: Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({ text, rowSpan, columnSpan }): CellSpec => ({ text, rows: rowSpan, columns: columnSpan })),
    ),
  };
}

/** Every so many shapes go through the readers. */
const SAMPLED = 13;
const RIGHT = 0.98;

describe.each(FORMATS)('a sample of them through the reader of $name', ({ name, make }) => {
  test('the paths of figures come out', { timeout: 120_000 }, async () => {
    const sample = all.filter((_, index) => index % SAMPLED === 0);
    const wrong: string[] = [];
    let cells = 0;
    for (const shape of sample) {
      const generated = generateTable(shape);
      const bytes = await make([{ kind: 'paragraph', text: 'Сводная таблица проекта по итогам двух лет работы.' }, asBlock(generated)]);
      const { understood } = structure(await readDocument({ bytes, name }, DEFAULT_READ_OPTIONS));
      cells += generated.paths.size;
      const [table] = understood;
      expect(table, shapeName(shape)).toBeDefined();
      if (table) wrong.push(...wrongCells(generated, table).map((cell) => `${shapeName(shape)}: ${cell}`));
    }
    expect(cells).toBeGreaterThan(300);
    expect(wrong.length, wrong.slice(0, 12).join('\n')).toBeLessThanOrEqual(cells * (1 - RIGHT));
  });
});
