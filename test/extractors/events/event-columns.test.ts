import { expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');
const seen = (facts: ReturnType<typeof factsOf>) =>
  facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value ?? null, participants?.value ?? null]);

test('the only whole numbers of a table of days and places are head counts', () => {
  const facts = factsOf(
    title,
    table(
      '№ | Дата | Город | Обучено, чел.',
      '1 | 14.05.2024 | г. Аксу | 24',
      '2 | 28.05.2024 | г. Тараз | 15',
      '3 | 11.06.2024 | г. Аксу | 22',
    ),
  );
  expect(seen(facts)).toEqual([
    ['2024-05-14', 'г. Аксу', 24],
    ['2024-05-28', 'г. Тараз', 15],
    ['2024-06-11', 'г. Аксу', 22],
  ]);
});

test('a column «Ауыл» holds the places', () => {
  const facts = factsOf(
    p('ҚОРЫТЫНДЫ ЕСЕП'),
    table(
      'Р/с | Күні | Ауыл | Сабақтың тақырыбы | Қатысушы',
      '1 | 2023 ж. 18 сәуір | Ақбұлақ | Ашуды тыңдау | 48',
      '2 | 2023 ж. 16 мамыр | Сарыөзек | Әкемен бір сағат | 39',
    ),
  );
  expect(seen(facts).map(([, place]) => place)).toEqual(['Ақбұлақ', 'Сарыөзек']);
});

test('sums and hours are no head counts', () => {
  const facts = factsOf(
    title,
    table('Дата | Место | Расходы, тенге | Часы', '14.05.2024 | г. Аксу | 24 000 | 3', '28.05.2024 | г. Тараз | 15 000 | 4'),
  );
  expect(seen(facts).map(([, , count]) => count)).toEqual([null, null]);
});

test('days of an occasion are no head counts, «участвовало» is one though it holds the word for hours', () => {
  const facts = factsOf(
    title,
    table('Дата | Место | Дней | Сколько участвовало', '14.05.2024 | г. Аксу | 3 | 24', '28.05.2024 | г. Тараз | 4 | 15'),
  );
  expect(seen(facts).map(([, , count]) => count)).toEqual([24, 15]);
});
