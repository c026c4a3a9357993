import PorterStemmerRu from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import { fold, words } from './normalize.ts';

/**
 * Kazakh endings in folded letters (ң→н, ғ→г, қ→к, ы and і stay apart as ы/и), by the layer they stand in: case outermost,
 * then possession, then plural. Each layer is taken off once, longest first.
 */
const CASE =
  'дагы деги тагы теги ндагы ндеги нын нин дын дин тын тин нан нен дан ден тан тен нда нде да де та те га ге ка ке на не ны ни ды ди ты ти мен бен пен'.split(
    ' ',
  );
const POSSESSION = 'ымыз имиз ыныз иниз лары лери дары дери тары тери сы си ы и ын ин'.split(' ');
const PLURAL = 'лар лер дар дер тар тер'.split(' ');
const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер)(?:ы|и|га|ге|да|де|дан|ден|мен)?$|(?:нын|нин|дын|дин|тын|тин|нан|нен|ндагы|дагы|деги|тагы|теги)$/u;
const MIN_STEM = 3;

/** Stem for comparing words of either language; folded, so that Kazakh typed in Russian letters gives the same. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const folded = fold(lower);
  if (!/[а-я]/u.test(folded) || folded.length > 40) return folded;
  if (KAZAKH_LETTER.test(lower) || KAZAKH_ENDING.test(folded)) return kazakhStem(folded);
  const russian = PorterStemmerRu.stem(folded);
  // «ауыл», «адам» end like Russian words
  return russian.length < MIN_STEM ? folded : unvoice(russian);
}

function kazakhStem(word: string): string {
  let rest = word;
  for (const layer of [CASE, POSSESSION, PLURAL]) rest = strip(rest, layer);
  // a final vowel goes as it does in Russian stems: «жобаның» and «жоба» meet
  rest = rest.length > MIN_STEM ? rest.replace(/[аеыи]$/u, '') : rest;
  return unvoice(rest);
}

/** Voicing before a vowel: есеп–есебі, қыркүйек–қыркүйегі. */
function unvoice(word: string): string {
  return word.replace(/г$/u, 'к').replace(/б$/u, 'п');
}

function strip(word: string, endings: readonly string[]): string {
  let best = '';
  for (const ending of endings) {
    if (ending.length > best.length && word.endsWith(ending) && word.length - ending.length >= MIN_STEM) best = ending;
  }
  return best ? word.slice(0, -best.length) : word;
}

export function stems(text: string): string[] {
  return words(text).map((word) => stem(word.value));
}
