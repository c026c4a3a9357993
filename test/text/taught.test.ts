import { expect, test } from 'vitest';
import type { TaughtWording } from '../../src/model/wording.ts';
import { labelOf } from '../../src/structure/label.ts';
import { withTaught } from '../../src/text/wordings/taught.ts';

const taught = (scope: TaughtWording['scope'], concept: string | null = 'fact'): TaughtWording[] => [
  { kind: 'column', text: 'Выхлоп, шт.', concept, scope },
];
const role = (wordings: TaughtWording[], texts: string[] = []) =>
  withTaught(
    wordings,
    () => texts,
    () => labelOf('ВЫХЛОП (шт.)')?.role ?? null,
  );

test('a taught wording holds within the document alone, whatever its case and marks', () => {
  expect(labelOf('ВЫХЛОП (шт.)')).toBeNull();
  expect(role(taught({ in: 'everywhere' }))).toBe('fact');
  expect(labelOf('ВЫХЛОП (шт.)')).toBeNull();
});

test('it holds in the form with its headings, or where the grantor is named, and nowhere else', () => {
  const inForm = taught({ in: 'form', wordings: ['Чего добились люди', 'Кто нам помог'] });
  expect(role(inForm, ['Чего добились люди:', 'Кто нам помог'])).toBe('fact');
  expect(role(inForm, ['Чего добились люди:'])).toBeNull();
  const ofGrantor = taught({ in: 'grantor', name: 'Фонд «Образец»' });
  expect(role(ofGrantor, ['Средства выделил фонд "Образец" в 2023 году'])).toBe('fact');
  expect(role(ofGrantor, ['Средства выделил иной фонд'])).toBeNull();
});

test('what is known can be taught to mean nothing', () => {
  expect(labelOf('План')?.role).toBe('plan');
  const nothing: TaughtWording = { kind: 'column', text: 'План', concept: null, scope: { in: 'everywhere' } };
  expect(
    withTaught(
      [nothing],
      () => [],
      () => labelOf('План'),
    ),
  ).toBeNull();
  expect(labelOf('План')?.role).toBe('plan');
});
