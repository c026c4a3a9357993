import { expect, test } from 'vitest';
import { TAX_RATES, TAX_YEARS, taxBand } from '../../src/domain/tax-rates.ts';

test('every rate names its source and stands in the order of years', () => {
  for (const rates of Object.values(TAX_RATES)) {
    expect(rates.map(({ from }) => from)).toEqual(rates.map(({ from }) => from).toSorted((left, right) => left - right));
    expect(rates.filter(({ source }) => source.length < 5)).toEqual([]);
  }
});

test('a year between the first and the last has a band, one beyond has none', () => {
  const { first, last } = TAX_YEARS;
  for (let year = first; year <= last; year += 1) {
    const band = taxBand(year);
    expect(band && band.low > 0.04 && band.high < 0.25 && band.low < band.high).toBe(true);
  }
  expect([taxBand(first - 1), taxBand(last + 1)]).toEqual([null, null]);
});
