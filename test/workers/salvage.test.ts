import { expect, test } from 'vitest';
import { allowedSeconds, mostSeconds } from '../../workers/allowance.ts';
import { pagePace } from '../../workers/page-pace.ts';
import { pagesToLeave } from '../../workers/salvage.ts';

const at = (page: number | null, pages = 8) => ({ pages, recognized: 0, page });

test('over its time a document loses the page under way, then that and all behind it', () => {
  const first = pagesToLeave(undefined, 'limit-time', at(3));
  expect(first).toEqual({ limit: 'limit-time', pages: [3], from: null });
  expect(pagesToLeave(first ?? undefined, 'limit-time', at(6))).toEqual({ limit: 'limit-time', pages: [3], from: 6 });
});

test('over its memory it loses the page under way and all behind it, after the last page half of them', () => {
  expect(pagesToLeave(undefined, 'limit-memory', at(3))).toEqual({ limit: 'limit-memory', pages: [], from: 3 });
  expect(pagesToLeave(undefined, 'limit-memory', at(null))).toEqual({ limit: 'limit-memory', pages: [], from: 5 });
  expect(pagesToLeave({ limit: 'limit-memory', pages: [], from: 5 }, 'limit-memory', at(null))).toMatchObject({ from: 3 });
});

test.each([
  ['there is only one page', 'limit-time', at(1, 1)],
  ['the number of pages is not known', 'limit-time', at(null, 0)],
  ['the first page takes all memory', 'limit-memory', at(1)],
  ['it is a defect', 'defect', at(3)],
] as const)('nothing can be kept when %s', (_, code, seen) => {
  expect(pagesToLeave(undefined, code, seen)).toBeNull();
});

test('seconds grow with pages and with pages to be recognized, unless they are given for the whole document', () => {
  const seen = { pages: 22, recognized: 20, page: 21 };
  expect(allowedSeconds({ timeout: 300, pageSeconds: { read: 2, recognize: 60 } }, seen)).toBe(300 + 22 * 2 + 20 * 60);
  expect(allowedSeconds({ timeout: 300 }, seen)).toBe(300);
  expect(allowedSeconds({ timeout: 300, pageSeconds: { read: 2, recognize: 60 }, longest: 1000 }, seen)).toBe(1000);
});

test('no number of pages leads beyond six hours, but a time that was given', () => {
  const pageSeconds = { read: 2, recognize: 60 };
  const seen = { pages: 2000, recognized: 2000, page: 1 };
  expect(allowedSeconds({ timeout: 300, pageSeconds }, seen)).toBe(6 * 3600);
  expect(allowedSeconds({ timeout: 7 * 3600 }, seen)).toBe(7 * 3600);
  expect(mostSeconds({ timeout: 300, pageSeconds }, 10)).toBe(3 * (300 + 620));
});

test('the pace tells of each page, and leaves out what it was told and what there is no time for', () => {
  const told: unknown[] = [];
  const pace = pagePace({ timeout: 60 }, { limit: 'limit-memory', pages: [2], from: 4 }, (seen) => told.push(seen));
  pace.pages(5);
  expect([1, 2, 3, 4, 5].map((page) => pace.leaves(page))).toEqual([null, 'limit-memory', null, 'limit-memory', 'limit-memory']);
  pace.end();
  expect(told).toEqual([
    { pages: 5, recognized: 0, page: null },
    { pages: 5, recognized: 0, page: 1 },
    { pages: 5, recognized: 0, page: 3 },
    { pages: 5, recognized: 0, page: null },
  ]);
  expect(pagePace({ timeout: 1e-6 }, undefined, () => {}).leaves(1)).toBe('limit-time');
});
