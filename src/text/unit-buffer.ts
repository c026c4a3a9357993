/** Longer texts take the plain ways, so that the buffer stays small. */
export const MOST_UNITS = 0x8000;

/**
 * A place to put a text together unit by unit; `written` makes a string of it at once, which is several times faster than
 * adding letters to a string. Used by one function at a time, from its start to `written`.
 */
export const units = new Uint16Array(MOST_UNITS);
const bytes = Buffer.from(units.buffer);

/** The first `length` units as a string. */
export function written(length: number): string {
  return bytes.toString('utf16le', 0, 2 * length);
}
