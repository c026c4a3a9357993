import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

describe('plan and fact below each other, parts side by side', () => {
  test('the total first', () => {
    const facts = factsOf(
      title,
      table(
        'Показатель | | Всего | Риддер | Аксу | Тараз',
        'Приёмы юриста | план | 300 | 150 | 90 | 60',
        ' | факт | 318 | 161 | 92 | 65',
        'Семинары | план | 12 | 6 | 3 | 3',
        ' | факт | 9 | 4 | 3 | 2',
      ),
    );
    expect(indicatorsOf(facts)).toEqual([
      [null, 'Приёмы юриста', null, '300', '318'],
      [null, 'Семинары', null, '12', '9'],
    ]);
  });

  test('the total last, in Kazakh', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table(
        'Көрсеткіш | | көктем | жаз | күз | Барлығы',
        'Жаңартылған бөлмелер | жоспар | 2 | 3 | 3 | 8',
        ' | нақты | 2 | 3 | 4 | 9',
        'Таратылған дәптерлер | жоспар | 500 | 700 | 800 | 2 000',
        ' | нақты | 500 | 760 | 815 | 2 075',
      ),
    );
    expect(facts.indicators.map(({ plan, fact }) => [plan?.value, fact?.value])).toEqual([
      [8, 9],
      [2000, 2075],
    ]);
  });
});

test('the unit stands behind the last comma of the name', () => {
  const facts = factsOf(title, p('высаженные саженцы, шт.: план – 150, факт – 163.'));
  expect(facts.indicators.map(({ unit }) => unit)).toEqual(['штука']);
});
