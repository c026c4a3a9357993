/** A day that may lack its year or its day of the month. Month is 1–12 as printed, so 13 is possible. */
export interface Moment {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

const PLAUSIBLE_YEARS = { first: 1930, last: 2099 } as const;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Why a moment cannot exist, or null. 29 February without a year is possible. */
export function impossible(moment: Moment): string | null {
  if (moment.year !== null && (moment.year < PLAUSIBLE_YEARS.first || moment.year > PLAUSIBLE_YEARS.last)) return 'year-malformed';
  if (moment.month < 1 || moment.month > 12) return 'no-such-month';
  if (moment.day === null) return null;
  return moment.day < 1 || moment.day > daysIn(moment.year ?? 2024, moment.month) ? 'no-such-day' : null;
}

/** First day a moment covers; null without a year. */
export function firstDay(moment: Moment): string | null {
  return moment.year === null ? null : iso(moment.year, moment.month, moment.day ?? 1);
}

/** Last day a moment covers; null without a year. */
export function lastDay(moment: Moment): string | null {
  return moment.year === null ? null : iso(moment.year, moment.month, moment.day ?? daysIn(moment.year, moment.month));
}
