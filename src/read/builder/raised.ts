/** Where a piece of text stands beside the line: raised (a note mark, «м²») or lowered (H₂O). */
export type Level = 'raised' | 'lowered';

const PLAIN = '0123456789+-−=()';
const SIGNS: Readonly<Record<Level, string>> = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };
const ALL = new Map([...SIGNS.raised, ...SIGNS.lowered].map((sign, index) => [sign, PLAIN[index % PLAIN.length] ?? '']));

/**
 * A piece that its format raises or lowers, its figures as the raised signs of Unicode: «63» with a note mark stays 63 («63¹») and
 * «10» with raised minutes stays 10 («10⁰⁰»). A piece with letters stays as it is: raising is then no more than a look.
 */
export function atLevel(text: string, level: Level): string {
  if (/\p{L}/u.test(text)) return text;
  return Array.from(text, (character) => {
    const index = PLAIN.indexOf(character);
    return index < 0 ? character : (SIGNS[level][index] ?? character);
  }).join('');
}

/** A line of nothing but raised figures is raised against nothing: they are its text. */
export function settled(line: string): string {
  if (!/[⁰¹²³⁴-₎]/u.test(line) || /[\p{L}\d]/u.test(line)) return line;
  return Array.from(line, (character) => ALL.get(character) ?? character).join('');
}
