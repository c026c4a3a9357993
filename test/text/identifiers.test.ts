import { expect, test } from 'vitest';
import { findIdentifiers } from '../../src/text/identifiers.ts';

test('checksums of BIN, IIN and IBAN', () => {
  expect(findIdentifiers('БИН 940140000385, ИИК KZ86125KZT5004100100').map((item) => item.value)).toEqual([
    { kind: 'BIN', value: '940140000385', valid: true },
    { kind: 'IBAN', value: 'KZ86125KZT5004100100', valid: true },
  ]);
  expect(findIdentifiers('БСН/ЖСН: 940140000386')[0]?.value).toEqual({ kind: 'BIN', value: '940140000386', valid: false });
  expect(findIdentifiers('KZ858562203140010240')[0]?.value.valid).toBe(false);
  expect(findIdentifiers('ИИН 791028302728')[0]?.value).toEqual({ kind: 'IIN', value: '791028302728', valid: true });
});

test('a labelled number of the wrong length is kept as invalid', () => {
  expect(findIdentifiers('БИН: 94014000038')[0]?.value.valid).toBe(false);
});

test('an unlabelled number needs its check digit', () => {
  expect(findIdentifiers('940140000386')).toEqual([]);
  expect(findIdentifiers('940140000385').length).toBe(1);
});

test('the cell to the left may carry the label', () => {
  expect(findIdentifiers('940140000386', { label: 'БИН:' })[0]?.value).toEqual({ kind: 'BIN', value: '940140000386', valid: false });
});
