import { expect, test } from 'vitest';
import { supplierAsPartner } from '../../../src/check/rules/supplier-as-partner.ts';
import { drafts, input, partner, report, structured } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const partners = [partner('ТОО «Жол Сервис»'), partner('Областная библиотека')];
const check = (line: string) => drafts(supplierAsPartner.check(input(report({ partners }), { document: said(line) })));

test.each([
  'С ТОО «Жол Сервис» заключен договор на оказание платных услуг.',
  '«Жол Сервис» ЖШС-мен ақылы қызмет көрсету туралы шарт жасалды.',
])('fires on «%s»', (line) => {
  expect(check(line)).toMatchObject([{ actual: 'ТОО «Жол Сервис»' }]);
});

test('stays silent on an agreement to cooperate and on somebody else’s payment', () => {
  expect(check('С ТОО «Жол Сервис» подписан меморандум о сотрудничестве. Аренда зала оплачена отдельно.')).toEqual([]);
});

test('stays silent on help without pay', () => {
  expect(check('ТОО «Жол Сервис» предоставило зал бесплатно, без арендной платы.')).toEqual([]);
});
