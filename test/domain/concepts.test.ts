import { describe, expect, test } from 'vitest';
import { effectLabel } from '../../extractors/effects/effect-labels.ts';
import { categoryOf } from '../../extractors/participants/participant-categories.ts';
import { contactRole } from '../../extractors/people/contact-roles.ts';
import { listedNames } from '../../extractors/people/listed-names.ts';
import { misspeltLegalForm } from '../../extractors/project/legal-form.ts';
import { unitIsOwn } from '../../src/check/effect-units.ts';
import { legalFormsIn } from '../../src/check/legal-forms.ts';
import type { Concept } from '../../src/domain/concepts/concept.ts';
import { EFFECTS } from '../../src/domain/concepts/effects.ts';
import { GROUPS } from '../../src/domain/concepts/groups.ts';
import { LEGAL_FORMS } from '../../src/domain/concepts/legal-forms.ts';
import { OCCASIONS } from '../../src/domain/concepts/occasions.ts';
import { PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from '../../src/domain/concepts/people.ts';
import { CITED_POSTS, TEAM_POSTS } from '../../src/domain/concepts/posts.ts';
import { COUNTED } from '../../src/domain/concepts/units.ts';
import { labelOf, categoryOf as socialCategoryOf } from '../../src/structure/label.ts';
import { fold } from '../../src/text/normalize.ts';
import { formatOf, OCCASION_WORD } from '../../src/text/occasions.ts';
import { parseOrganization } from '../../src/text/organizations.ts';
import { areNoPeople, arePeople } from '../../src/text/people.ts';
import { isTeamPost, positionIn } from '../../src/text/posts.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { countedBy } from '../../src/text/units.ts';
import { passage } from '../passage.ts';

type Named = readonly [word: string, code: string];

function words(concepts: readonly Concept[]): Named[] {
  return concepts.flatMap(({ code, ru, kk }) => [...new Set([...ru, ...kk].map(([word]) => word))].map((word): Named => [word, code]));
}

/** Words that bare are something else: the total of a table, maps in Russian. */
const INFLECTED: Readonly<Record<string, string>> = { жиын: 'жиында', қарт: 'қарттар' };

test('no word stands for two things', () => {
  const all = words(COUNTED).map(([word]) => word);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

test.each(words(COUNTED).filter(([word]) => word !== '%'))('«%s» is a unit of %s', (word, code) => {
  expect(findQuantities(`25 ${INFLECTED[word] ?? word}`)[0]?.value.unit).toBe(word);
  expect(countedBy(word)).toBe(code);
});

describe('a kind of occasion', () => {
  test.each(words(OCCASIONS))('«%s» is an occasion in statements and totals, and no people', (word) => {
    expect(fold(INFLECTED[word] ?? word)).toMatch(new RegExp(`^(?:${OCCASION_WORD})`, 'u'));
    expect([arePeople(word), areNoPeople(word)]).toEqual([false, true]);
  });

  test.each(words(OCCASIONS.filter(({ tells }) => tells === 'named')))('«%s» is the format of an event that names it', (word) => {
    expect(formatOf(`Что было: ${word}, 25 человек`)).toBe(word);
  });

  test.each(words(OCCASIONS.filter(({ tells }) => tells !== 'named')))('«%s» alone is no format', (word) => {
    expect(formatOf(word)).toBeNull();
  });
});

test.each(words([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND]))('«%s» are people', (word) => {
  expect([arePeople(word), areNoPeople(word)]).toEqual([true, false]);
});

test.each(['материалов', 'гостиниц', 'мастер-класс', 'кәсіпкерлік', 'шеберлік сабағы'])('«%s» are no people', (unit) => {
  expect(arePeople(unit)).toBe(false);
});

describe('a group of the participants', () => {
  const groups = GROUPS.flatMap(({ code, dimension, ru, kk }) => [...ru, ...kk].map((label) => ({ label, code, dimension })));
  /** One letter alone, as tables abbreviate, is too little for anything but a column. */
  const words = groups.filter(({ label }) => label.length > 1);

  test.each(groups)('«$label» is a column of $code', ({ label, code, dimension }) => {
    expect(labelOf(label)).toMatchObject({ role: 'part', code, dimension });
  });

  test.each(words)('«$label» is a part of $code in rows and sentences', ({ label, code, dimension }) => {
    expect(categoryOf(label)).toEqual({ dimension, code });
  });

  test.each(words.filter(({ dimension }) => dimension === 'social'))('«$label» is $code by its stems too', ({ label, code }) => {
    expect(socialCategoryOf(label)).toBe(code);
  });
});

describe('a legal form', () => {
  const printed = LEGAL_FORMS.flatMap(({ code, family, ru, kk, short }) => ({
    code,
    family,
    full: [ru, kk].filter((text) => text !== null),
    short,
  }));

  test.each(printed)('$code is read in full, with typos, and before or behind a name', ({ code, full }) => {
    for (const text of full) {
      expect(parseOrganization(`${text} «Шырақ»`)?.legalForm).toBe(code);
      expect(parseOrganization(`«Шырақ» ${text}`)?.legalForm).toBe(code);
      expect(misspeltLegalForm(`${text.slice(0, 4)}${text.slice(5)} «Шырақ»`)).toBe(code);
    }
  });

  test.each(printed.flatMap(({ family, short }) => short.map((text) => ({ text, family }))))(
    '«$text» is of the family of $family',
    ({ text, family }) => {
      const said = legalFormsIn(passage(`${text} «Шырақ» провел семинар.`), 'шырак');
      expect(said.map(({ form }) => form)).toEqual([family]);
      expect(listedNames(`Партнеры: ${text} «Шырақ» ${text} «Үміт»`)).toHaveLength(2);
    },
  );
});

describe('a row of the effects', () => {
  const labels = EFFECTS.flatMap(({ code, partOf, official, ru, kk }) =>
    [...ru, ...kk, ...(official ? [official.ru, official.kk] : [])].map((label) => ({ code, partOf, label })),
  );

  test.each(labels)('«$label» is $code', ({ code, partOf, label }) => {
    const read = effectLabel(label);
    // a part may be printed without the row it belongs to
    expect(partOf === null ? read : { ...read, code: read?.code ?? partOf }).toEqual({ code: partOf ?? code, vulnerable: partOf !== null });
  });

  test.each(EFFECTS.map(({ code, countedIn }) => ({ code, units: countedIn })))('$code is counted in $units', ({ code, units }) => {
    const printed = { person: 'чел.', organization: 'ҮЕҰ', money: 'мың теңге' };
    for (const kind of ['person', 'organization', 'money'] as const) expect(unitIsOwn(code, printed[kind])).toBe(units.includes(kind));
  });
});

describe('a post', () => {
  test.each(CITED_POSTS.map((post) => [post]))('«%s» is cited and gives a role', (post) => {
    expect(positionIn(`${post} Серикова А.Б.`)).toBe(post);
    expect(contactRole(post)).not.toBeNull();
  });

  test.each(TEAM_POSTS.map((post) => [post.replace('руководител*', 'руководитель').replaceAll('*', '')]))('«%s» is of the team', (post) => {
    expect(isTeamPost(post)).toBe(true);
  });
});
