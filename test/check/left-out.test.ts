import { expect, test } from 'vitest';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run.ts';
import { REASONS } from '../../src/wording/reasons.ts';
import { report, structured } from './builder.ts';
import { FORM_PARTS, formPart } from './form-parts.ts';

/** A final report without its last part, read with this warning. */
function resultOf(code: string) {
  const warnings = [{ code, message: 'Some pages.', page: null, partial: true }];
  const { results } = runChecks(checks, {
    report: report({ document: { warnings } }),
    document: structured(FORM_PARTS.slice(0, -1).map((kind) => formPart(kind))),
    statements: [],
  });
  return results.find((result) => result.code === 'section-missing');
}

test('what stands on pages that were left out is not missed', () => {
  expect(resultOf('limit-time')).toMatchObject({ outcome: 'not-checked', reason: REASONS['pages-left-out'].en });
});

test('what a document read to its end lacks is missed', () => {
  expect(resultOf('encoding-suspect')).toMatchObject({ outcome: 'fired' });
});
