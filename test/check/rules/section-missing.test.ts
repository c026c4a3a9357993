import { expect, test } from 'vitest';
import { sectionMissing } from '../../../src/check/rules/section-missing.ts';
import type { SectionKind } from '../../../src/model/structure.ts';
import { drafts, input, report, structured, table } from '../builder.ts';
import { FORM_PARTS, formPart } from '../form-parts.ts';

const check = (...without: SectionKind[]) =>
  sectionMissing.check(
    input(report(), { document: structured(FORM_PARTS.filter((kind) => !without.includes(kind)).map((kind) => formPart(kind))) }),
  );

test('fires when a required section is absent', () => {
  expect(drafts(check('sustainability'))).toMatchObject([{ about: 'sustainability' }]);
});

test('stays silent on a whole form, without the optional story, and when a table answers', () => {
  expect(drafts(check('success-story'))).toEqual([]);
  const document = structured(
    FORM_PARTS.filter((kind) => kind !== 'recommendations').map((kind) => formPart(kind)),
    { tables: [table('recommendations', ['authority'], [['Акимат']])] },
  );
  expect(drafts(sectionMissing.check(input(report(), { document })))).toEqual([]);
});

test('is not checked when most of the form was not recognised', () => {
  expect(check('activities', 'changes', 'goal-achievement', 'statistics', 'concrete-results')).toHaveProperty('notChecked');
});

test('stays silent when a line that was not taken for a heading carries its wording', () => {
  const parts = FORM_PARTS.filter((kind) => kind !== 'sustainability').map((kind) => formPart(kind));
  const document = structured([
    ...parts,
    { kind: 'other', heading: 'Прочее', body: ['- устойчивость социального проекта/социальной программы:'] },
  ]);
  expect(drafts(sectionMissing.check(input(report(), { document })))).toEqual([]);
  const prose = structured([...parts, { kind: 'other', heading: 'Прочее', body: ['Устойчивость проекта обеспечена договоренностями.'] }]);
  expect(drafts(sectionMissing.check(input(report(), { document: prose })))).toHaveLength(1);
});

test('a label inside a paragraph answers; a form without two parts of the results is another operator’s', () => {
  const parts = FORM_PARTS.filter((kind) => kind !== 'long-term-impact').map((kind) => formPart(kind));
  const inside = structured([
    ...parts,
    { kind: 'other', heading: 'Нәтижелер', body: ['Нақты нәтижелер: 42 адам оқыды. Ұзақ мерзімді ықпалы: курс жалғасады.'] },
  ]);
  expect(drafts(sectionMissing.check(input(report(), { document: inside })))).toEqual([]);
  expect(drafts(check('sustainability', 'long-term-impact'))).toEqual([]);
});

test('a question of a form that asks for several sections at once answers each', () => {
  const document = structured(FORM_PARTS.filter((kind) => kind !== 'recommendations').map((kind) => formPart(kind)));
  const asked = table('key-values', ['number', 'key', 'value'], [['6', 'Партнеры, контакты и рекомендации', 'Школа']]);
  const both = { ...document, tables: [asked] };
  const about = (given: typeof document) => drafts(sectionMissing.check(input(report(), { document: given }))).map((draft) => draft.about);
  expect(about(document)).toContain('recommendations');
  expect(about(both)).not.toContain('recommendations');
});
