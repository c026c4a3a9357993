import { expect, test } from 'vitest';
import type { UnderstoodTable } from '../../../src/model/understood-table.ts';
import { gridOf } from '../../../src/structure/grid.ts';
import { passagesOf } from '../../../src/structure/passages.ts';
import { understandTable } from '../../../src/structure/tables/understand-table.ts';
import { p, read, source, table } from '../source.ts';

function understand(...lines: string[]): UnderstoodTable {
  const one = table(...lines);
  return understandTable(gridOf(one, 0, passagesOf(source(one))));
}

/** «12: Кружки · План» for each figure. */
function figures(understood: UnderstoodTable | undefined): string[] {
  const text = (path: readonly { readonly text: string }[]) => path.map((step) => step.text).join(' / ');
  return (understood?.cells ?? [])
    .filter(({ value }) => value !== null)
    .map(({ passage, rowPath, columnPath, unit }) => `${passage.clean}: ${text(rowPath)} · ${text(columnPath)}${unit ? ` [${unit}]` : ''}`);
}

test('a row of numbers under the heading is furniture, and each group has its own total', () => {
  const understood = understand(
    'Бап|Бекітілді|Жұмсалды',
    '1|2|3',
    'I. Еңбекақы|<|<',
    'Үйлестіруші|900|880',
    'Жиыны|900|880',
    'II. Байланыс|<|<',
    'Ұялы байланыс|40|38',
    'Жиыны|40|38',
    'Жоба бойынша барлығы|940|918',
  );
  expect(understood.rows.map(({ role }) => role)).toEqual([
    'heading',
    'furniture',
    'group',
    'data',
    'total',
    'group',
    'data',
    'total',
    'total',
  ]);
  expect(figures(understood).filter((figure) => figure.includes('Жұмсалды'))).toEqual([
    '880: I. Еңбекақы / Үйлестіруші · Жұмсалды',
    '880: I. Еңбекақы / Жиыны · Жұмсалды',
    '38: II. Байланыс / Ұялы байланыс · Жұмсалды',
    '38: II. Байланыс / Жиыны · Жұмсалды',
    '918: Жоба бойынша барлығы · Жұмсалды',
  ]);
});

test('«из них» is a part of the row above, and the next whole row is none', () => {
  expect(
    figures(understand('Кого обучили|I кв.|II кв.', 'Наставники|14|20', 'из них женщины|9|11', 'Водители|5|6')).filter((_, at) => at % 2),
  ).toEqual(['20: Наставники · II кв.', '11: Наставники / из них женщины · II кв.', '6: Водители · II кв.']);
});

test('labels left blank or merged are carried down', () => {
  const lines = ['Село|Что делали|Объём', 'Бескол|Лепка|12', '|Чтение|14', 'Теренозек|Лепка|10', '^|Чтение|16'];
  expect(figures(understand(...lines))).toEqual([
    '12: Бескол / Лепка · Объём',
    '14: Бескол / Чтение · Объём',
    '10: Теренозек / Лепка · Объём',
    '16: Теренозек / Чтение · Объём',
  ]);
});

test('a label broken over the lines of a text table is one', () => {
  const lines = ['№|Встреча|Пришли, чел.', '1|Вечер памяти в сельской|31', '|библиотеке|', '2|Посадка сада|18'];
  expect(figures(understand(...lines))).toEqual([
    '31: Вечер памяти в сельской библиотеке · Пришли [чел.]',
    '18: Посадка сада · Пришли [чел.]',
  ]);
});

test('a heading broken over two lines, or in two languages, is one heading', () => {
  const [broken] = understand('Көрсеткіш /|Жоспар /|Нақты /', 'Показатель|План|Факт', 'Үйірме|3|4').cells;
  expect(broken?.columnPath).toMatchObject([{ text: 'Жоспар / План', says: { measure: 'plan' } }]);
});

test('years, ages and quarters are headings though they are made of digits', () => {
  const understood = understand('Возраст|2022|2023', '7–10 лет|12|15', '11+|20|31');
  expect(understood.rows[0]?.role).toBe('heading');
  expect(understood.cells[3]).toMatchObject({
    rowPath: [{ says: { age: '11+' } }],
    columnPath: [{ says: { period: { kind: 'year', number: 2023 } } }],
  });
});

test('the unit of a cell outweighs that of its row, its column and the caption', () => {
  const understood = understand(
    'Статья (тыс. тенге)|Ед.|План, тенге|Факт',
    'Аренда|тыс. тенге|500|450 000 тенге',
    'Доля оплаты труда|%|30|28 %',
  );
  expect(understood.cells.map(({ unit, scale }) => [unit, scale])).toEqual([
    ['тыс. тенге', 1000],
    ['тенге', 1],
    ['%', 1],
    ['%', 1],
  ]);
});

test('plan and fact below each other: the things stand side by side', () => {
  const understood = understand('|Клубы, дана|Оқушылар, адам', 'Межелендi|4|60', 'Орындалғаны|5|71');
  expect(understood.orientation).toBe('columns');
  expect(figures(understood)[3]).toBe('71: Орындалғаны · Оқушылар [адам]');
});

test('a table goes on over a page with or without its heading, and not over prose', () => {
  const tables = read(
    p('Календарь'),
    table('Месяц|Занятия|Дети', 'март|4|20', 'апрель|5|22'),
    table('Месяц|Занятия|Дети', 'май|6|25'),
    table('июнь|3|18'),
    p('Летом занятия шли на открытом воздухе, и приходили целыми семьями.'),
    table('Место|Занятия|Дети', 'стадион|2|40'),
  ).understood;
  expect(tables.map(({ blocks }) => blocks)).toEqual([[1, 2, 3], [5]]);
  expect(figures(tables[0]).at(-1)).toBe('18: июнь · Дети');
});

test('labels and values side by side have paths of their own', () => {
  const understood = understand('Заявитель|Фонд «Шуақ»', 'Сумма|3 400 000 тенге', 'Начало|1 марта 2023 г.');
  expect(understood.orientation).toBe('pairs');
  expect(figures(understood)).toEqual(['3 400 000 тенге: Сумма ·  [тенге]']);
});
