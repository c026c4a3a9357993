import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { Passage, StructuredDocument } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { parseNumberWords } from '../text/number-words.ts';

/** How many items a list holds, at least and at most. */
interface Items {
  readonly least: number;
  readonly most: number;
}

/** «в 5 селах: А, Б, В»: a count and the items that follow it. */
export interface CountedList extends Items {
  readonly count: number;
  readonly noun: string;
  readonly evidence: Evidence;
}

/** Things people list by name, folded beginnings. */
const NOUNS =
  'сел|аул|поселк|населенн|район|город|област|регион|территори|школ|колледж|лице|гимнази|университет|вуз|библиотек|организаци|учреждени|партнер|площад|сайт|ауыл|елди мекен|аудан|кала|облыс|мектеп|лицей|китапхана|уйым|ариптес|сериктес|алан|микрорайон|шагын аудан|предприяти|компани|касипорын|поликлиник|больниц|емхана|клуб';
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/№-])(\\d{1,3}|[\\p{L}]{2,14}(?:ми|ти|ех|ух|ь|и|а|е|м)?)(?:-[\\p{L}]{1,3})? ((?:${NOUNS})[\\p{L}]{0,8})([^:;.!?\\n()\\d«»"–—]{0,60})(:|\\(| [–—-] )`,
  'gu',
);
const LIKELY = new RegExp(`(?:${NOUNS})[^:;.!?\\n()]{0,70}(?:[:(]| [–—-] )`, 'u');
export const INCOMPLETE =
  /в том числе|в т\. ?ч|например|и др(?!\p{L})|и други|и т(?:$|\. ?[дп])|таких как|такие как|и прочи|оныш? ?иш|онын ишинде|сонын ишинде|мысалы|жане т(?:$|\. ?[бс])|сиякты|(?<!\p{L})жане баск|кажд|аркайсы/u;
/** Bodies that a name of their own follows in small letters: «библиотека имени Абая». */
const BODY = '(?:школ|гимнази|лицей|колледж|библиотек|музе|центр|дом|клуб|фонд|университет)\\p{Ll}{0,3}';
const JOINED = new RegExp(`\\s(?:и|а также|және|мен|пен|бен)\\s(?=[«"№\\p{Lu}]|${BODY}\\s)`, 'u');
const NAME = new RegExp(`^[\\s\\-–—•]{0,4}(?:г\\.|с\\.|п\\.|№|им\\.|${BODY}(?: имени| им\\.)?)?\\s{0,2}[«"“„№\\p{Lu}]`, 'u');
const NUMBERED = /^[\s\-–—•]{0,4}(\d{1,2})\s?[.)]/;

function countOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : parseNumberWords(word);
}

/** Names separated by commas up to the end of the sentence or bracket; null when they are not names. */
function inlineItems(rest: string, mark: string): Items | null {
  const bracket = mark === '(';
  const end = rest.search(bracket ? /\)/ : /(?<!(?<!\p{L})(?:г|с|п|пос|ст|им|обл))[.](?=\s|$)|[;\n](?=\s|$)|[.;]$/u);
  const list = rest.slice(0, end < 0 ? Math.min(rest.length, 600) : end);
  if (INCOMPLETE.test(fold(list)) || list.length > 600) return null;
  const items = list.split(',').map((item) => item.trim());
  if (!items.every((item) => NAME.test(item))) return null;
  const joined = items.reduce((count, item) => count + item.split(JOINED).length, 0);
  // behind a dash the sentence may go on
  const long = mark.trim() !== ':' && !bracket && (items.length < 3 || items.some((item) => item.split(/\s+/u).length > 4));
  return joined < 2 || long ? null : { least: items.length, most: joined };
}

/** Lines numbered 1, 2, 3 … that follow the colon, in the same cell or in the paragraphs below. */
function numberedItems(lines: readonly string[]): number {
  let expected = 1;
  for (const line of lines) {
    if (!line.trim()) continue;
    const number = NUMBERED.exec(line)?.[1];
    if (number === undefined || Number(number) !== expected) break;
    expected++;
  }
  return expected - 1;
}

/** Lines that end with semicolons, the last with a full stop; 0 when the list has no end of its own. */
function semicolonItems(lines: readonly string[]): number {
  let items = 0;
  for (const line of lines) {
    if (/;\s*$/u.test(line) && line.length <= 200) items += 1;
    else return items > 0 && line.length <= 200 && /[\p{L}»")]\.\s*$/u.test(line) && !INCOMPLETE.test(fold(line)) ? items + 1 : 0;
  }
  return 0;
}

function linesAfter(document: StructuredDocument, index: number, rest: string): string[] {
  const inside = rest.split('\n').slice(1);
  const passage = document.passages[index];
  if (inside.length || !passage) return inside;
  const next = document.passages.slice(index + 1, index + 40);
  return next
    .filter((item) =>
      passage.row === null ? item.row === null : item.block === passage.block && item.row === passage.row && item.column === passage.column,
    )
    .map((item) => (item.list?.automatic ? `${item.list.marker} ${item.clean}` : item.clean));
}

/** How many items stand behind the colon or bracket; null when no list does. */
function itemsAfter(document: StructuredDocument, passage: Passage, index: number, end: number, mark: string | undefined): Items | null {
  const rest = passage.clean.slice(end);
  const inline = inlineItems(rest, mark ?? ':');
  if (inline) return inline;
  const first = rest.split('\n')[0]?.trim() ?? '';
  const lines = first === '' && mark === ':' ? linesAfter(document, index, rest) : [];
  const count = numberedItems(lines) || semicolonItems(lines);
  return count >= 2 ? { least: count, most: count } : null;
}

function listsIn(document: StructuredDocument, passage: Passage, index: number): CountedList[] {
  if (!/[:(]| [–—-] /.test(passage.clean)) return [];
  const said = passage.folded;
  if (!LIKELY.test(said)) return [];
  return [...said.matchAll(COUNTED)].flatMap((match): CountedList[] => {
    const [whole, word = '', noun = '', between = '', mark] = match;
    const end = match.index + whole.length;
    const items = INCOMPLETE.test(between) ? null : itemsAfter(document, passage, index, end, mark);
    const count = items ? countOf(word) : null;
    if (!items || count === null || count < 2) return [];
    return [{ count, ...items, noun, evidence: cite(passage, match.index, Math.min(passage.text.length, end + 200)) }];
  });
}

export function countedLists(document: StructuredDocument): CountedList[] {
  return document.passages.flatMap((passage, index) =>
    passage.doubtful || passage.clean.length > 20_000 ? [] : listsIn(document, passage, index),
  );
}
