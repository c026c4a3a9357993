import { expect, test } from 'vitest';
import { plural, printDate } from '../../src/check/print.ts';

test('Russian nouns agree with their number', () => {
  const words = (count: number) => `${count} ${plural(count, 'слово', 'слова', 'слов')}`;
  expect([61, 62, 65, 71, 111, 112, 121].map(words)).toEqual([
    '61 слово',
    '62 слова',
    '65 слов',
    '71 слово',
    '111 слов',
    '112 слов',
    '121 слово',
  ]);
});

test('dates are written as each language writes them', () => {
  expect([printDate('2023-04-18', 'ru'), printDate('2023-04-18', 'kk'), printDate('2023-04-18', 'en')]).toEqual([
    '18.04.2023',
    '18.04.2023',
    '2023-04-18',
  ]);
});
