import { expect, test } from 'vitest';
import { type Pace, type PageLimit, PageTurns, UNHURRIED } from '../../src/read/pace.ts';

const leaving = (left: Readonly<Record<number, PageLimit>>): Pace => ({ ...UNHURRIED, leaves: (page) => left[page] ?? null });

function turned(count: number, maxPages: number, pace: Pace): { read: number[]; messages: string[] } {
  const turns = new PageTurns(count, maxPages, pace);
  const read = Array.from({ length: count }, (_, index) => index + 1).filter((page) => turns.reads(page));
  return { read, messages: turns.end(read.length).map(({ message }) => message) };
}

test('pages left out are named in ranges, each with its reason', () => {
  expect(turned(9, 7, leaving({ 2: 'limit-time', 4: 'limit-memory', 5: 'limit-memory' }))).toEqual({
    read: [1, 3, 6, 7],
    messages: [
      'Pages left out because the time for the document was over: 2.',
      'Pages left out because they take more memory than allowed: 4–5.',
      'Pages left out because the document has more than allowed: 8–9.',
    ],
  });
});

test('a document of which every page is left out is not read', () => {
  expect(() => turned(2, 9, leaving({ 1: 'limit-time', 2: 'limit-time' }))).toThrow(expect.objectContaining({ code: 'limit-time' }));
});

test('without haste every page is read', () => {
  expect(turned(3, 9, UNHURRIED)).toEqual({ read: [1, 2, 3], messages: [] });
});
