import { expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import { partners } from '../../../extractors/people/partners.ts';
import { joinCutRows } from '../../../extractors/tables/cut-rows.ts';
import type { LogicalTable, StructuredDocument } from '../../../src/model/structure.ts';
import { documentOf, falseEvidence, type TableSpec } from '../document.ts';

/** Two source tables as one logical table, as when a page break lies between them. */
function overPages(...specs: TableSpec[]): StructuredDocument {
  const document = documentOf(...specs);
  const [first, ...rest] = document.tables;
  if (!first) return document;
  const blocks = document.tables.flatMap((table) => table.blocks);
  return { ...document, tables: [{ ...first, blocks, rows: [first, ...rest].flatMap(({ rows }) => rows) }] };
}

function texts(table: LogicalTable | undefined): string[][] {
  return table ? joinCutRows(table).map((row) => row.cells.map(({ text }) => text)) : [];
}

const columns = ['name', 'role', 'contact', 'note'] as const;

test('a row cut in mid-sentence by a page is one row', () => {
  const document = overPages(
    { kind: 'partners', columns, rows: [['Центр развития', 'Предоставление', 'Серова Анна', '']] },
    { kind: 'partners', columns, rows: [['молодежных инициатив области', 'помещений', 'Ивановна', '']] },
  );
  const found = partners.extract(document, extract(documentOf())).partners ?? [];
  expect(found.map(({ name, role }) => [name, role])).toEqual([
    ['Центр развития молодежных инициатив области', 'Предоставление помещений'],
  ]);
  expect(falseEvidence(document, found)).toEqual([]);
});

test('a new row in lower case on the next page stays apart', () => {
  const document = overPages(
    { kind: 'partners', columns, rows: [['Центр развития', 'Помещения', '', '']] },
    { kind: 'partners', columns, rows: [['акимат района', 'Содействие', 'Серова Анна', '']] },
  );
  expect(texts(document.tables[0])).toHaveLength(2);
});

test('rows of one page stay apart', () => {
  const document = documentOf({
    kind: 'partners',
    columns,
    rows: [
      ['Центр', 'помощь', '', ''],
      ['дом культуры', 'помещения', '', ''],
    ],
  });
  expect(texts(document.tables[0])).toHaveLength(2);
});

test('a label alone is followed by its title', () => {
  const document = documentOf({
    kind: 'plan-fact',
    columns: ['task', 'activity', 'indicator', 'plan'],
    rows: [
      ['2-міндет.', '1-іс-шара.', 'Шеберлік', 'кемінде'],
      ['Тұрғындарды оқыту', 'Шеберлік сабақтары', 'сабақтарының саны', '5'],
    ],
  });
  expect(texts(document.tables[0])).toEqual([
    ['2-міндет.\nТұрғындарды оқыту', '1-іс-шара.\nШеберлік сабақтары', 'Шеберлік\nсабақтарының саны', 'кемінде\n5'],
  ]);
});

test('a heading row repeated on the next page does not part a row', () => {
  const document = documentOf({
    kind: 'monitoring-plan',
    columns: ['activity', 'indicator', 'plan'],
    rows: [
      ['Задача 1. Связи'],
      ['1. Итоговая публичная', 'Презентация', '1'],
      ['Задача 1. Связи'],
      ['презентация результатов', 'Количество участников', '35'],
    ],
  });
  expect(texts(document.tables[0])).toHaveLength(2);
});

test('a row without the letter every row has is the tail of the row above', () => {
  const document = documentOf({
    kind: 'recommendations',
    columns: ['authority', 'recommendation', 'letter'],
    rows: [
      ['Управление общественного развития', 'Поддерживать местные группы и привлекать их к бюджету', '№ 132 от 22.11.2023'],
      ['Акмолинской области', 'сельского округа.', ''],
      ['Аудандық мәслихат', 'Клуб ашу', ''],
    ],
  });
  expect(texts(document.tables[0]).map(([authority]) => authority)).toEqual([
    'Управление общественного развития\nАкмолинской области',
    'Аудандық мәслихат',
  ]);
});
