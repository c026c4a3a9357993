import type { Concept, Word } from '../domain/concepts/concept.ts';
import { fold } from './normalize.ts';

/** Endings a whole form may still take. */
const ENDING =
  '(?:а|у|е|ы|и|о|ов|ом|ам|ах|ами|ей|ья|ьи|ью|ьей|ьям|тар|тер|лар|лер|дар|дер|тан|тен|нан|нен|дан|ден|ка|ке|га|ге|та|те|да|де|ды|ди|ты|ти|сы|си|ындагы|индеги|тын|тин|дын|дин|нын|нин)?';

/** One form of a word, ready for matching against folded text. */
export interface WordForm {
  /** Nominative singular. */
  readonly word: string;
  /** Source of a pattern for how the form begins, no groups captured. */
  readonly source: string;
  /** The letters before the first that is left open. */
  readonly literal: string;
  /** Nothing but a case ending may follow. */
  readonly whole: boolean;
  /** Letters that are said: of two forms that fit the longer one is meant. */
  readonly length: number;
}

/** Every form of the words, in their order; a form that both languages share is the first one's. */
export function formsOf(words: readonly Word[]): WordForm[] {
  const forms = words.flatMap(([word, ...forms]) => (forms.length > 0 ? forms : [fold(word)]).map((form) => wordForm(word, form)));
  return forms.filter(({ source }, index) => forms.findIndex((other) => other.source === source) === index);
}

export function wordsOf(concepts: readonly Concept[]): Word[] {
  return concepts.flatMap(({ ru, kk }) => [...ru, ...kk]);
}

/** Source of a pattern that matches where a folded text goes on with one of the words. */
export function anyOf(concepts: readonly Concept[]): string {
  return formsOf(wordsOf(concepts))
    .map(({ source }) => source)
    .join('|');
}

function wordForm(word: string, form: string): WordForm {
  const whole = form.endsWith('$');
  const said = whole ? form.slice(0, -1) : form;
  const body = said.replace(/[ -]/gu, '[ -]{1,2}').replaceAll('.', '\\p{L}');
  return {
    word,
    source: whole ? `${body}${ENDING}(?!\\p{L})` : body,
    literal: said.replace(/[ .(-].*/u, ''),
    whole,
    length: said.replace(/\(.*/u, '').length,
  };
}
