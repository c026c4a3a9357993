import { expect, test } from 'vitest';
import { GROUPS } from '../../src/domain/concepts/groups.ts';
import { COLUMN_LABELS } from '../../src/domain/forms/index.ts';
import { FIELDS } from '../../src/text/wordings/fields.ts';
import { HEADINGS } from '../../src/text/wordings/headings.ts';
import { keyed } from '../../src/text/wordings/keyed.ts';

type Wording = readonly [name: string, text: string];

function labels(of: Readonly<Record<string, readonly string[] | undefined>>): Wording[] {
  return Object.entries(of).flatMap(([name, texts = []]) => texts.map((text): Wording => [name, text]));
}

/** The words of a wording as matching sees them. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => keyed(word).key).join(' ');
}

test.each([
  ['headings', HEADINGS.map(({ kind, wording }): Wording => [kind, wording.text])],
  ['columns', labels(COLUMN_LABELS)],
  ['groups of people', GROUPS.flatMap(({ code, ru, kk }) => [...ru, ...kk].map((text): Wording => [code, text]))],
  ['fields', FIELDS.map(({ field, wording }): Wording => [field, wording.text])],
] as const)('no wording of the %s stands twice or for two things', (_, wordings) => {
  const known = new Map<string, Wording>();
  const again = wordings.flatMap((one) => {
    const words = wordsOf(one[1]) || one[1];
    const before = known.get(words);
    known.set(words, one);
    return before ? [[before, one]] : [];
  });
  expect(again).toEqual([]);
});
