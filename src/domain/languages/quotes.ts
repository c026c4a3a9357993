/** Marks that open and close a quotation, as characters of a class in a pattern. */
export const OPENING_QUOTES = '«"“„';
export const CLOSING_QUOTES = '»"”';
