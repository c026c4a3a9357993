import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/text/language.ts';
import { clean, fold, key, words } from '../../src/text/normalize.ts';
import { similarity } from '../../src/text/similarity.ts';
import { stem } from '../../src/text/stem.ts';

test('mending and folding keep every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(clean(text).length).toBe(text.length);
      expect(fold(text).length).toBe(text.length);
      for (const word of words(text)) expect(text.slice(word.start, word.end)).toBe(word.raw);
    }),
  );
});

test('mixed-script words become one script', () => {
  expect(clean('Үкiметтiк жəне')).toBe('Үкіметтік және');
  expect(clean('Цeль\u00a0проeктa')).toBe('Цель проекта');
  expect(clean('info@example.kz')).toBe('info@example.kz');
});

test('keys ignore spaces, case and Kazakh letters', () => {
  expect(key('Әлеуметтік  мәртебесі:')).toBe(key('Алеуметтик мартебе си'));
});

test('inflected words of both languages meet in their stems', () => {
  expect(stem('мероприятий')).toBe(stem('мероприятия'));
  expect(stem('жобаның')).toBe(stem('жоба'));
  expect(stem('ауылдарда')).toBe(stem('ауыл'));
  expect(stem('қатысушылардың')).toBe(stem('қатысушылар'));
});

test('language by words, not by one letter', () => {
  expect(languageOf('Мангистауская область, г.Ақтау')).toBe('ru');
  expect(languageOf('Жобаның қорытынды есебі')).toBe('kk');
  expect(languageOf('12.05.2022')).toBeNull();
});

test('similarity runs from 0 to 1', () => {
  expect(similarity('Цель проекта', 'ЦЕЛЬ ПРОЕКТА:')).toBe(1);
  expect(similarity('Цель проекта', 'Партнеры')).toBeLessThan(0.4);
  expect(similarity('', '')).toBe(0);
});

test('the language of a text does not depend on what was asked before', () => {
  const answers = ['тел. адрес', 'адрес', 'тел', 'тел. адрес', 'адрес', 'тел'].map(languageOf);
  expect(answers).toEqual(answers.map(() => 'ru'));
});
