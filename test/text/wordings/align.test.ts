import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignPrefix } from '../../../src/text/wordings/align.ts';

/** Edit distances of `wanted` to every beginning of `head`, cell by cell. */
function distances(wanted: string, head: string): number[] {
  let row = Array.from({ length: head.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...wanted].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...head].entries()) {
      const swap = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

const text = (maxLength: number) => fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength });

test('the best beginning is the one a full table of distances shows, the longest of equals', () => {
  fc.assert(
    fc.property(text(9), text(14), fc.nat(6), (wanted, head, limit) => {
      const all = distances(wanted, head);
      const distance = Math.min(...all);
      expect(alignPrefix(wanted, head, limit)).toEqual(distance <= limit ? { end: all.lastIndexOf(distance), distance } : null);
    }),
    { numRuns: 2000 },
  );
});

test('long texts with few errors cost little', () => {
  const wording = 'социальныйпроект'.repeat(100);
  expect(alignPrefix(wording, `${wording.slice(0, 700)}х${wording.slice(700)}`, 20)).toEqual({ end: wording.length + 1, distance: 1 });
});
