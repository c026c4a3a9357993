import { expect, test } from 'vitest';
import { message, plural, printDate } from '../../src/wording/print.ts';

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

test('quotation marks that meet are not doubled', () => {
  const name = 'ТОО «Имя»';
  const texts = message({ ru: () => `«${name}» назван партнером.`, kk: () => `«${name}» әріптес.`, en: () => `“${name}” is a partner.` });
  expect(texts).toEqual({ ru: '«ТОО «Имя» назван партнером.', kk: '«ТОО «Имя» әріптес.', en: '“ТОО «Имя»” is a partner.' });
});
