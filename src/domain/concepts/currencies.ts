/** ISO 4217: the tenge and what donors pay in. */
export type CurrencyCode = 'KZT' | 'USD' | 'EUR' | 'RUB';

export interface Currency {
  readonly code: CurrencyCode;
  /** Sources of patterns for how it is printed behind or before a sum, in folded letters; endings are the reader's. */
  readonly printed: readonly string[];
  /** What also stands right before a sum, in folded letters. */
  readonly ahead: readonly string[];
}

/** The country of a dollar or a ruble stands on either side of it. Of two that a text names the first in this list is meant. */
export const CURRENCIES: readonly Currency[] = [
  { code: 'KZT', printed: ['тенге', 'тнг', 'тг', '₸', 'kzt'], ahead: ['₸', 'kzt', 'тенге:?'] },
  {
    code: 'USD',
    printed: ['(?:сша|акш|америк\\p{L}{2,6})\\s(?:доллар\\p{L}{0,4})', 'доллар\\p{L}{0,4}(?:\\sсша)?', 'usd', '\\$'],
    ahead: ['\\$', 'usd'],
  },
  { code: 'EUR', printed: ['евро', 'еуро', 'eur', '€'], ahead: ['€', 'eur'] },
  { code: 'RUB', printed: ['(?:ресей\\s|российск\\p{L}{2,3}\\s)?рубл\\p{L}{1,3}', 'rub', '₽'], ahead: ['₽', 'rub'] },
];
