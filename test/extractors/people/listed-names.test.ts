import { expect, test } from 'vitest';
import { listedNames } from '../../../extractors/people/listed-names.ts';

function read(text: string): string[] {
  return listedNames(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['3 партнера:\n1. Центр семьи\n2. Палата ремесел\n3. Дом культуры'],
  ['3 партнера: 1. Центр семьи 2. Палата ремесел 3. Дом культуры'],
  ['Всего 3 партнера: 1) Центр семьи; 2) Палата ремесел; 3) Дом культуры.'],
  ['Центр семьи; Палата ремесел; Дом культуры'],
  ['3 серіктес:\nЦентр семьи\nПалата ремесел\nДом культуры'],
])('%s', (text) => {
  expect(read(text)).toEqual(['Центр семьи', 'Палата ремесел', 'Дом культуры']);
});

test('names with quotes and colons inside', () => {
  expect(read('2: 1. ОФ «Школа: новый день» 2. ОО «Свет»')).toEqual(['ОФ «Школа: новый день»', 'ОО «Свет»']);
});

test('a single name', () => {
  expect(read('Дом культуры')).toEqual(['Дом культуры']);
});
