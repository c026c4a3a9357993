import { expect, test } from 'vitest';
import { drawnTables } from '../../src/layout/tables/find.ts';
import type { PageGeometry, Word } from '../../src/page/page.ts';
import { type TagNode, tagPlaces } from '../../src/page/tags.ts';
import { page, text } from './pages.ts';

function marked(words: readonly Word[], mark: number): Word[] {
  return words.map((word) => ({ ...word, mark }));
}

function row(...marks: number[]): TagNode {
  return { role: 'TR', children: marks.map((mark) => ({ role: 'TD', children: [{ role: 'P', children: [mark] }] })) };
}

/** A heading over two columns, and a first cell that stands beside two rows. No line is drawn. */
const tagged: PageGeometry = {
  ...page([
    ...marked(text('Мероприятие', 50, 100), 1),
    ...marked(text('Показатель', 200, 100), 2),
    ...marked(text('Индикаторы', 310, 95), 3),
    ...marked(text('план', 300, 110), 4),
    ...marked(text('факт', 350, 110), 5),
    ...marked([...text('Тренинги для', 50, 130), ...text('жителей сёл', 50, 142)], 6),
    ...marked(text('Тренинги', 200, 130), 7),
    ...marked(text('5', 300, 130), 8),
    ...marked(text('6', 350, 130), 9),
    ...marked(text('Слушатели', 200, 144), 10),
    ...marked(text('50', 300, 144), 11),
    ...marked(text('61', 350, 144), 12),
  ]),
  tags: tagPlaces({
    role: 'Document',
    children: [{ role: 'Table', children: [row(1, 2, 3), row(4, 5), row(6, 7, 8, 9), row(10, 11, 12)] }],
  }),
};

test('a table without lines is taken from its tags, spans from where the words stand', () => {
  const { tables, rest } = drawnTables(tagged);
  expect(rest).toEqual([]);
  const cells = tables[0]?.cells.map((cell) => [
    cell.words.map((word) => word.text).join(' '),
    cell.row,
    cell.column,
    cell.rowSpan,
    cell.columnSpan,
  ]);
  expect(cells).toContainEqual(['Индикаторы', 0, 2, 1, 2]);
  expect(cells).toContainEqual(['Тренинги для жителей сёл', 2, 0, 2, 1]);
  expect(cells).toContainEqual(['61', 3, 3, 1, 1]);
});
