import { OF_WHICH } from '../../src/domain/languages/part-and-whole.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { ageBracket } from '../../src/text/ages.ts';
import { fold } from '../../src/text/normalize.ts';
import { MEN, WOMEN } from '../../src/text/people.ts';
import { type Flow, flowOf } from '../reading/flow.ts';
import { type Category, categoryOf } from './participant-categories.ts';
import { groupsOf, statedTotal } from './participant-groups.ts';
import type { ParticipantEntry } from './participant-tables.ts';

interface CountMention {
  readonly entry: ParticipantEntry;
  readonly value: number;
}

/** «Участвовали 154 человека: 97 женщин и 57 мужчин; 17–22 года – 14, …»: one list of entries for each paragraph that holds a breakdown. */
export function toldEntries(document: StructuredDocument): ParticipantEntry[][] {
  const stated = statedTotal(document);
  return groupsOf(document).flatMap((passages) => {
    const flow = flowOf(passages);
    const parts = partsIn(flow);
    const dimensions = (['gender', 'social', 'age'] as const).filter((dimension) => isBreakdown(parts, dimension));
    const first = parts[0];
    if (!first || !dimensions.length) return [];
    return dimensions.map((dimension) => {
      const own = parts.filter(({ entry }) => entry.category !== 'total' && entry.category.dimension === dimension);
      const total = totalBefore(flow, own) ?? (dimension === 'gender' ? stated : null);
      return [...(total ? [total] : []), ...own.map(({ entry }) => entry)];
    });
  });
}

/** Men and women together, or enough categories or brackets to be no aside. */
function isBreakdown(parts: readonly CountMention[], dimension: 'gender' | 'social' | 'age'): boolean {
  const codes = new Set(
    parts.flatMap(({ entry }) => (entry.category !== 'total' && entry.category.dimension === dimension ? [entry.category.code] : [])),
  );
  return dimension === 'gender' ? codes.size === 2 : codes.size >= 3;
}

const NUMBER = '(\\d{1,3}(?:[ .]\\d{3}){1,2}|\\d{1,7})';
const PEOPLE = '(?:человек[аи]?|чел\\.?|адам\\p{L}{0,4})';
/** «женщин – 97», «17–22 года: 14 чел.» and «97 женщин», «14 человек в возрасте 17–22 лет»; on folded text. */
const LABEL_FIRST = new RegExp(
  `^(.{1,70}?)\\s{0,2}(?:[–—:=]|\\s-|-\\s)\\s{0,2}${NUMBER}(?!\\d|\\s?[-–—]\\s?\\d)(?:\\s{0,2}${PEOPLE})?[\\s.)]{0,3}(?:\\(?\\s?\\d{1,3}(?:[.,]\\d)?\\s?%\\s?\\)?)?[\\s.)]{0,3}$`,
  'u',
);
const NUMBER_FIRST = new RegExp(
  `^(?:и\\s|а\\s|жане\\s)?(?:.{0,40}?(?<![\\d\\p{L}]))${NUMBER}(?!\\d|\\s?[-–—]\\s?\\d)(?:-\\p{L}{1,3})?\\s{1,2}(?:[–—-]\\s)?(?:${PEOPLE}\\s{1,2})?(\\p{L}.{1,60})$`,
  'u',
);
/** «женщин 82»: the word alone before the number. */
const GENDER_FIRST = new RegExp(`^(${MEN}|${WOMEN})\\s{1,2}${NUMBER}(?!\\d|\\s?[-–—]\\s?\\d)`, 'u');
/** Between parts: commas, semicolons, line ends, «и», brackets. */
const CUT = /[,;\n()]|\.(?=\s|$)|:(?=\s{1,3}(?:\d|\p{L}))|\s(?:и|а|жане|ал)\s(?=[^\d]{0,25}\d)/gu;

function partsIn(flow: Flow): CountMention[] {
  const folded = fold(flow.text);
  const cuts = [...folded.matchAll(CUT)].filter((cut) => !splitsLabel(folded, cut.index, cut[0]));
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const taken = new Set<string>();
  return starts.flatMap((start, index): CountMention[] => {
    const end = cuts[index]?.index ?? folded.length;
    const said = countMentionIn(flow, folded.slice(start, end), start);
    const category = said?.entry.category;
    if (!said || !category || category === 'total' || taken.has(category.code)) return [];
    taken.add(category.code);
    return [said];
  });
}

/** The colon or «и» inside a label: «женщин: 97», «59 лет и старше – 11». */
function splitsLabel(folded: string, at: number, cut: string): boolean {
  const after = folded.slice(at + cut.length, at + cut.length + 40);
  if (cut.startsWith(':')) {
    const category = categoryOf(lastWords(folded.slice(Math.max(0, at - 40), at)));
    // «Барлығы 165 адам қатысты: 89 ер адам, …»: behind a total the parts begin
    return category !== null && category !== 'total' && /^\s{0,3}\d/u.test(after);
  }
  return /^(?:\s(?:и|жане)\s)$/u.test(cut) && /^(?:старше|выше|более|одан|жогары)/u.test(after);
}

function lastWords(text: string): string {
  return text.replace(/^[\s\S]*[,;.\n(]/u, '').trim();
}

const LEAD = new RegExp(`^(?:\\s|[-–—•*]\\s?|${OF_WHICH}|олардын|и\\s|а\\s|жане\\s|по возрасту|\\d{1,2}[.)]\\s)+`, 'u');

function countMentionIn(flow: Flow, piece: string, offset: number): CountMention | null {
  if (!/\d/.test(piece)) return null;
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  const text = piece.slice(lead);
  const labelled = LABEL_FIRST.exec(text) ?? GENDER_FIRST.exec(text);
  const counted = labelled ? null : NUMBER_FIRST.exec(text);
  const label = labelled?.[1] ?? counted?.[2];
  const digits = labelled?.[2] ?? counted?.[1];
  if (!label || !digits) return null;
  const category = told(label);
  if (!category) return null;
  const at = labelled ? text.lastIndexOf(digits, labelled.index + labelled[0].length) : text.indexOf(digits);
  const from = labelled ? text.indexOf(digits, label.length) : at;
  const start = offset + lead + (from < 0 ? at : from);
  return {
    entry: { category, label: label.trim(), flow, span: { start, end: start + digits.length } },
    value: Number(digits.replace(/[ .]/gu, '')),
  };
}

function told(label: string): Category | null {
  const words = label.trim();
  if (/\d/u.test(words)) {
    const age = ageBracket(words);
    // the form counts people of 50 and older among the social categories
    if (age?.code === '50+') return { dimension: 'social', code: 'older' };
    return age ? { dimension: 'age', code: age.code } : categorised(words);
  }
  return categorised(words);
}

function categorised(label: string): Category | null {
  const category = categoryOf(label);
  return category === 'total' ? null : category;
}

const COUNTED = new RegExp(`(?<![\\d.,])${NUMBER}(?!\\d|[.,]\\d|\\s?[-–—]\\s?\\d|\\s?%)`, 'gu');

/** «Итого – 150» behind the parts. */
const TOTAL_BEHIND = new RegExp(`(?<!\\p{L})(?:всего|итого|барлыгы|жиыны)[^.\\d]{0,20}${NUMBER}(?!\\d|[.,]\\d|\\s?%)`, 'gu');

/** The number in front of the parts that they add up to; for men and women any count of people in the same sentence, or behind «всего». */
function totalBefore(flow: Flow, own: readonly CountMention[]): ParticipantEntry | null {
  const first = own[0]?.entry;
  if (!first) return null;
  const folded = fold(flow.text);
  const sum = own.reduce((all, { value }) => all + value, 0);
  const gender = first.category !== 'total' && first.category.dimension === 'gender';
  const before = [...folded.slice(0, first.span.start).matchAll(COUNTED)].map((match) => ({
    value: Number(match[0].replace(/[ .]/gu, '')),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const exact = before.findLast(({ value }) => value === sum);
  const largest = Math.max(...own.map(({ value }) => value));
  const people = before.findLast(
    ({ value, start, end }) =>
      value >= largest &&
      (new RegExp(`^\\s{0,2}(?:\\p{L}{2,15}\\s)?${PEOPLE}`, 'u').test(folded.slice(end, end + 30)) ||
        /(?:всего|барлыгы|итого|жалпы)[^.\d]{0,40}$/u.test(folded.slice(Math.max(0, start - 60), start))),
  );
  const behind = [...folded.matchAll(TOTAL_BEHIND)].flatMap((match) => {
    const end = match.index + match[0].length;
    const value = Number((match[1] ?? '').replace(/[ .]/gu, ''));
    return value === sum ? [{ value, start: end - (match[1] ?? '').length, end }] : [];
  })[0];
  const found = exact ?? behind ?? (gender ? people : undefined);
  return found ? { category: 'total', label: '', flow, span: { start: found.start, end: found.end } } : null;
}
