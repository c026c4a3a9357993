import { expect, test } from 'vitest';
import { partsDoNotSum } from '../../../src/check/rules/parts-do-not-sum.ts';
import { breakdown, drafts, input, report, structured, table } from '../builder.ts';

const GENDER = { male: 151, female: 203 };

test('fires when men and women do not add up to the stated total', () => {
  const [draft, ...rest] = drafts(partsDoNotSum.check(input(report({ breakdowns: [breakdown('gender', 334, GENDER)] }))));
  expect(rest).toEqual([]);
  expect(draft).toMatchObject({ about: 'gender', actual: 354, expected: 334, equation: '151 + 203 = 354 ≠ 334' });
  expect(draft?.evidence).toHaveLength(3);
});

test('fires on a table whose total row is not the sum of its rows', () => {
  const document = structured([], {
    tables: [
      table(
        'other',
        ['name', 'participants'],
        [
          ['Село А', '20'],
          ['Село Б', '1 030'],
          ['Итого', '1 060'],
        ],
      ),
    ],
  });
  expect(drafts(partsDoNotSum.check(input(report(), { document })))).toMatchObject([{ actual: 1050, expected: 1060 }]);
});

test('stays silent when a part is blank and the rest already add up', () => {
  const whole = breakdown('social', 520, { children: 0, youth: 104, older: null, other: 416 });
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns: [whole] }))))).toEqual([]);
});

test('stays silent on tables that add up, and on numbered rows', () => {
  const document = structured([], {
    tables: [
      table(
        'other',
        ['number', 'participants'],
        [
          ['1', '20'],
          ['2', '30'],
          ['Итого', '50'],
        ],
      ),
    ],
  });
  const breakdowns = [breakdown('gender', 354, GENDER)];
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns }), { document })))).toEqual([]);
});

test('is not checked without a total or with a doubtful part', () => {
  const doubtful = breakdown('gender', 334, GENDER);
  for (const part of doubtful.parts) part.doubtful = true;
  expect(partsDoNotSum.check(input(report({ breakdowns: [breakdown('gender', null, GENDER)] })))).toHaveProperty('notChecked');
  expect(partsDoNotSum.check(input(report({ breakdowns: [doubtful] })))).toHaveProperty('notChecked');
});

test('is not checked on a PDF table that lost columns of the form', () => {
  const lost = breakdown('age', 534, { '17-22': 66, '23-27': 92 });
  const pdf = { mediaType: 'application/pdf' };
  expect(partsDoNotSum.check(input(report({ document: pdf, breakdowns: [lost] })))).toHaveProperty('notChecked');
  expect(drafts(partsDoNotSum.check(input(report({ breakdowns: [lost] }))))).toHaveLength(1);
});
