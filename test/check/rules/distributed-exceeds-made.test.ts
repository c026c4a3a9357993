import { expect, test } from 'vitest';
import { distributedExceedsMade } from '../../../src/check/rules/distributed-exceeds-made.ts';
import { drafts, indicator, input, quantity, report, structured } from '../builder.ts';

const said = (...body: string[]) => input(report(), { document: structured([{ kind: 'results', heading: 'Результаты', body }]) });

test('fires when more was handed out than made', () => {
  const [draft] = drafts(distributedExceedsMade.check(said('Изготовлено 500 буклетов, роздано 620 буклетов жителям.')));
  expect(draft).toMatchObject({ equation: '620 > 500' });
  expect(drafts(distributedExceedsMade.check(said('500 дана брошюра басылды.', 'Ауылдарда 540 брошюра таратылды.')))).toHaveLength(1);
});

test('fires on two indicators', () => {
  const indicators = [indicator('Тираж памятки', null, quantity(450)), indicator('Распространено памяток', null, quantity(540))];
  expect(drafts(distributedExceedsMade.check(input(report({ indicators }))))).toHaveLength(1);
});

test('stays silent about stock from before, several editions and other things', () => {
  expect(
    drafts(distributedExceedsMade.check(said('Изготовлено 500 буклетов, роздано 620 буклетов с учетом прошлогоднего запаса.'))),
  ).toEqual([]);
  expect(
    drafts(distributedExceedsMade.check(said('Отпечатано 300 буклетов.', 'Отпечатано 400 буклетов.', 'Роздано 620 буклетов.'))),
  ).toEqual([]);
  expect(distributedExceedsMade.check(said('Изготовлено 500 плакатов.', 'Роздано 620 буклетов.'))).toHaveProperty('notChecked');
});
