import { CURRENCIES } from './concepts/currencies.ts';

const TENGE = `(?:${CURRENCIES.flatMap(({ code, printed }) => (code === 'KZT' ? printed : [])).join('|')})`;

/** Units of money in column headers, on folded text, with the multiplier they state. */
export const MONEY_UNITS: readonly { readonly pattern: RegExp; readonly scale: number }[] = [
  { pattern: new RegExp(`(?:млн|миллион)\\p{L}{0,4}\\.?\\s{0,3}${TENGE}`, 'u'), scale: 1_000_000 },
  { pattern: new RegExp(`(?:тыс|тысяч|мын)\\p{L}{0,4}\\.?\\s{0,3}${TENGE}`, 'u'), scale: 1000 },
  { pattern: new RegExp(`(?:^|[^\\p{L}])${TENGE}(?![\\p{L}])`, 'u'), scale: 1 },
];
