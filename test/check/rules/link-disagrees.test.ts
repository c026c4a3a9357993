import { expect, test } from 'vitest';
import { linkDisagrees } from '../../../src/check/rules/link-disagrees.ts';
import { REASONS } from '../../../src/wording/reasons.ts';
import { drafts, evidence, input, report } from '../builder.ts';

const link = (url: string) => ({ url, kind: 'other' as const, evidence: evidence(url) });
const check = (...urls: string[]) => drafts(linkDisagrees.check(input(report({ links: urls.map(link) }))));

test('fires on two addresses that differ by one character', () => {
  expect(check('https://disk.example.kz/d/r3ghdNwzkxaquresqe', 'https://disk.example.kz/d/r3ghdNwzkxaQuresqe')).toHaveLength(1);
  expect(check('https://drive.example.kz/file/d/1lmHBVPRQA1wged', 'https://drive.example.kz/file/d/1lmHBVRQA1wged')).toHaveLength(1);
});

test('stays silent on other pages, languages, and the same address written otherwise', () => {
  expect(
    check(
      'https://example.kz/news/19028',
      'https://example.kz/news/19029',
      'https://example.kz/ru/about-project',
      'https://example.kz/kz/about-project',
    ),
  ).toEqual([]);
  expect(
    linkDisagrees.check(input(report({ links: ['http://www.example.kz/about/', 'https://example.kz/about'].map(link) }))),
  ).toHaveProperty('notChecked');
});

test('links that differ in a parameter are different links, the mark of a shared file with a letter lost is one', () => {
  expect(check('https://example.kz/index?page=result', 'https://example.kz/index?page=results')).toEqual([]);
  expect(check('https://example.kz/watch?v=kJQP7kiw5Fk', 'https://example.kz/watch?v=kJQP7kiw5Fx')).toEqual([]);
  expect(check('https://example.kz/forms#about-us', 'https://example.kz/forms#about-me')).toEqual([]);
  const shared = 'https://drive.example.kz/open?id=1lmQB7RQT1wgedZx83KpqyTr';
  expect(check(`${shared}Wu5`, `${shared}u5`)).toHaveLength(1);
});

test('says that it did not compare a list of thousands', () => {
  const many = Array.from({ length: 3001 }, (_, index) => link(`https://example.kz/address/of/page/${index}`));
  expect(linkDisagrees.check(input(report({ links: many })))).toHaveProperty('notChecked', REASONS['too-many-links'].en);
});
