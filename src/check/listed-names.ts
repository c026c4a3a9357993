import { cite } from '../model/passage.ts';
import type { Passage, StructuredDocument } from '../model/structure.ts';
import { findPersons } from '../text/names.ts';
import { fold } from '../text/normalize.ts';
import { parseNumberWords } from '../text/number-words.ts';
import { hasNumber } from '../text/passage-quantities.ts';
import { areNoPeople, arePeople } from '../text/people.ts';
import { unitAt } from '../text/units.ts';
import { type CountedList, INCOMPLETE } from './listed-counts.ts';

/** «5 тренеров: Ахметова Г., Пак О.», «три методических пособия: «Шаг», «Старт»»: any noun, when what follows is all names or all titles. */
const COUNTED =
  /(?<![\p{L}\p{N}.,/№-])(\d{1,2}|\p{L}{2,16}) ((?:\p{L}{3,20}(?:ых|их|ые|ие|ый|ий|дык|дик) ){0,2}\p{L}{3,20})([^:;.!?\n()\d«»"–—]{0,60})(:| [–—-] |\()/gu;
/** Nouns that measure: «за 3 месяца», «по 2 часа». On folded text. */
const MEASURE =
  /(?<!\p{L})(?:месяц|недел|дней|дня|дни|час|лет|год|раз|тенге|тыс|процент|минут|страниц|балл|ай(?!\p{L})|айда|апта|кун|сагат|жыл|рет|этап|пункт|вид|направлен|багыт|тур)/u;
const MOST_WORDS = 5;
/** So much of an item is the name. */
const MOST = 0.75;
/** So many more or fewer names than stated is a slip; further apart, the list gives examples. */
const NEAR = 2;
const NEAR_SHARE = 0.2;

type Kind = 'title' | 'person';

/** «Серік Асан (Миялы)»: where each is from. */
const PLACE_BEHIND = /\s\(\p{L}[\p{L}\s.-]{2,40}\)$/u;

const NAME_LIKE = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2}(?:\s\([^()]{3,40}\))?$/u;

function kindOf(entry: string): Kind | null {
  const item = entry.replace(PLACE_BEHIND, '');
  if (/^[«"“„][^«»"“”„]{2,80}[»"”]$/u.test(item)) return 'title';
  if (/^\p{Lu}\p{Ll}+\s\p{Lu}\.(?:\s?\p{Lu}\.)?$/u.test(item)) return 'person';
  if (item.split(/\s+/u).length > MOST_WORDS || !/^\p{Lu}/u.test(item)) return null;
  const letters = findPersons(item).reduce((sum, { start, end }) => sum + end - start, 0);
  return letters >= item.length * MOST ? 'person' : null;
}

/** The names of a list up to its end; null when some item is none, or the list says that there are others. */
function namesIn(text: string, bracket: boolean): { readonly kind: Kind; readonly count: number } | null {
  const end = text.search(bracket ? /\)/u : /[;\n]|[.!](?=\s+\p{Lu}\p{Ll}+(?!\p{L}|\.)|\s*$)/u);
  const list = (end < 0 ? text : text.slice(0, end + (bracket ? 0 : 1))).replace(/[;\n]$|(?<=[»"”)]|\p{Ll}{2})[.!]$/u, '');
  if (list.length > 900 || INCOMPLETE.test(fold(list))) return null;
  const items = list.split(/,|\s(?:и|а также|және|мен|пен|бен)\s(?=[«"“„\p{Lu}])/u).map((item) => item.trim());
  const kinds = items.map(kindOf);
  const persons = kinds.filter((kind) => kind === 'person').length;
  // a name that no list knows stands among names
  const arePersons = persons * 2 >= items.length && items.every((item, at) => kinds[at] === 'person' || NAME_LIKE.test(item));
  const kind = arePersons ? 'person' : kinds.every((one) => one === 'title') ? 'title' : null;
  return items.length >= 2 && kind ? { kind, count: items.length } : null;
}

function isSlip(stated: number, listed: number): boolean {
  return Math.abs(stated - listed) <= Math.max(NEAR, listed * NEAR_SHARE);
}

const countOf = (word: string): number | null => (/^\d/u.test(word) ? Number(word) : parseNumberWords(word));

/** A count with its noun before a list; any word may stand where a number does, so the next search begins behind it. */
function* countsIn(folded: string): Generator<{ readonly match: RegExpExecArray; readonly count: number }> {
  const pattern = new RegExp(COUNTED);
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const count = countOf(match[1] ?? '');
    if (count !== null) yield { match, count };
    else pattern.lastIndex = match.index + (match[1]?.length ?? 1);
  }
}

/**
 * Titles are counted by a word that means no people, persons by one that does; by an unknown word («номинации», «экипажа») only
 * when the list is long and a single name off.
 */
function fitsNoun(kind: Kind, noun: string, count: number, listed: number): boolean {
  if (kind === 'title') return !arePeople(noun);
  if (areNoPeople(unitAt(noun)?.unit ?? noun)) return false;
  return arePeople(noun) || WHO_DOES.test(noun) || (listed >= LONG_LIST && Math.abs(count - listed) === 1);
}

/** Endings of words for who does something: «слушатель», «волейболист», «жыршы»; folded. */
const WHO_DOES = /(?:тел(?:ь|я|ей|и|ями)|ист(?:ов|а|ы|ами)?|ш[ыи](?:н[ыи]|лар|лер|н[ыи]н)?)$/u;

const LONG_LIST = 5;

function listsIn(passage: Passage): CountedList[] {
  return [...countsIn(passage.folded)].flatMap(({ match, count }): CountedList[] => {
    const [whole, , noun = '', between = '', mark = ''] = match;
    if (count < 2 || MEASURE.test(`${noun}${between}`) || INCOMPLETE.test(between)) return [];
    const end = match.index + whole.length;
    const names = namesIn(passage.clean.slice(end), mark === '(');
    if (!names || !fitsNoun(names.kind, noun.split(' ').at(-1) ?? '', count, names.count) || !isSlip(count, names.count)) return [];
    const evidence = cite(passage, match.index, Math.min(passage.text.length, end + 200));
    return [{ count, least: names.count, most: names.count, noun, evidence }];
  });
}

/** A list under its count in a table: «14 человек, список ниже», with a person a row. */
const LIST_BELOW = /список|поименн|ниже|следующ|тизим|томенде|:\s*$/u;
const COUNT_OF_PEOPLE = /(?<![\p{L}\p{N}.,/№-])(\d{1,3}|\p{L}{4,16}) (\p{L}{4,20})/gu;
const BLOCKS_ABOVE = 2;

function listsInTables({ tables, passages, source }: StructuredDocument): CountedList[] {
  return tables.flatMap((table): CountedList[] => {
    const [block] = table.blocks;
    if (block === undefined || table.blocks.length > 1 || source.textLayer !== 'native') return [];
    const names = table.columns.findIndex(({ role }) => role === 'name');
    const ordinals = table.columns.findIndex(({ role }) => role === 'number');
    const rows = table.rows.filter(({ kind, cells }) => kind === 'body' && kindOf(cells[names]?.text ?? '') === 'person');
    // every row was read: they are numbered to the last
    const whole = rows.length >= 3 && rows.every(({ cells }, at) => Number.parseInt(cells[ordinals]?.text ?? '', 10) === at + 1);
    if (!whole || rows.length !== table.rows.filter(({ kind }) => kind !== 'group').length) return [];
    const above = passages.filter((passage) => passage.row === null && passage.block < block && passage.block >= block - BLOCKS_ABOVE);
    return above.flatMap((passage): CountedList[] => {
      if (passage.clean.length > 300 || !LIST_BELOW.test(passage.folded)) return [];
      const counts = [...passage.folded.matchAll(COUNT_OF_PEOPLE)].flatMap(([whole, word = '', noun = '']) => {
        const count = countOf(word);
        return count !== null && arePeople(noun) ? [{ count, noun, at: passage.folded.indexOf(whole), length: whole.length }] : [];
      });
      const [only, ...others] = counts;
      if (!only || others.length || !isSlip(only.count, rows.length)) return [];
      const { count, noun, at, length } = only;
      return [{ count, least: rows.length, most: rows.length, noun, evidence: cite(passage, at, at + length) }];
    });
  });
}

const OPENS_LIST = /(?::|\(| [–—-])\s?[«"“„\p{Lu}]/u;

/** Counts of people and titled things with the names that follow them. */
export function namedLists(document: StructuredDocument): CountedList[] {
  const mayList = ({ doubtful, clean, row }: Passage) =>
    !doubtful && clean.length < 20_000 && (row === null || clean.length > 40) && OPENS_LIST.test(clean);
  const prose = document.passages.filter((passage) => mayList(passage) && hasNumber(passage));
  return [...prose.flatMap(listsIn), ...listsInTables(document)];
}
