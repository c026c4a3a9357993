import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { expect, test } from 'vitest';
import { TITLES } from '../../src/domain/forms/index.ts';
import { KNOWN_FORMS } from '../../src/domain/forms/known.ts';

test('every file in the folder of known forms is a form, named after it', () => {
  const names = readdirSync('src/domain/forms/known').map((file) => parse(file).name);
  expect(names.length).toBeGreaterThan(3);
  expect(KNOWN_FORMS.map(({ name }) => name)).toEqual(names.sort());
});

test.each(KNOWN_FORMS)('the form $name can be told by its titles', ({ titles }) => {
  expect(titles.length).toBeGreaterThan(0);
  expect(TITLES).toEqual(expect.arrayContaining([...titles]));
});
