import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS } from '../../src/lexicon/fields.ts';
import { matchPrefix, phrase } from '../../src/lexicon/phrase.ts';
import { phraseIndex } from '../../src/lexicon/phrase-index.ts';

const labels = phraseIndex(FIELDS);

/** Replaces, drops or doubles letters near the beginning. */
function spoiled(key: string, edits: readonly (readonly [number, string, number])[]): string {
  return edits.reduce(
    (text, [at, letter, kind]) => text.slice(0, at) + (kind > 0 ? letter : '') + text.slice(at + (kind === 1 ? 0 : 1)),
    key,
  );
}

const edits = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...'абвгеиклмнопрст'), fc.nat(2)), { maxLength: 3 });

test('every wording that matches a misspelt key is among those found, in the order of the list', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), edits, fc.string(), ({ wording }, changes, tail) => {
      const key = spoiled(wording.key, changes) + tail;
      const found = labels(key);
      expect(FIELDS.filter((entry) => matchPrefix(key, entry.wording)).filter((entry) => !found.includes(entry))).toEqual([]);
      expect(found).toEqual(FIELDS.filter((entry) => found.includes(entry)));
    }),
  );
});

test('few wordings are left for a line of prose', () => {
  expect(labels('вапрелесостоялсясеминар').length).toBeLessThan(FIELDS.length / 4);
});

test('a wording of one letter is always asked', () => {
  const entry = { wording: phrase('№') };
  const single = { wording: phrase('М') };
  expect(phraseIndex([entry, single])('прочее')).toEqual([entry, single]);
});
