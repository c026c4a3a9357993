/** What a UTF-16 unit is; several bits may be set. Looked up, since a regular expression for each letter costs ten times more. */
export const LETTER = 1;
export const NUMBER = 2;
export const MARK = 4;
export const LATIN = 8;
export const CYRILLIC = 16;
/** Every other space than the plain one that stands between words on a line. */
export const EXOTIC_SPACE = 32;
/** Letters of other alphabets that fonts and keyboards put in the place of Kazakh ones. */
export const STRAY = 64;
/** Half of a character outside the basic plane: ask `traitsOfPair`. */
export const SURROGATE = 128;
/** Small letters that Russian words do not have. */
export const KAZAKH = 256;
/** Small letters that Kazakh words hardly have. */
export const RUSSIAN = 512;
/** Raised figures and brackets: marks of notes, «м²», «10⁰⁰». */
export const RAISED = 1024;
const KNOWN = 2048;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [MARK, /\p{M}/u],
  [LATIN, /\p{Script=Latin}/u],
  [CYRILLIC, /\p{Script=Cyrillic}/u],
  [EXOTIC_SPACE, /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u],
  [KAZAKH, /[әғқңөұүһі]/u],
  [RUSSIAN, /[щцъёэфв]/u],
  [RAISED, /[⁰¹²³⁴-⁹⁽⁾]/u],
  [STRAY, /[əƏӛӚӊӉҝҜӄӃɵƟ]/u],
];

/** Filled one by one as units are met: documents use a few hundred of the 65,536. */
const table = new Uint16Array(0x10000);

/** Traits of one UTF-16 unit. */
export function traitsOf(unit: number): number {
  return table[unit] || learn(unit);
}

function learn(unit: number): number {
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const traits = KNOWN | (surrogate ? SURROGATE : traitsOfCharacter(String.fromCharCode(unit)));
  table[unit] = traits;
  return traits;
}

/** Traits of the whole character that half of it, a SURROGATE, belongs to. */
export function traitsOfPair(text: string, index: number): number {
  const whole = text.codePointAt(index) ?? 0;
  if (whole > 0xffff) return traitsOfCharacter(String.fromCodePoint(whole));
  const before = index > 0 ? (text.codePointAt(index - 1) ?? 0) : 0;
  return before > 0xffff ? traitsOfCharacter(String.fromCodePoint(before)) : 0;
}

function traitsOfCharacter(character: string): number {
  return PATTERNS.reduce((traits, [bit, pattern]) => (pattern.test(character) ? traits | bit : traits), 0);
}

/** How many UTF-16 units of the text have one of the traits. */
export function countOf(text: string, wanted: number): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const traits = traitsOf(text.charCodeAt(index));
    if ((traits & SURROGATE ? traitsOfPair(text, index) : traits) & wanted) count++;
  }
  return count;
}
