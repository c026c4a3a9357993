import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumberWords, parseNumberWords } from '../../src/text/number-words.ts';

const RU_UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const RU_TEENS = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const RU_TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const RU_HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];
const KK_UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

function russianChunk(value: number, feminine: boolean): string[] {
  const tens = Math.floor((value % 100) / 10);
  const unit = RU_UNITS[value % 10] ?? '';
  const gendered = feminine && unit === 'один' ? 'одна' : feminine && unit === 'два' ? 'две' : unit;
  return [RU_HUNDREDS[Math.floor(value / 100)], ...(tens === 1 ? [RU_TEENS[value % 10]] : [RU_TENS[tens], gendered])].filter(
    (word): word is string => Boolean(word),
  );
}

function scaleWord(chunk: number, forms: readonly [string, string, string]): string {
  const two = chunk % 100;
  if (two > 10 && two < 20) return forms[2];
  return chunk % 10 === 1 ? forms[0] : chunk % 10 >= 2 && chunk % 10 <= 4 ? forms[1] : forms[2];
}

const RU_SCALES: readonly (readonly [string, string, string])[] = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
  ['триллион', 'триллиона', 'триллионов'],
];

function spell(value: number, chunk: (part: number, scale: number) => string[]): string {
  const result: string[] = [];
  for (let scale = 4; scale >= 0; scale--) {
    const part = Math.floor(value / 1000 ** scale) % 1000;
    if (part) result.push(...chunk(part, scale));
  }
  return result.join(' ');
}

function russian(value: number): string {
  return value === 0
    ? 'ноль'
    : spell(value, (part, scale) =>
        [...russianChunk(part, scale === 1), scaleWord(part, RU_SCALES[scale] ?? ['', '', ''])].filter(Boolean),
      );
}

function kazakh(value: number): string {
  const scales = ['', 'мың', 'миллион', 'миллиард', 'триллион'];
  const chunk = (part: number) => {
    const hundreds = Math.floor(part / 100);
    return [
      hundreds > 1 ? (KK_UNITS[hundreds] ?? '') : '',
      hundreds ? 'жүз' : '',
      KK_TENS[Math.floor((part % 100) / 10)] ?? '',
      KK_UNITS[part % 10] ?? '',
    ];
  };
  return value === 0 ? 'нөл' : spell(value, (part, scale) => [...chunk(part), scales[scale] ?? ''].filter(Boolean));
}

const anyNumber = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: 1e9 }),
  fc.maxSafeInteger().map((value) => Math.abs(value) % (1e12 + 1)),
);

test('Russian words read back to their number', () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      expect(parseNumberWords(russian(value))).toBe(value);
    }),
  );
});

test('Kazakh words read back to their number', () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      expect(parseNumberWords(kazakh(value))).toBe(value);
    }),
  );
});

test.each([
  ['одиннадцати', 11],
  ['двухсот пятидесяти', 250],
  ['бір жүз', 100],
  ['Четыре Миллиона', 4000000],
  ['шестсот', 600],
  ['он сегіз миллион тоғыз жүз қ ыры қ бір мың', 18941000],
  ['четыремиллиона пять сот тысяч', 4500000],
])('%s', (text, value) => {
  expect(parseNumberWords(text)).toBe(value);
});

test.each(['пять шесть', 'сто тысяч миллионов', 'четыре яблока', '', 'двадцать двенадцать'])('%s is no number', (text) => {
  expect(parseNumberWords(text)).toBeNull();
});

test('finds counts in a sentence and leaves articles, ordinals and pronouns alone', () => {
  const values = (text: string) => findNumberWords(text).map((item) => item.value);
  expect(values('В семи районах проведено двадцать пять встреч')).toEqual([7, 25]);
  expect(values('Бес ауылда он екі кездесу өтті')).toEqual([5, 12]);
  expect(values('Одной из задач стал двадцать пятый семинар, он прошел в мае')).toEqual([]);
});
