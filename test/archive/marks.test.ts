import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, Marks } from '../../src/archive/marks.ts';

const marked = fc.array(fc.record({ hash: fc.constantFrom(0, 1, 2, 3, 5, 2 ** 32 + 1, 2 ** 52), document: fc.nat({ max: 9 }) }), {
  maxLength: 60,
});

test('marks of equal hashes are given in the order in which their hashes came', () => {
  fc.assert(
    fc.property(marked, (all) => {
      const marks = new Marks();
      const groups = new Map<number, Mark[]>();
      for (const [position, { hash, document }] of all.entries()) {
        marks.add(hash, { document, position });
        groups.set(hash, [...(groups.get(hash) ?? []), { document, position }]);
      }
      expect(marks.equal()).toEqual([...groups.values()].filter((group) => group.length > 1));
    }),
  );
});

test('there is room for as many marks as come', () => {
  const marks = new Marks();
  for (let position = 0; position < 20_000; position++) marks.add(position % 10_000, { document: Math.floor(position / 10_000), position });
  const equal = marks.equal();
  expect(equal).toHaveLength(10_000);
  expect(equal[9_999]).toEqual([
    { document: 0, position: 9_999 },
    { document: 1, position: 19_999 },
  ]);
});
