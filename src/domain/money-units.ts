/** Units of money in column headers, on folded text, with the multiplier they state. */
export const MONEY_UNITS: readonly { readonly pattern: RegExp; readonly scale: number }[] = [
  { pattern: /(?:млн|миллион)\p{L}{0,4}\.?\s{0,3}(?:тенге|тг|₸|kzt)/u, scale: 1_000_000 },
  { pattern: /(?:тыс|тысяч|мын)\p{L}{0,4}\.?\s{0,3}(?:тенге|тг|₸|kzt)/u, scale: 1000 },
  { pattern: /(?:^|[^\p{L}])(?:тенге|тг|₸|kzt)(?![\p{L}])/u, scale: 1 },
];
