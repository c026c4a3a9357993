import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { textAt } from '../../src/model/passage.ts';
import { structure } from '../../src/structure/index.ts';
import { p, pageNumber, read, source, table } from './source.ts';

const words = fc.constantFrom(
  'Задача 1.',
  'Мероприятие',
  'план',
  'факт',
  'Всего участников',
  'Мужчины',
  '17-22 года',
  'Іс-шара',
  '12',
  '-',
  '',
  'Итого',
  'жители села',
  'Цель проекта:',
  '№',
);
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => p(text)),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => p(text.replaceAll('**', ''))),
  fc.integer({ min: 1, max: 9 }).map((page) => pageNumber(String(page))),
  fc
    .array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    .map((rows) => table(...rows.map((row) => row.join('|')))),
);

describe('any document', () => {
  test('every paragraph and cell is a passage once, and every filled cell of a logical table comes from one', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const document = structure(source(...blocks));
        const expected = blocks.flatMap((item) =>
          item.kind === 'table' ? item.cells.map((cell) => cell.text) : item.kind === 'paragraph' ? [item.text] : [],
        );
        expect(document.passages.map((passage) => passage.text)).toEqual(expected);
        const known = new Set(document.passages);
        for (const logical of document.tables) {
          const cells = [...logical.preamble, ...logical.rows].flatMap((row) => row.cells.filter((cell) => !cell.spanned));
          const used = cells.flatMap((cell) => cell.passages);
          expect(used.every((passage) => known.has(passage))).toBe(true);
          expect(new Set(used).size).toBe(used.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('headings are cited letter by letter', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const document = structure(source(...blocks));
        for (const { headingEvidence } of document.sections)
          expect(textAt(document.source, headingEvidence.place)).toBe(headingEvidence.quote);
      }),
      { numRuns: 80 },
    );
  });
});

test.each([
  ['no spaces', 'ж'.repeat(1_000_000)],
  ['brackets', 'Цель проекта '.concat('('.repeat(200_000))],
  ['underscores', '_'.repeat(1_000_000)],
  ['digits', '1.'.repeat(300_000)],
  ['spaces', `Задача${' '.repeat(1_000_000)}`],
])('hostile: %s', (_name, text) => {
  const document = read(p(text), table(`${text.slice(0, 100_000)}|план|факт`, '1|2|3'));
  expect(document.passages.length).toBeGreaterThan(1);
});
