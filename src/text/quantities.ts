import { PEOPLE_YOUNG } from '../domain/concepts/people.ts';
import { KAZAKH_CASES, KAZAKH_RANGE } from '../domain/languages/kk.ts';
import { RUSSIAN_RANGE } from '../domain/languages/ru.ts';
import { BEFORE, BEHIND, type QuantityComparator } from './comparators.ts';
import { type Count, findCounts } from './counts.ts';
import { type Found, found } from './found.ts';
import { foldClean } from './normalize.ts';
import { arePeople } from './people.ts';
import { findPer, type Per } from './per-unit.ts';
import { unitAt } from './units.ts';

export interface QuantityValue {
  readonly value: number;
  /** Upper end of a range. */
  readonly max: number | null;
  readonly comparator: QuantityComparator;
  /** Nominative singular where the word is known, `%` for percents, else the word as printed; null without one. */
  readonly unit: string | null;
  /** «по 20 с каждого из 3 сел»: value 20, of «село», count 3. `value` is the total where one is stated, else the share. */
  readonly per: Per | null;
  readonly malformed: boolean;
  /** The number is spelled in words. */
  readonly spelled: boolean;
}

/** Between a value and its unit there may be adjectives: «16 информационных постов». */
const ADJECTIVE = /^\p{L}{3,20}(?:ых|их|ный|ной|ная|ные|ых|ого|ему|ими|ыми|дык|дик|лык|лик|тык|тик)\s{1,2}/u;
const NO_UNIT =
  /^(?:и|в|во|на|с|со|к|из|по|за|от|до|для|при|не|но|а|о|об|у|что|как|или|то|же|это|их|его|ее|мы|он|она|они|все|так|также|был|была|было|были|есть|жане|мен|бен|пен|ушин|бойынша|аркылы|бар|бул|ол|да|де|та|те|ал|ретинде|деп|пан|гана|план|факт|жоспар|накты|орнына|орнында|вместо|год|жыл)(?!\p{L})/u;
const VERB = /^\p{L}{2,20}(?:ли|ла|ло|ть|ться|лись|лась|лось|ется|ются|ены|аны|ено|ано|ды|ди|ты|ти|ган|ген|кан|кен|атын|етин)(?!\p{L})/u;
const YOUNG = new RegExp(`^(?:${PEOPLE_YOUNG.join('|')}) {1,2}`, 'u');
const UNIT_BEFORE = /(?<!\p{L})(\p{L}[\p{L}-]{1,30}(?: \p{L}{2,20})?)\s{0,2}[-–—:]\s{0,2}$/u;

/** Counted or measured things: number, comparator, unit, range and what it is per. */
export function findQuantities(text: string): Found<QuantityValue>[] {
  const folded = foldClean(text);
  const simple = findCounts(text);
  const measured: Found<QuantityValue>[] = [];
  for (let index = 0; index < simple.length; index++) {
    const first = simple[index];
    const second = simple[index + 1];
    if (!first) continue;
    const range = second !== undefined && isRange(folded, first, second);
    const last = range ? second : first;
    if (range) index++;
    measured.push(
      measure(
        text,
        folded,
        {
          ...first,
          value:
            range && second.scaled && !first.scaled
              ? first.value * scaleOf(second.value, folded.slice(second.start, second.end))
              : first.value,
        },
        last,
        range,
      ),
    );
  }
  return attach(text, measured, findPer(folded, measured));
}

/** «400-500», «от 40 до 60», «15-тен 20-ға дейін». */
function isRange(folded: string, first: Count, second: Count): boolean {
  const gap = folded.slice(first.end, second.start);
  if (/^\s?[-–—]\s?$/u.test(gap)) return second.value > first.value || /(?:тыс|мын|млн|млрд)/u.test(folded.slice(second.start, second.end));
  if (TO.test(gap)) return FROM.test(folded.slice(Math.max(0, first.start - 5), first.start));
  return /^\s$/u.test(gap) && ABLATIVE.test(folded.slice(first.start, first.end)) && UNTIL.test(folded.slice(second.end, second.end + 20));
}

const FROM = new RegExp(`(?<!\\p{L})${RUSSIAN_RANGE.from}\\s{1,2}$`, 'u');
const TO = new RegExp(`^\\s{1,2}${RUSSIAN_RANGE.to}\\s{1,2}$`, 'u');
const ABLATIVE = new RegExp(`(?:${KAZAKH_CASES.ablative})$`, 'u');
const UNTIL = new RegExp(`^\\s?\\p{L}{0,12}\\s?${KAZAKH_RANGE.to}`, 'u');

/** What the word multiplied: 500 тыс → 1000. */
function scaleOf(value: number, raw: string): number {
  const figures = Number(/^\d{1,9}/u.exec(raw)?.[0] ?? '1');
  return figures ? value / figures : 1;
}

function measure(text: string, folded: string, first: Count, last: Count, range: boolean): Found<QuantityValue> {
  const before = folded.slice(Math.max(0, first.start - 30), first.start);
  const rest = folded.slice(last.end, last.end + 80);
  const beside = /^[\s*_]{0,3}[^\d\s]/u.test(rest);
  const percent = /^\s?(?:%|процент\p{L}{0,3}|пайыз\p{L}{0,5})/u.exec(rest);
  const early = beside ? BEHIND.find(([, pattern]) => pattern.test(rest)) : undefined;
  const skipped = early ? (early[1].exec(rest)?.[0].length ?? 0) : 0;
  const unit = percent ? { unit: '%', end: percent[0].length } : beside ? unitAfter(text, last.end, rest, skipped, range) : null;
  const late = early ?? (unit ? BEHIND.find(([, pattern]) => pattern.test(rest.slice(unit.end))) : undefined);
  const lateEnd = late && !early && unit ? unit.end + (late[1].exec(rest.slice(unit.end))?.[0].length ?? 0) : 0;
  const ahead = /[\p{L}<>≥≤~≈:]\s{0,2}$/u.test(before) ? BEFORE.find(([, pattern]) => pattern.test(before)) : undefined;
  const end = last.end + Math.max(unit?.end ?? 0, lateEnd, skipped);
  const start = ahead ? first.start - (ahead[1].exec(before)?.[0].length ?? 0) : first.start;
  const leading = unit ? null : unitBefore(before);
  return found(text, start, end, {
    value: first.value,
    max: range ? last.value : null,
    comparator: range && !ahead ? '=' : (ahead?.[0] ?? late?.[0] ?? '='),
    unit: unit?.unit ?? leading,
    per: null,
    malformed: first.malformed || last.malformed,
    spelled: first.spelled,
  });
}

/** The word counted, within two words of the number; `skipped` letters of comparator stand between. */
function unitAfter(
  text: string,
  at: number,
  rest: string,
  skipped: number,
  range: boolean,
): { readonly unit: string; readonly end: number } | null {
  const first = skipped + (/^[\s*_]{0,3}/u.exec(rest.slice(skipped))?.[0].length ?? 0);
  let from = first + (range ? 0 : youngAt(rest.slice(first)));
  let known = unitAt(rest.slice(from));
  for (let step = 0; step < 2 && !known; step++) {
    const adjective = ADJECTIVE.exec(rest.slice(from));
    if (!adjective || NO_UNIT.test(rest.slice(from))) break;
    from += adjective[0].length;
    known = unitAt(rest.slice(from));
  }
  if (known) return { unit: known.unit, end: from + known.length + (rest.charAt(from + known.length) === '.' && known.length < 5 ? 1 : 0) };
  if (/\n/u.test(rest.slice(skipped, first))) return null;
  const printed = rest.slice(from);
  const word = /^\p{L}[\p{L}-]{2,30}/u.exec(printed)?.[0];
  if (!word || NO_UNIT.test(printed) || VERB.test(printed)) return null;
  return { unit: text.slice(at + from, at + from + word.length).toLowerCase(), end: from + word.length };
}

/** «30 жас маман»: before people the word for years of age says young; how many letters lie before them, 0 where none follow. */
function youngAt(folded: string): number {
  const young = YOUNG.exec(folded)?.[0].length ?? 0;
  return young > 0 && arePeople(folded.slice(young)) ? young : 0;
}

/** «человек – 20», «участников: 20». Only words known as units. */
function unitBefore(before: string): string | null {
  if (!/[-–—:]\s{0,2}$/.test(before)) return null;
  const phrase = UNIT_BEFORE.exec(before)?.[1];
  if (!phrase) return null;
  const last = phrase.split(' ').at(-1) ?? '';
  return (unitAt(phrase) ?? unitAt(last))?.unit ?? null;
}

/** «по 6 в каждой из 7 школ, всего 48»: the total stands behind its explanation. */
const TOTAL_BEHIND = /^[^\d\n.;()]{0,40}[,–—-]\s(?:а )?(?:всего|итого|барлығы|жиыны)\s(?:\p{L}+\s){0,2}$/iu;

/** «25 дана × 2 000 = 50 000»: nothing but a sign, or blanks, before what comes out. */
const PRODUCT_BEHIND = /^\s{0,3}[=:–—-]?\s{0,3}$/u;

/** Gives a per-unit phrase to the total it explains, in brackets or right behind it; otherwise to its own share. */
function attach(
  text: string,
  measured: readonly Found<QuantityValue>[],
  phrases: readonly Found<Per & { readonly share: number }>[],
): Found<QuantityValue>[] {
  const gone = new Set<number>();
  const ends = new Map<number, { readonly per: Per; readonly end: number }>();
  let from = 0;
  for (const phrase of phrases) {
    const per: Per = { value: phrase.value.value, of: phrase.value.of, count: phrase.value.count };
    while (from < measured.length && (measured[from]?.end ?? 0) <= phrase.start) from++;
    for (let index = from; index < measured.length && (measured[index]?.start ?? 0) < phrase.end; index++) gone.add(index);
    const before = from - 1;
    const total = gone.has(before) ? undefined : measured[before];
    const share = measured[phrase.value.share];
    const after = measured[phrase.value.share + 1];
    const gap = total ? text.slice(total.end, phrase.start) : '';
    // «1000 не менее 5 фото (с каждой …)» are two entries of a list; «60 человек по 20 с каждого» is one
    const explains =
      /^[^\d\n.;()]{0,40}[([/,–—-]\s?$/u.test(gap) ||
      (/^[^\d\n.;()]{0,40}:\s?$/u.test(gap) && /^по/iu.test(phrase.raw)) ||
      (/^\s?$/u.test(gap) && /^(?:по|әр|из расч|есеб)/iu.test(phrase.raw));
    const product =
      share &&
      after &&
      per.count !== null &&
      after.value.value === per.count * per.value &&
      PRODUCT_BEHIND.test(text.slice(share.end, after.start));
    if (product) {
      gone.add(phrase.value.share);
      ends.set(phrase.value.share + 1, { per, end: after.end });
    } else if (total && total.value.value >= per.value && explains) {
      ends.set(before, { per, end: phrase.end });
    } else if (share && after && after.value.value > per.value && TOTAL_BEHIND.test(text.slice(share.end, after.start))) {
      gone.add(phrase.value.share);
      ends.set(phrase.value.share + 1, { per, end: after.end });
    } else if (share) {
      gone.delete(phrase.value.share);
      ends.set(phrase.value.share, { per, end: Math.max(share.end, phrase.end) });
    }
  }
  return measured.flatMap((item, index) => {
    const own = ends.get(index);
    if (gone.has(index)) return [];
    return [own ? found(text, item.start, closed(text, item.start, own.end), { ...item.value, per: own.per }) : item];
  });
}

/** A bracket that was opened is closed, where it is. */
function closed(text: string, start: number, end: number): number {
  const open = text.slice(start, end).split('(').length > text.slice(start, end).split(')').length;
  return open && text.charAt(end) === ')' ? end + 1 : end;
}
