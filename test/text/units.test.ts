import { expect, test } from 'vitest';
import { findQuantities } from '../../src/text/quantities.ts';

test.each([
  ['44 школьника', 'школьник'],
  ['3 школы', 'школа'],
  ['500 листовок', 'листовка'],
  ['12 листов', 'лист'],
  ['46 ауыл тұрғыны', 'тұрғын'],
  ['5 ауыл', 'ауыл'],
  ['3 поселка', 'поселок'],
  ['2 кентте', 'кент'],
  ['60 мектеп оқушысы', 'оқушы'],
  ['2 мектеп', 'мектеп'],
  ['4 балабақша', 'балабақша'],
])('%s counts «%s»', (text, unit) => {
  expect(findQuantities(text)[0]?.value.unit).toBe(unit);
});
