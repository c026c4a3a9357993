import { expect, test } from 'vitest';
import { identifierInvalid } from '../../../src/check/rules/identifier-invalid.ts';
import { drafts, input, report, structured } from '../builder.ts';

const said = (line: string) => structured([{ kind: 'passport', heading: 'Паспорт', body: [line] }]);

test('fires on a BIN that fails its checksum', () => {
  const found = drafts(identifierInvalid.check(input(report(), { document: said('БИН: 940140000386') })));
  expect(found).toMatchObject([{ actual: '940140000386' }]);
  expect(found[0]?.evidence[0]?.quote).toBe('940140000386');
});

test('stays silent on a valid BIN and IBAN', () => {
  expect(drafts(identifierInvalid.check(input(report(), { document: said('БИН 940140000385, ИИК KZ86125KZT5004100100') })))).toEqual([]);
});

test('is not checked without identifiers', () => {
  expect(identifierInvalid.check(input(report(), { document: said('Нет') }))).toHaveProperty('notChecked');
});
