import { expect, test } from 'vitest';
import { sectionMissing } from '../../src/check/section-missing.ts';
import type { SectionKind } from '../../src/model/structure.ts';
import { drafts, input, type Part, report, structured, table } from './builder.ts';

const answer = ['Занятия продолжатся силами волонтеров.'];
const part = (kind: SectionKind, body: readonly string[] = answer): Part => ({ kind, heading: kind, body });
const KINDS = [
  'activities',
  'plan-fact',
  'goal-achievement',
  'changes',
  'success-story',
  'statistics',
  'concrete-results',
  'long-term-impact',
  'sustainability',
  'partners-analysis',
  'recommendations',
] as const;

const check = (...without: SectionKind[]) =>
  sectionMissing.check(
    input(report(), { document: structured(KINDS.filter((kind) => !without.includes(kind)).map((kind) => part(kind))) }),
  );

test('fires when a required section is absent', () => {
  expect(drafts(check('sustainability'))).toMatchObject([{ about: 'sustainability' }]);
});

test('stays silent on a whole form, without the optional story, and when a table answers', () => {
  expect(drafts(check('success-story'))).toEqual([]);
  const document = structured(
    KINDS.filter((kind) => kind !== 'recommendations').map((kind) => part(kind)),
    { tables: [table('recommendations', ['authority'], [['Акимат']])] },
  );
  expect(drafts(sectionMissing.check(input(report(), { document })))).toEqual([]);
});

test('is not checked when most of the form was not recognised', () => {
  expect(check('activities', 'changes', 'goal-achievement', 'statistics', 'concrete-results')).toHaveProperty('notChecked');
});

test('stays silent when a line that was not taken for a heading carries its wording', () => {
  const parts = KINDS.filter((kind) => kind !== 'sustainability').map((kind) => part(kind));
  const document = structured([
    ...parts,
    { kind: 'other', heading: 'Прочее', body: ['- устойчивость социального проекта/социальной программы:'] },
  ]);
  expect(drafts(sectionMissing.check(input(report(), { document })))).toEqual([]);
  const prose = structured([...parts, { kind: 'other', heading: 'Прочее', body: ['Устойчивость проекта обеспечена договоренностями.'] }]);
  expect(drafts(sectionMissing.check(input(report(), { document: prose })))).toHaveLength(1);
});

test('a label inside a paragraph answers; a form without two parts of the results is another operator’s', () => {
  const parts = KINDS.filter((kind) => kind !== 'long-term-impact').map((kind) => part(kind));
  const inside = structured([
    ...parts,
    { kind: 'other', heading: 'Нәтижелер', body: ['Нақты нәтижелер: 42 адам оқыды. Ұзақ мерзімді ықпалы: курс жалғасады.'] },
  ]);
  expect(drafts(sectionMissing.check(input(report(), { document: inside })))).toEqual([]);
  expect(drafts(check('sustainability', 'long-term-impact'))).toEqual([]);
});
