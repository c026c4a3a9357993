import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { p, table } from '../../structure/source.ts';
import { factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');
const indicators = (...blocks: Block[]) => indicatorsOf(factsOf(title, ...blocks)).map((row) => row.slice(1));

describe('plan and fact below each other', () => {
  test('are read as if side by side, what spans them with both', () => {
    expect(
      indicators(
        table(
          '№ | Показатель | Ед. | Строка | Значение | Примечание',
          '1 | Дворовые турниры | турнир | план | 6 | перенесли два в школу',
          '^ | ^ | ^ | факт | 5 | ^',
          '2 | Юные судьи | человек | план | не менее 20 | ',
          '^ | ^ | ^ | факт | 23 | ^',
        ),
      ),
    ).toEqual([
      ['Дворовые турниры', 'турнир', '6', '5'],
      ['Юные судьи', 'человек', '>=20', '23'],
    ]);
  });

  test('give the effects both values, with names repeated instead of merged', () => {
    const { effects } = factsOf(
      title,
      p('Социально-экономический эффект'),
      table(
        'Көрсеткіш | Жолы | Мәні',
        'Тікелей бенефициарлар саны, адам | жоспар | 150',
        'Тікелей бенефициарлар саны, адам | нақты | 162',
        'Жанама бенефициарлар саны, адам | жоспар | 400',
        'Жанама бенефициарлар саны, адам | нақты | 380',
        'Тартылған мамандар саны, адам | жоспар | 4',
        'Тартылған мамандар саны, адам | нақты | 4',
      ),
    );
    expect(effects.map(({ code, plan, fact }) => [code, plan?.value, fact?.value])).toEqual([
      ['direct-beneficiaries', 150, 162],
      ['indirect-beneficiaries', 400, 380],
      ['specialists', 4, 4],
    ]);
  });

  test('a single «план» over «факт» among other words stays a table of rows', () => {
    expect(
      indicators(table('Документ | Вид | Листов', 'Смета | план | 4', 'Акт | факт | 2', 'Журнал | учёт | 9', 'Письмо | ответ | 1')),
    ).toEqual([]);
  });
});

describe('headings nobody knows', () => {
  test('the column in front of the fact is the plan, the things stand in the column of words', () => {
    expect(
      indicators(
        table(
          'О чём договорились | Ед. | Собирались | Вышло | Где видно',
          'Поездки в аулы | поездка | 8 | 9 | путевые листы',
          'Осмотренные дети | человек | 300 | 284 | журналы',
        ),
      ),
    ).toEqual([
      ['Поездки в аулы', 'поездка', '8', '9'],
      ['Осмотренные дети', 'человек', '300', '284'],
    ]);
  });

  test('columns by which percentages are reckoned are plan and fact', () => {
    expect(
      indicators(
        table(
          'Outputs | Promised | Delivered | Rate',
          'Lessons | 40 | 38 | 95',
          'Pupils | 120 | 150 | 125',
          'Books, copies | 900 | 855 | 95',
        ),
      ).map(([name, , plan, fact]) => [name, plan, fact]),
    ).toEqual([
      ['Lessons', '40', '38'],
      ['Pupils', '120', '150'],
      ['Books, copies', '900', '855'],
    ]);
  });

  test('columns whose last row is the sum of the others are an estimate, not indicators', () => {
    expect(
      indicators(
        table(
          'Lines | Granted | Gone | Rate',
          'Fees | 400 | 380 | 95',
          'Travel | 200 | 150 | 75',
          'Print | 100 | 90 | 90',
          'All | 700 | 620 | 88.6',
        ),
      ),
    ).toEqual([]);
  });

  test('two columns of figures without percentages that fit them stay what they are', () => {
    expect(
      indicators(table('Село | Дворов | Жителей | Школ', 'Акжол | 40 | 180 | 1', 'Талды | 75 | 310 | 2', 'Сарыозек | 60 | 255 | 1')),
    ).toEqual([]);
  });
});

describe('at a page break', () => {
  const before = table('Результат | Обещали | Факт', 'Наставники, человек | 30 | 33', 'Пары «наставник – ученик» | 60 | 64');

  test('a row of words and figures of its own is not put to the row above', () => {
    const after = table('Занятия, прошедшие по видеосвязи | 24 | 25', 'Памятки | 500 | 500');
    expect(indicators(before, after).map(([name]) => name)).toEqual([
      'Наставники, человек',
      'Пары «наставник – ученик»',
      'Занятия, прошедшие по видеосвязи',
      'Памятки',
    ]);
  });

  test('a heading in unknown words that stands there again is no row', () => {
    const head = 'Output | Promised | Delivered | Rate';
    const one = table(head, 'Lessons | 40 | 38 | 95', 'Pupils | 120 | 150 | 125', 'Guides | 8 | 8 | 100');
    const two = table(head, 'Books | 900 | 855 | 95');
    expect(indicators(one, two).map(([name]) => name)).toEqual(['Lessons', 'Pupils', 'Guides', 'Books']);
  });
});
