import { expect, test } from 'vitest';
import { counted, shellLanguage, shownPath, somePaths } from '../../src/cli/printed.ts';

test('one is not many', () => {
  expect([0, 1, 2].map((count) => counted(count, 'input'))).toEqual(['0 inputs', '1 input', '2 inputs']);
});

test('a path stays on its line and cannot command the terminal', () => {
  expect(shownPath('есеп\nжаңа \u001b[31mжол.txt')).toBe('есеп?жаңа ?[31mжол.txt');
});

test('some paths stand for the others', () => {
  expect(somePaths(['a', 'b'], 2)).toBe('a, b');
  expect(somePaths(['a', 'b', 'c'], 9)).toBe('a, b, c, and 6 more (run-report.csv lists them)');
});

test('messages come in the language of the shell where they have it', () => {
  const of = (env: Record<string, string>) => shellLanguage(env);
  expect([of({ LANG: 'ru_RU.UTF-8' }), of({ LANG: 'en_US.UTF-8', LC_ALL: 'kk_KZ.UTF-8' }), of({ LANG: 'C.UTF-8' }), of({})]).toEqual([
    'ru',
    'kk',
    'en',
    'en',
  ]);
});
