import { expect, test } from 'vitest';
import { partners } from '../../../extractors/people/partners.ts';
import { emptyFacts } from '../../../src/model/empty-facts.ts';
import { p, read } from '../../structure/source.ts';

const named = (...lines: string[]) =>
  partners.extract(read(...lines.map((line) => p(line))), emptyFacts()).partners?.map(({ name }) => name);

test('names with what each gave, listed in the analysis', () => {
  expect(named('**9. Серіктестердің үлесі**', '1. Мерей ауданының білім бөлімі – шеберхана бөлмесін берді.')).toEqual([
    'Мерей ауданының білім бөлімі',
  ]);
});

test('prose and lessons of the analysis name nobody', () => {
  expect(
    named('**9. Вклад партнеров**', 'Акимат района помог с помещением.', '1. Привлечение партнеров – необходимое условие успеха.'),
  ).toEqual([]);
});
