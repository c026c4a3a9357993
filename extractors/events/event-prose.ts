import { cite } from '../../src/model/passage.ts';
import type { Event } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/structure.ts';
import type { DateRange } from '../../src/text/dates.ts';
import type { Found } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { formatOf } from '../../src/text/occasions.ts';
import { findPlaces } from '../../src/text/places.ts';
import { findSentences } from '../../src/text/sentences.ts';
import type { YearOf } from './event-year.ts';
import { dateSpan, dayDates, headCount, placeOf, type Stretch } from './occasion.ts';

/** Dates of papers and deadlines are no occasions, unless people were counted or the kind of occasion is named. Folded. */
const PAPERWORK =
  /(?<!\p{L})(?:договор|контракт|соглашени|письм|протокол|приказ|распоряжени|постановлени|закон(?!одат)|смет|сценари|согласован|утвержден|окончательн\p{L}{2} вариант|размещени\p{L} видео|заключен|ответ(?!ил|ы на)|получен|направлен|поступил|подписан|подан|накладн|заявк|отчет|регистрац|хат(?:ы|пен)?(?!\p{L})|шарт(?!\p{L})|келисим|буйрык|бекитил|занына|каулы|жасалды|жиберилди|алынды)/u;
/** «от 18.10.2022», «… № 5»: the date belongs to a paper whatever else is said. */
const PAPER_DATE = { before: /(?<!\p{L})от\s$/u, behind: /^\s?№/u };
const SCHEDULE =
  /(?:срок\p{L}{0,3}|период\p{L}{0,2}|мерзим\p{L}{0,4}|кезени?\p{L}{0,3}|график\p{L}{0,2})(?:\s(?:проведения|реализации|иске асыру|откизу)){0,2}\s?[:–—-]?\s?(?:с\s)?$|(?:в период|за период|в срок|следующие сроки:?|мына мерзимде\p{L}*)\s?(?:с\s)?$/u;
/** Longer spans are schedules unless people were counted. */
const LONG_DAYS = 10;

/** Occasions with a day told in running text; several in one sentence are told apart by their dates. */
export function proseEvents(passage: Passage, from: number, year: YearOf): Event[] {
  const text = passage.clean;
  const dates = dayDates(passage, year).filter((date) => date.start >= from);
  if (!dates.length) return [];
  const sentences = findSentences(text);
  const events: Event[] = [];
  for (const date of dates) {
    const sentence = sentences.find((item) => item.start <= date.start && date.end <= item.end);
    if (!sentence || isPaperDate(text, date)) continue;
    const shared = areListed(text, dates, date, sentence);
    const clause = shared ? { passage, start: sentence.start, end: sentence.end } : stretchOf(passage, sentence, dates, date);
    // «14 апреля 2023 года. Село Жанатан. Тренинг. 25 участников.»: the date's sentence is a heading
    const more = following(passage, sentences, sentence, dates);
    const brief = clause.end - clause.start < date.end - date.start + 14;
    const own = brief ? { ...clause, end: more.at(-1)?.end ?? clause.end } : clause;
    const place = placeOf(own, [date]) ?? placeIn(more);
    // one number beside several days is that of all of them together
    const participants = shared ? null : (headCount(own) ?? countIn(more));
    if (isSchedule(text, date, participants !== null)) continue;
    const piece = text.slice(own.start, own.end);
    if (!participants && formatOf(piece) === null && isPaperwork(text, sentence, date)) continue;
    if (!place && !participants && formatOf(piece) === null && !HAPPENED.test(fold(piece))) continue;
    events.push({
      title: null,
      format: formatOf(piece),
      dates: dateSpan(passage, date),
      place,
      audience: null,
      participants,
      task: null,
      activity: null,
      group: null,
      evidence: cite(passage, own.start, own.end),
    });
  }
  return events;
}

/** «14 апреля, 12 мая и 9 июня 2023 года»: days with nothing between them but commas and «и». */
function areListed(text: string, dates: readonly Found<DateRange>[], date: Found<DateRange>, sentence: Found<string>): boolean {
  const inside = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const at = inside.indexOf(date);
  const joined = (left: Found<DateRange> | undefined, right: Found<DateRange> | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^\s{0,2}(?:,\s{0,2}(?:и|мен|және)?|и|мен|және)\s{1,2}$/u.test(text.slice(left.end, right.start));
  return joined(inside[at - 1], date) || joined(date, inside[at + 1]);
}

function isPaperDate(text: string, date: Found<DateRange>): boolean {
  return (
    PAPER_DATE.before.test(fold(text.slice(Math.max(0, date.start - 6), date.start))) ||
    PAPER_DATE.behind.test(text.slice(date.end, date.end + 4))
  );
}

function isPaperwork(text: string, sentence: Found<string>, date: Found<DateRange>): boolean {
  const before = fold(text.slice(Math.max(sentence.start, date.start - 40), date.start));
  const behind = fold(text.slice(date.end, Math.min(sentence.end, date.end + 40)));
  return PAPERWORK.test(before) || PAPERWORK.test(behind);
}

function isSchedule(text: string, date: Found<DateRange>, counted: boolean): boolean {
  if (SCHEDULE.test(fold(text.slice(Math.max(0, date.start - 60), date.start)))) return true;
  const { start, end } = date.value;
  if (!start || !end || counted) return false;
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 > LONG_DAYS;
}

/** From this date's clause to the next date's clause; a sentence with one date is taken whole. */
function stretchOf(passage: Passage, sentence: Found<string>, dates: readonly Found<DateRange>[], of: Found<DateRange>): Stretch {
  const text = passage.clean;
  const inside = dates.filter((date) => date.start >= sentence.start && date.end <= sentence.end);
  const own = inside.indexOf(of);
  const start = own <= 0 ? sentence.start : clauseStart(text, inside[own - 1]?.end ?? sentence.start, inside[own]?.start ?? sentence.start);
  const next = inside[own + 1];
  const end = next ? clauseStart(text, inside[own]?.end ?? sentence.start, next.start) : sentence.end;
  return { passage, start, end: trimEnd(text, start, end) };
}

/** Where the clause of a date begins: behind the last comma or semicolon, when a place may stand between it and the date. */
function clauseStart(text: string, from: number, date: number): number {
  const between = text.slice(from, date);
  const cut = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'));
  if (cut < 0) return date;
  return findPlaces(between.slice(cut + 1)).length || /^\s*(?:\p{L}{1,2}\s)?$/u.test(between.slice(cut + 1)) ? from + cut + 1 : date;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The next three sentences of the passage when they tell on without a new date. */
function following(
  passage: Passage,
  sentences: readonly Found<string>[],
  sentence: Found<string>,
  dates: readonly Found<DateRange>[],
): Stretch[] {
  const at = sentences.indexOf(sentence);
  const last = dates.findLast((date) => date.start >= sentence.start && date.end <= sentence.end);
  const result: Stretch[] = [];
  for (const next of sentences.slice(at + 1, at + 4)) {
    if (dates.some((date) => date !== last && date.start >= next.start && date.end <= next.end)) break;
    result.push({ passage, start: next.start, end: next.end });
  }
  return result;
}

/** Verbs of what took place, folded beginnings. */
const HAPPENED =
  /(?<!\p{L})(?:прове[дл]|прош[её]?л|прошед|состоял|организов|посет|посещ|встрет|встреч|выступ|откры|отмет|отмеч|собрал|участв|приня|выех|поезд|вруч|презент|обсу|отти|откиз|уйымдаст|катыс|барды|келди|болды|ашыл|аталып|тапсыр|кездес)/u;

/** Only a sentence that says the occasion was held there tells its place. */
const HELD = /(?:был\p{L}? провед|провед[её]н|прош[её]?л|состоял|организован|отти|откизилди|уйымдастырылды|мероприяти\p{L} )/u;

function placeIn(stretches: readonly Stretch[]) {
  for (const stretch of stretches) {
    const text = stretch.passage.folded.slice(stretch.start, stretch.end);
    const place = HELD.test(text) ? placeOf(stretch, []) : null;
    if (place) return place;
  }
  return null;
}

const ATTENDED =
  /(?:участи|участвовал|участник|охва|присутствовал|посетил|пришл|собрал|(?<!\p{L})был[аои](?!\p{L}|\s(?:за)?(?:план|приглаш|намеч|ожида|опрош))|вышл|катыс|камты|келди|жинал|жиыл|шыкты|(?<!\p{L})барды|(?<!\p{L})болды)/u;
const PROJECT_TOTAL = /(?:всего|итого|в общей сложности|барлыгы|жалпы|проект)/u;

function countIn(stretches: readonly Stretch[]) {
  for (const stretch of stretches) {
    const text = stretch.passage.folded.slice(stretch.start, stretch.end);
    const count = ATTENDED.test(text) && !PROJECT_TOTAL.test(text) ? headCount(stretch) : null;
    if (count) return count;
  }
  return null;
}
