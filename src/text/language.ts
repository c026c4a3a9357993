import { clean } from './normalize.ts';

export type Language = 'ru' | 'kk' | 'mixed';

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const CYRILLIC_WORD = /[\p{Script=Cyrillic}]{2,40}/gu;

/** Frequent words without a Kazakh letter, and Russian-spelled ones, that no Russian sentence has. */
const KAZAKH_WORDS = new Set(
  'және мен бен пен бойынша туралы саны емес болып жоба жобаның жобалар есеп адам адамдар ауыл ауданы аудан ауылы жылы жыл жылғы жас жастар барлығы тарих басшысы байланыс атауы орны саны нақты жоспар факт балалар ерлер облысы қаласы теңге маусым наурыз сауалнама мерзімі нәтиже дана мамыр тамыз'.split(
    ' ',
  ),
);
/** Words of both languages that tell nothing. */
const SHARED = new Set('факт проект семинар тренинг форум конференция грант телефон тел адрес'.split(' '));
const KAZAKH_ENDING = /(?:лар|лер|дар|дер|тар|тер|дан|ден|тан|тен|нан|нен|ның|дың|тың|ында|інде|ады|еді|йды|ған|кен|ген|ған|лық|лік)$/u;
const RUSSIAN_WORDS = new Set(
  'и в на с по о об от до для из за не к у при или что как это все также его ее их был была были было'.split(' '),
);
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ость|ости|ение|ения|ании|ание|ания|ство|ства|ться|ется|ется|ых|их|ый|ий|ая|ое|ые|ной|ной|ций|ция|ции|цию|ла|ли|ло|ах|ях|ов|ев)$/u;
const RUSSIAN_LETTER = /[щцъёэфв]/u;

/**
 * Language by letters, frequent words and endings; null when there is no Cyrillic word. One Kazakh letter alone proves
 * nothing: «г.Ақтау» stands in Russian reports, and «Уйым» is typed without any.
 */
export function languageOf(text: string): Language | null {
  let kazakh = 0;
  let russian = 0;
  const sample = clean(text.length > 20_000 ? text.slice(0, 20_000) : text).toLowerCase();
  const list = sample.match(/[\p{Script=Cyrillic}]{1,40}/gu) ?? [];
  for (const word of list) {
    if (KAZAKH_LETTER.test(word) || KAZAKH_WORDS.has(word)) kazakh += 1;
    else if (RUSSIAN_WORDS.has(word)) russian += 1;
    else if (word.length < 3 || SHARED.has(word)) continue;
    else if (RUSSIAN_LETTER.test(word) || RUSSIAN_ENDING.test(word)) russian += 1;
    else if (KAZAKH_ENDING.test(word)) kazakh += 0.5;
    else russian += 0.25;
  }
  if (kazakh + russian === 0) return CYRILLIC_WORD.test(sample) ? 'ru' : null;
  const share = kazakh / (kazakh + russian);
  if (share >= 0.6) return 'kk';
  if (share <= 0.25 || kazakh < 3) return share > 0.5 ? 'kk' : 'ru';
  return 'mixed';
}
