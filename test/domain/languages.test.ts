import { describe, expect, test } from 'vitest';
import { COLUMN_LABELS, HEADINGS_KK, HEADINGS_RU, TITLE_STEM, TITLES } from '../../src/domain/forms/index.ts';
import { labelOf } from '../../src/structure/label.ts';
import { isInstruction } from '../../src/text/wordings/instructions.ts';

test('every kind of section has headings in both languages', () => {
  expect(Object.keys(HEADINGS_KK).sort()).toEqual(Object.keys(HEADINGS_RU).sort());
});

describe('column labels', () => {
  test.each(Object.entries(COLUMN_LABELS))('%s: each wording means this role before any other', (role, wordings) => {
    const shared = new Set(['Задачи', 'Задачи проекта', 'Жобаның міндеттері', 'Міндеттері', 'Жобаның міндеті', 'Задача проекта']);
    for (const wording of wordings ?? []) if (!shared.has(wording)) expect([wording, labelOf(wording)?.role]).toEqual([wording, role]);
  });

  test.each([
    ['Количество женщин', 'female'],
    ['17-22 жас', '17-22'],
    ['от 13 до 16 лет', '13-16'],
    ['59 лет и выше', '59+'],
    ['старше 59 лет', '59+'],
    ['59 жастан асқан', '59+'],
    ['до 13 лет', '0-13'],
    ['Люди старшего возраста (от 50 лет и старше), в т.ч.', 'older'],
    ['Балалар (оның ішінде мүгедектігі бар балалар)', 'children'],
  ])('part %s', (label, code) => {
    expect(labelOf(label)?.code).toBe(code);
  });

  test.each(['614', 'человек', 'Управление культуры области', 'не менее 5', '«Дом»'])('no label: %s', (text) => {
    expect(labelOf(text)).toBeNull();
  });
});

test('instructions of the blank are told from answers', () => {
  expect(isInstruction('Необходимо детально описать и проанализировать все проведенные мероприятия в рамках')).toBe(true);
  expect(isInstruction('Необходимо продолжить работу в селах.')).toBe(false);
});

test('every pattern of a title has one of the stems that are looked for first', () => {
  for (const { source } of TITLES.flatMap(({ patterns }) => patterns)) expect(source.replaceAll('е[пб]', 'еп')).toMatch(TITLE_STEM);
});
