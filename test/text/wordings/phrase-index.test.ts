import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADING_INDEX, HEADINGS } from '../../../src/text/wordings/headings.ts';
import { keyed } from '../../../src/text/wordings/keyed.ts';
import { matchPrefix } from '../../../src/text/wordings/misspelt.ts';
import { matchInside } from '../../../src/text/wordings/phrase.ts';

/** A wording of the lexicon with letters put in, left out and changed, and something behind it. */
const misspelt = fc
  .record({
    text: fc.constantFrom(...HEADINGS.map(({ wording }) => wording.text)),
    slips: fc.array(fc.record({ at: fc.nat(24), drop: fc.nat(1), put: fc.constantFrom('', 'а', 'ж', '1', 'ә', ' ') }), { maxLength: 5 }),
    tail: fc.constantFrom('', ' проекта', ': 12'),
  })
  .map(({ text, slips, tail }) => slips.reduce((word, { at, drop, put }) => word.slice(0, at) + put + word.slice(at + drop), text) + tail);

test('the index finds what trying each wording finds', () => {
  fc.assert(
    fc.property(misspelt, (text) => {
      const { key } = keyed(text);
      const tried = HEADINGS.map(({ wording }, order) => ({ order, start: matchPrefix(key, wording), inside: matchInside(key, wording) }));
      expect(HEADING_INDEX.starting(key).map(({ order, match }) => ({ order, match }))).toEqual(
        tried.flatMap(({ order, start }) => (start ? [{ order, match: start }] : [])),
      );
      expect(HEADING_INDEX.inside(key).map(({ order, match }) => ({ order, match }))).toEqual(
        tried.flatMap(({ order, inside }) => (inside ? [{ order, match: inside }] : [])),
      );
    }),
    { numRuns: 60 },
  );
});

test('every wording begins its own text', () => {
  for (const { wording } of HEADINGS)
    expect(HEADING_INDEX.starting(wording.key).map(({ entry }) => entry.wording.key)).toContain(wording.key);
});
