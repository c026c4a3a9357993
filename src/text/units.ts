import { COUNTED } from '../domain/concepts/units.ts';
import { remembered } from './remembered.ts';
import { formsOf, type WordForm, wordsOf } from './word-forms.ts';

interface UnitForm extends WordForm {
  readonly pattern: RegExp;
}

const FORMS: readonly UnitForm[] = formsOf(wordsOf(COUNTED))
  .map((form) => ({ ...form, pattern: new RegExp(`^${form.source}${form.whole ? '' : '\\p{L}{0,14}'}`, 'u') }))
  .sort((a, b) => b.length - a.length);

/** Texts are sorted by so many of their first letters. */
const HEAD = 3;

/** The forms that a text with this head may begin with, the longest first; few heads come again and again. */
const formsUnder = remembered((head): readonly UnitForm[] =>
  FORMS.filter(({ literal }) => literal.startsWith(head) || head.startsWith(literal)),
);

export interface UnitMatch {
  /** Nominative singular in the language of the text. */
  readonly unit: string;
  readonly length: number;
}

/** The known unit a folded text begins with. */
export function unitAt(folded: string): UnitMatch | null {
  for (const { word, pattern, literal } of formsUnder(folded.slice(0, HEAD))) {
    const match = folded.startsWith(literal) ? pattern.exec(folded) : null;
    if (match) return { unit: word, length: match[0].length };
  }
  return null;
}

const CODES: ReadonlyMap<string, string> = new Map(COUNTED.flatMap(({ code, ru, kk }) => [...ru, ...kk].map(([word]) => [word, code])));

/** What a unit counts, in both languages: the code of its concept, or null for a word that none has. */
export function countedBy(unit: string): string | null {
  return CODES.get(unit) ?? null;
}
