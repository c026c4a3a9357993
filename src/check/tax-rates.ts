/**
 * Employer's payroll taxes of Kazakhstan by year, as shares of pay: social tax (СН), social contributions
 * (СО, deducted from СН), employer's medical insurance (ООСМС), employer's pension contribution (ОПВР). Sources: the
 * Tax Code of 2017 (art. 485: СН 9.5 % from 2018, 11 % from 2025), the law on compulsory social insurance (СО 3.5 %
 * 2018–2024, 5 % from 2025), the law on compulsory medical insurance (ООСМС 1.5 % 2018–2019, 2 % 2020–2021, 3 % from
 * 2022), the Social Code (ОПВР 1.5 % in 2024, 2.5 % in 2025).
 */
export interface TaxRates {
  readonly from: number;
  readonly socialTax: number;
  readonly socialContributions: number;
  readonly medical: number;
  readonly pension: number;
}

const RATES: readonly TaxRates[] = [
  { from: 2010, socialTax: 0.11, socialContributions: 0.05, medical: 0, pension: 0 },
  { from: 2017, socialTax: 0.11, socialContributions: 0.05, medical: 0.01, pension: 0 },
  { from: 2018, socialTax: 0.095, socialContributions: 0.035, medical: 0.015, pension: 0 },
  { from: 2020, socialTax: 0.095, socialContributions: 0.035, medical: 0.02, pension: 0 },
  { from: 2022, socialTax: 0.095, socialContributions: 0.035, medical: 0.03, pension: 0 },
  { from: 2024, socialTax: 0.095, socialContributions: 0.035, medical: 0.03, pension: 0.015 },
  { from: 2025, socialTax: 0.11, socialContributions: 0.05, medical: 0.03, pension: 0.025 },
];

/** Pay left after the employee's own pension (10 %) and medical (2 %) contributions, the base of the social tax. */
const BASE = 0.88;
const LAST_YEAR = 2025;

/**
 * Lowest and highest share of the payroll that its taxes can be. Low: all staff exempt from medical insurance
 * (pensioners, people with disabilities) and from the employer's pension contribution. High: every rate on the whole
 * pay, without deductions. Null for years whose rates are not known here.
 */
export function taxBand(year: number): { readonly low: number; readonly high: number } | null {
  const rates = year > LAST_YEAR ? undefined : RATES.findLast((item) => item.from <= year);
  if (!rates) return null;
  return { low: rates.socialTax * BASE, high: rates.socialTax + rates.socialContributions + rates.medical + rates.pension };
}
