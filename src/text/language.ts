import { KAZAKH as KAZAKH_LANGUAGE } from '../domain/languages/kk.ts';
import { RUSSIAN as RUSSIAN_LANGUAGE } from '../domain/languages/ru.ts';
import { CYRILLIC, KAZAKH, RUSSIAN, traitsOf } from './characters.ts';
import { clean } from './normalize.ts';

export type Language = 'ru' | 'kk' | 'mixed';

const KAZAKH_WORDS: ReadonlySet<string> = new Set(KAZAKH_LANGUAGE.frequent);
/** Words of both languages that tell nothing. */
const SHARED = list('факт проект семинар тренинг форум конференция грант телефон тел адрес');
const KAZAKH_ENDINGS = list('лар лер дар дер тар тер дан ден тан тен нан нен ында ады йды кен ген тау дау лау тты лды ерде');
const RUSSIAN_WORDS: ReadonlySet<string> = new Set(RUSSIAN_LANGUAGE.frequent);
const RUSSIAN_ENDINGS = list(
  'ого его ому ему ыми ими ами ями ость ости ение ения ании ание ания ство ства ться ется ых их ый ий ая ое ые ной ций ция ции цию ла ли ло ах ях ов ев',
);
const SHORTEST_ENDING = 2;
const LONGEST_ENDING = 4;

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The beginning of a text is enough; longer runs of letters are cut. */
const SAMPLE = 20_000;
const LONGEST_WORD = 40;

/**
 * Language by letters, frequent words and endings; null when there is no Cyrillic word. One Kazakh letter alone proves
 * nothing: «г.Ақтау» stands in Russian reports, and «Уйым» is typed without any.
 */
export function languageOf(text: string): Language | null {
  let kazakh = 0;
  let russian = 0;
  let hasWord = false;
  const sample = clean(text.slice(0, SAMPLE)).toLowerCase();
  let end = 0;
  for (let start = 0; start < sample.length; start = Math.max(end, start + 1)) {
    let traits = 0;
    for (end = start; end < sample.length && end - start < LONGEST_WORD; end++) {
      const own = traitsOf(sample.charCodeAt(end));
      if (!(own & CYRILLIC)) break;
      traits |= own;
    }
    if (end === start) continue;
    hasWord ||= end - start > 1;
    const weight = traits & KAZAKH ? 1 : weightOf(sample.slice(start, end), traits);
    if (weight > 0) kazakh += weight;
    else russian -= weight;
  }
  if (kazakh + russian === 0) return hasWord ? 'ru' : null;
  const share = kazakh / (kazakh + russian);
  if (share >= 0.6) return 'kk';
  if (share <= 0.25 || kazakh < 3) return share > 0.5 ? 'kk' : 'ru';
  return 'mixed';
}

/** How much a word without Kazakh letters speaks for Kazakh, or below nought for Russian. */
function weightOf(word: string, traits: number): number {
  if (KAZAKH_WORDS.has(word)) return 1;
  if (RUSSIAN_WORDS.has(word)) return -1;
  if (word.length < 3 || SHARED.has(word)) return 0;
  if (traits & RUSSIAN || endsIn(word, RUSSIAN_ENDINGS)) return -1;
  return endsIn(word, KAZAKH_ENDINGS) ? 0.5 : -0.25;
}

function endsIn(word: string, endings: ReadonlySet<string>): boolean {
  for (let length = SHORTEST_ENDING; length <= LONGEST_ENDING; length++) if (endings.has(word.slice(-length))) return true;
  return false;
}
