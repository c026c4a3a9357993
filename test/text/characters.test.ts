import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CYRILLIC, countOf, LATIN, LETTER, NUMBER } from '../../src/text/characters.ts';
import { translation } from '../../src/text/translation.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...'аҚjŁ7ߋ \u0301ΣİͅӘ'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

test('letters are counted as regular expressions count them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(countOf(text, LETTER)).toBe(text.replace(/[^\p{L}]+/gu, '').length);
      expect(countOf(text, LETTER | NUMBER)).toBe(text.replace(/[^\p{L}\p{N}]+/gu, '').length);
      expect(countOf(text, LATIN | CYRILLIC)).toBe(text.replace(/[^\p{Script=Latin}\p{Script=Cyrillic}]+/gu, '').length);
    }),
  );
});

test('a translation by table is the same as the whole', () => {
  const lower = translation((text) => text.toLowerCase());
  fc.assert(
    fc.property(anyText, (text) => {
      expect(lower(text)).toBe(text.toLowerCase());
    }),
  );
  const long = 'ӘЖ Σ'.repeat(20_000);
  expect(lower(long)).toBe(long.toLowerCase());
});
