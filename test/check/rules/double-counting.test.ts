import { expect, test } from 'vitest';
import { doubleCounting } from '../../../src/check/rules/double-counting.ts';
import { breakdown, drafts, input, report, structured, table } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const facts = (total: number) => report({ breakdowns: [breakdown('gender', total, { male: 100, female: total - 100 })] });

test('fires on an addition whose parts lie in one another', () => {
  const document = said(
    'Акция – 162 человека, из них в викторине 31 человек и в мастер-классах 62 человека; занятия – 81 человек. Итого: 162 + 31 + 62 + 81 = 336 человек.',
  );
  const found = drafts(doubleCounting.check(input(facts(336), { document })));
  expect(found).toMatchObject([{ actual: 336, expected: 243, equation: '162 + 31 + 62 + 81 = 336' }]);
});

test('fires when an activity’s whole reach and its groups are all needed for the total', () => {
  const rows = [
    ['Встречи', 'Ветераны 10', 'Ученики 44'],
    ['Ролик', '1 видеоролик', '250 000 человек'],
    ['Акция', 'Флажки 100 шт.', 'Аквагрим для 60 чел. Флажки 100 шт. Общий охват 400 человек'],
  ];
  const document = structured([], { tables: [table('plan-fact', ['activity', 'plan', 'fact'], rows)] });
  const found = drafts(doubleCounting.check(input(facts(614), { document })));
  expect(found).toMatchObject([{ actual: 614, expected: 454, equation: '400 + 60 + 100 + 44 + 10 = 614' }]);
});

test('stays silent when the groups are apart', () => {
  const document = said('Акция – 162 человека; занятия – 81 человек, из них 20 женщин. Итого: 162 + 81 = 243 человека.');
  expect(drafts(doubleCounting.check(input(facts(243), { document })))).toEqual([]);
});

test('is not checked without a total', () => {
  expect(doubleCounting.check(input(report()))).toHaveProperty('notChecked');
});
