import { expect, test } from 'vitest';
import { placeText } from '../../src/export/summary-place.ts';
import type { Place } from '../../src/model/evidence.ts';
import { report } from '../check/builder.ts';

function section(kind: string, heading: string, level: number, from: number, to: number) {
  const place = { block: from, page: null, row: null, column: null, start: 0, end: heading.length, box: null };
  return { kind, number: null, heading, level, from, to, evidence: { place, quote: heading } };
}

const facts = {
  ...report({}),
  sections: [
    section('title', 'Отчет о проекте', 1, 0, 2),
    section('participants', '5. Участники\nпроекта:', 1, 2, 9),
    section('gender', 'Гендерный показатель', 2, 4, 6),
  ],
};
const at = (block: number, rest: Partial<Place> = {}): Place => ({
  block,
  page: null,
  row: null,
  column: null,
  start: 0,
  end: 1,
  box: null,
  ...rest,
});

test('a cell is found by page, heading, row and column', () => {
  expect(placeText(facts, at(5, { page: 3, row: 1, column: 0 }), 'ru')).toBe('стр. 3, «Гендерный показатель», строка 2, столбец 1');
  expect(placeText(facts, at(5, { row: 1, column: 0 }), 'kk')).toBe('«Гендерный показатель», 2-жол, 1-баған');
  expect(placeText(facts, at(5, { row: 1, column: 0 }), 'en')).toBe('«Гендерный показатель», row 2, column 1');
});

test('a heading stands in the section around its own, and outside of sections only the page is known', () => {
  expect(placeText(facts, at(4), 'ru')).toBe('«5. Участники проекта»');
  expect(placeText(facts, at(7), 'ru')).toBe('«5. Участники проекта»');
  expect(placeText(facts, at(1, { page: 1 }), 'ru')).toBe('стр. 1');
  expect(placeText(facts, at(30), 'ru')).toBe('');
});
