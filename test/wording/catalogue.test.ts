import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { crossChecks } from '../../src/archive/index.ts';
import { checks } from '../../src/check/index.ts';
import { FindingCode } from '../../src/model/finding.ts';
import { catalogue, catalogueGroups } from '../../src/wording/catalogue.ts';
import { REASONS } from '../../src/wording/reasons.ts';

test('every code has a rule, in the order of the catalogue', () => {
  expect([...checks, ...crossChecks].map((check) => check.code)).toEqual(FindingCode.options);
});

test.each(FindingCode.options)('%s has a file, a twin test and a description in three languages', (code) => {
  const files = globSync(`{src,test}/{check/rules,archive}/${code}{,.test}.ts`).map((file) => basename(file));
  expect(files.sort()).toEqual([`${code}.test.ts`, `${code}.ts`]);
  const { what, why, ask, silent } = catalogue[code];
  for (const texts of [what, why, ask, silent]) {
    expect(Object.keys(texts)).toEqual(['ru', 'kk', 'en']);
    for (const said of [texts.ru, texts.kk, texts.en]) expect(said.length).toBeGreaterThan(8);
  }
});

test('the groups hold every code once', () => {
  expect(catalogueGroups.flatMap((group) => Object.keys(group.rules)).sort()).toEqual([...FindingCode.options].sort());
});

test('reasons are distinct sentences', () => {
  const english: string[] = Object.values(REASONS).map((reason) => reason.en);
  expect(new Set(english).size).toBe(english.length);
});
