import { expect, test } from 'vitest';
import { ageBracket } from '../../../extractors/participants/age-brackets.ts';

test.each([
  ['от 13-16 лет', '13-16'],
  ['17-22 года', '17-22'],
  ['59 лет и выше', '59+'],
  ['13-16 жас аралығы', '13-16'],
  ['59 жас және одан жоғары', '59+'],
  ['50 жастан асқан', '50+'],
  ['18+', '18+'],
  ['от 14 до 29 лет', '14-29'],
  ['до 14 лет', '0-14'],
  ['35 жасқа дейін', '0-35'],
])('%s', (label, code) => {
  expect(ageBracket(label)?.code).toBe(code);
});

test('a number alone is no bracket', () => {
  expect(ageBracket('45 человек')).toBeNull();
});
