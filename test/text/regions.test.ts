import { expect, test } from 'vitest';
import { REGIONS } from '../../src/domain/concepts/regions.ts';
import { regionsIn } from '../../src/text/regions.ts';

const codes = (text: string, year: number | null = 2024) => regionsIn(text, year).map(({ code }) => code);

test.each(REGIONS.map(({ code, ru, kk }) => [code, ru, kk] as const))('region %s is known by its names %s and %s', (code, ru, kk) => {
  expect(codes(ru)).toEqual([code]);
  expect(codes(kk)).toEqual([code]);
});

test.each([
  ['Қостанай', '39'],
  ['г. Костанай, ул. Абая, 5', '39'],
  ['Костанайской области', '39'],
  ['Алматы облысы', '19'],
  ['г. Алматы', '75'],
  ['СКО, г. Петропавловск', '59'],
  ['город Кентау Туркестанской области', '61'],
  ['Ұлытау облысы, Жезқазған қаласы', '62'],
  ['Нұр-Сұлтан қаласы', '71'],
  ['г. Рудный', '39'],
])('%s lies in %s', (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test('a region of today lies in the one it was a part of', () => {
  expect(codes('г. Семей', 2016)).toEqual(['63']);
  expect(codes('г. Семей', 2023)).toEqual(['10']);
  expect(codes('г. Семей', null)).toEqual(['10']);
  expect(codes('Шымкент қаласы', 2017)).toEqual(['61']);
  expect(codes('г. Талдыкорган', 2020)).toEqual(['19']);
});

test('several regions are several, and a text without a place names none', () => {
  expect(codes('Павлодарская и Акмолинская области')).toEqual(['11', '55']);
  expect(codes('молодежь, семья, семейные ценности, рудники, 40 семей, для семей')).toEqual([]);
});
