import { expect, test } from 'vitest';
import { dateInvalid } from '../../../src/check/rules/date-invalid.ts';
import { drafts, input, report, structured } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

test('fires once on a day that does not exist, however often it is written', () => {
  const document = said('31.09.2023 г. – село Аксай, 19 человек;', 'Встреча 31.09.2023 года прошла успешно.');
  const found = drafts(dateInvalid.check(input(report(), { document })));
  expect(found).toMatchObject([{ actual: '31.09.2023 г.' }]);
  expect(found[0]?.evidence).toHaveLength(2);
});

test.each(['Дата заполнения: 20242', '2023 жылғы 31 маусым', 'Толтырылған күні: 20242', 'Тридцать первого июня прошла встреча.'])(
  'fires on «%s»',
  (line) => {
    expect(drafts(dateInvalid.check(input(report(), { document: said(line) })))).toHaveLength(1);
  },
);

test('stays silent on dates, months and years', () => {
  const document = said('30.09.2023 г., май 2023 года, 2024 год, 29.02.2024', 'Дата заполнения: 25112024 г.', 'Сумма 20242 тенге');
  expect(drafts(dateInvalid.check(input(report(), { document })))).toEqual([]);
});

test('a date in the order of another country, and the number of a trade, are not impossible', () => {
  const found = (line: string) => drafts(dateInvalid.check(input(report(), { document: said(line) })));
  expect(found('Скачано 9/30/2011, изменено 12/31/2019.')).toEqual([]);
  expect(found('Специальность 14.00.33, 05.13.06')).toEqual([]);
  expect(found('Встреча 31/9/2023 и семинар 30.13.2023')).toHaveLength(2);
});
