import { expect, test } from 'vitest';
import { effectLabel } from '../../../extractors/effects/effect-labels.ts';
import { effects } from '../../../extractors/effects/effects.ts';
import { extract } from '../../../extractors/index.ts';
import { documentOf, falseEvidence } from '../document.ts';

const columns = ['number', 'indicator', 'unit', 'plan', 'fact'] as const;

function read(...rows: string[][]) {
  const document = documentOf({ kind: 'effects', columns, rows });
  const found = effects.extract(document, extract(documentOf())).effects ?? [];
  expect(falseEvidence(document, found)).toEqual([]);
  return found.map(({ code, plan, fact }) => [code, plan?.value, fact?.value]);
}

test.each([
  ['Количество прямых бенефициаров', 'direct-beneficiaries'],
  ['Жанама бенефициарлар саны (БАҚ-та жариялау есебінен)', 'indirect-beneficiaries'],
  ['Количество штатных работников', 'staff'],
  ['Тартылған мамандар саны', 'specialists'],
  ['Количество охваченных НПО', 'ngos'],
  ['Гранттың жалпы сомасынан еңбекақы төлеу қоры', 'payroll'],
  ['Налоги (СН, СО, ОСМС только штатных сотрудников)', 'taxes'],
  ['Экономикаға қосқан үлесі (тауарлар мен көрсетілетін қызметтерді сатып алу)', 'purchases'],
  ['Әлеуметтік жоба әріптестерінің саны (заңды және/немесе жеке тұлғалар)', 'partners'],
])('%s', (label, code) => {
  expect(effectLabel(label)).toEqual({ code, vulnerable: false });
});

test('sums, a remark beside a number, and a dash that is no zero', () => {
  expect(
    read(
      ['1.', 'Количество прямых бенефициаров', 'человек', '450 сельских жителей', '520'],
      ['2.', 'Количество привлеченных специалистов', 'человек', '-', '0'],
      ['3.', 'Фонд оплаты труда от общей суммы гранта', 'тенге', '2 440 000', '2440000'],
    ),
  ).toEqual([
    ['direct-beneficiaries', 450, 520],
    ['specialists', null, 0],
    ['payroll', 2440000, 2440000],
  ]);
});

test('«в том числе» belongs to the row above', () => {
  expect(
    read(
      ['1', 'Тікелей бенефициарлар саны', 'адам', '270', '324'],
      ['', 'оның ішінде халықтың әлеуметтік осал топтарынан', 'адам', '41', '45'],
      ['2', 'Тартылған мамандар саны', 'адам', '3', '3'],
      ['', 'оның ішінде халықтың әлеуметтік осал топтарынан', 'адам', '1', ''],
    ),
  ).toEqual([
    ['direct-beneficiaries', 270, 324],
    ['direct-beneficiaries-vulnerable', 41, 45],
    ['specialists', 3, 3],
    ['specialists-vulnerable', 1, null],
  ]);
});

test('a row of something else and a row of dashes give nothing', () => {
  expect(read(['1', 'Количество мероприятий', 'штука', '5', '5'], ['--', '--', '--', '--', '--'])).toEqual([]);
});

test('the unit keeps the place of its own cell', () => {
  const document = documentOf({ kind: 'effects', columns, rows: [['1', 'Количество охваченных НПО', 'тенге', '2', '2']] });
  expect(effects.extract(document, extract(documentOf())).effects?.[0]?.unit).toMatchObject({
    value: 'тенге',
    evidence: { quote: 'тенге' },
  });
});
