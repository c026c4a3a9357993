import { expect, test } from 'vitest';
import { sectionEmpty } from '../../../src/check/rules/section-empty.ts';
import type { SectionKind } from '../../../src/model/structure.ts';
import { drafts, input, report, structured } from '../builder.ts';
import { ANSWER, FORM_PARTS, formPart } from '../form-parts.ts';

const check = (empty: SectionKind, body: readonly string[]) =>
  drafts(
    sectionEmpty.check(input(report(), { document: structured(FORM_PARTS.map((kind) => formPart(kind, kind === empty ? body : ANSWER))) })),
  );

test.each([
  ['success-story', '«История успеха» — это краткий (5-8 предложений) пример того, как социальный проект помог.'],
  ['success-story', '«Табыс тарихы» – әлеуметтік жобаның нақты бір жағдайда қалай көмектескені туралы қысқаша мысал.'],
  ['sustainability', '-'],
] as const)('fires when «%s» holds only «%s»', (kind, line) => {
  expect(check(kind, [line])).toMatchObject([{ about: kind }]);
});

test('stays silent when the instruction is followed by an answer', () => {
  expect(check('success-story', ['«История успеха» — это краткий пример того, как…', 'Марат нашел работу.'])).toEqual([]);
});

test('is not checked on a document of no known form', () => {
  expect(sectionEmpty.check(input(report(), { document: structured([], { kind: 'other' }) }))).toHaveProperty('notChecked');
});
