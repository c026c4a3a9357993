import { expect, test } from 'vitest';
import { labelOf } from '../../src/structure/label.ts';

test('a bracket that a label begins with and never closes is no part of it', () => {
  expect(labelOf('(Старше 50 лет')).toEqual(labelOf('Старше 50 лет'));
  expect(labelOf('(Старше 50 лет')).not.toBeNull();
});
