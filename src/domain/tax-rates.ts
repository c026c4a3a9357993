/** A rate from the first day of a year on, as a share of pay. */
interface Rate {
  readonly from: number;
  readonly share: number;
  readonly source: string;
}

/** The years whose rates stand below. Laws change with the year: one that nobody has looked up is not guessed from the last. */
export const TAX_YEARS = { first: 2010, last: 2026 } as const;

const FORMER_TAX_CODE = 'Tax Code of 2008';
const TAX_CODE = 'Tax Code of 2017, art. 485';
const NEW_TAX_CODE = 'Tax Code of 2025';
const SOCIAL_INSURANCE = 'law on compulsory social insurance';
const SOCIAL_CODE = 'Social Code of 2023';
const MEDICAL_INSURANCE = 'law on compulsory social medical insurance';

/** Employer's payroll taxes of Kazakhstan by year. */
export const TAX_RATES = {
  /** СН. */
  socialTax: [
    { from: 2010, share: 0.11, source: FORMER_TAX_CODE },
    { from: 2018, share: 0.095, source: TAX_CODE },
    { from: 2025, share: 0.11, source: TAX_CODE },
    { from: 2026, share: 0.06, source: NEW_TAX_CODE },
  ],
  /** СО, deducted from СН until 2025. */
  socialContributions: [
    { from: 2010, share: 0.05, source: SOCIAL_INSURANCE },
    { from: 2018, share: 0.035, source: SOCIAL_INSURANCE },
    { from: 2025, share: 0.05, source: SOCIAL_CODE },
  ],
  /** ООСМС. */
  medical: [
    { from: 2017, share: 0.01, source: MEDICAL_INSURANCE },
    { from: 2018, share: 0.015, source: MEDICAL_INSURANCE },
    { from: 2020, share: 0.02, source: MEDICAL_INSURANCE },
    { from: 2022, share: 0.03, source: MEDICAL_INSURANCE },
  ],
  /** ОПВР. */
  pension: [
    { from: 2024, share: 0.015, source: SOCIAL_CODE },
    { from: 2025, share: 0.025, source: SOCIAL_CODE },
    { from: 2026, share: 0.035, source: SOCIAL_CODE },
  ],
} as const satisfies Record<string, readonly Rate[]>;

/** Pay left after the employee's own pension (10 %) and medical (2 %) contributions, the base of the social tax. */
const BASE = 0.88;

/**
 * Lowest and highest share of the payroll that its taxes can be. Low: all staff exempt from medical insurance
 * (pensioners, people with disabilities) and from the employer's pension contribution. High: every rate on the whole
 * pay, without deductions. Null for years whose rates are not known here.
 */
export function taxBand(year: number): { readonly low: number; readonly high: number } | null {
  if (year < TAX_YEARS.first || year > TAX_YEARS.last) return null;
  const shareOf = (rates: readonly Rate[]): number => rates.findLast(({ from }) => from <= year)?.share ?? 0;
  return {
    low: shareOf(TAX_RATES.socialTax) * BASE,
    high: Object.values(TAX_RATES).reduce((sum, rates) => sum + shareOf(rates), 0),
  };
}
