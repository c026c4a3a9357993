import { expect, test } from 'vitest';
import { pageCountDisagrees } from '../../../src/check/rules/page-count-disagrees.ts';
import { drafts, evidence, input, report } from '../builder.ts';

const pages = (...values: number[]) => ({ pagesDeclared: values.map((value) => ({ value, evidence: evidence(String(value)) })) });

test('fires when cover and end differ', () => {
  expect(drafts(pageCountDisagrees.check(input(report({ project: pages(11, 10) }))))).toMatchObject([{ equation: '11 ≠ 10' }]);
});

test('fires when a PDF has other pages than declared', () => {
  const facts = report({ project: pages(44), document: { mediaType: 'application/pdf', pages: 40 } });
  expect(drafts(pageCountDisagrees.check(input(facts)))).toMatchObject([{ actual: 44, expected: 40 }]);
});

test('stays silent when they agree, and one page off in a PDF', () => {
  const facts = report({ project: pages(11, 11), document: { mediaType: 'application/pdf', pages: 12 } });
  expect(drafts(pageCountDisagrees.check(input(facts)))).toEqual([]);
});
