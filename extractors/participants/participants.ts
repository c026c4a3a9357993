import type { Breakdown, Dimension, Part, Participants } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { yearsOf } from '../../src/text/ages.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, head, isDoubtful, oneLine } from '../reading/flow.ts';
import { isBlank, tablesOf } from '../tables/rows.ts';
import { isSameTable } from '../tables/same-table.ts';
import { toldTotal } from './participant-groups.ts';
import { type ParticipantEntry, tableEntries } from './participant-tables.ts';
import { listedTotal } from './participants-listed.ts';
import { proseEntries } from './participants-prose.ts';
import { toldEntries } from './participants-told.ts';
import { type PathBreakdown, pathBreakdowns } from './path-participants.ts';

/** Tables of participants by gender, social status and age, whichever way they lie. */
export const participants: Extractor = {
  name: 'participants',
  extract: (document) => {
    const byPaths = pathBreakdowns(document);
    const tables = tablesOf(document, 'gender', 'social', 'age').map((table) => ({ table, read: merge(tableEntries(table)) }));
    // of one table the reading that names more parts
    const fuller = ({ breakdown, table: understood, crossed }: PathBreakdown) =>
      crossed ||
      tables.some(
        ({ table, read }) =>
          isSameTable(understood, table) &&
          read.some(({ dimension, parts }) => dimension === breakdown.dimension && parts.length < breakdown.parts.length),
      );
    const candidates = [
      ...byPaths.flatMap((one) => (fuller(one) ? [one.breakdown] : [])),
      ...tables.flatMap(({ read }) => read),
      ...byPaths.map(({ breakdown }) => breakdown),
      ...[proseEntries(document), ...toldEntries(document)].flatMap(merge),
    ];
    const breakdowns: Breakdown[] = [];
    for (const breakdown of candidates)
      if (!breakdowns.some(({ dimension }) => dimension === breakdown.dimension)) breakdowns.push(breakdown);
    return { participants: { total: totalOf(breakdowns) ?? listedTotal(document) ?? told(document), breakdowns } };
  },
};

function told(document: StructuredDocument): Participants['total'] {
  const entry = toldTotal(document);
  const total = entry && numberOf(entry);
  return total?.value == null ? null : { value: total.value, evidence: total.evidence };
}

function merge(entries: readonly ParticipantEntry[]): Breakdown[] {
  const total = entries.find(({ category }) => category === 'total');
  const dimensions = [...new Set(entries.flatMap(({ category }): Dimension[] => (category === 'total' ? [] : [category.dimension])))];
  return dimensions.map((dimension) => {
    const own = entries.filter(({ category }) => category !== 'total' && category.dimension === dimension);
    const sum = total ? numberOf(total) : null;
    return { dimension, total: sum, parts: wholeFigures(own, sum?.value ?? null).flatMap(partOf) };
  });
}

type Figure = { readonly entry: ParticipantEntry; readonly number: Breakdown['total'] };

function partOf({ entry: { category, label }, number }: Figure): Part[] {
  if (category === 'total' || !number) return [];
  const years = category.dimension === 'age' ? yearsOf(category.code) : { from: null, to: null };
  return [{ code: category.code, label: oneLine(label), ...years, ...number }];
}

/** A figure over another: one number that a narrow cell cut in two, or two. */
const CUT = /^\s{0,4}(\d{1,3})\s{0,3}\n\s{0,3}(\d{1,2})\s{0,4}$/u;

/** The numbers of the parts; cut ones are put together where the parts then give the total, else nothing may rest on them. */
function wholeFigures(entries: readonly ParticipantEntry[], total: number | null): Figure[] {
  const read = entries.map((entry): Figure => ({ entry, number: numberOf(entry) }));
  const joined = entries.map(({ flow, span }) => {
    const match = CUT.exec(flow.text.slice(span.start, span.end));
    const evidence = match ? citeFlow(flow, span) : null;
    return match && evidence
      ? { value: Number(`${match[1]}${match[2]}`), raw: oneLine(match[0]), doubtful: isDoubtful(flow, span), evidence }
      : null;
  });
  if (joined.every((number) => number === null)) return read;
  const whole = read.map(({ entry, number }, index): Figure => ({ entry, number: joined[index] ?? number }));
  const added = whole.reduce((sum, { number }) => sum + (number?.value ?? 0), 0);
  if (added === total) return whole;
  return read.map(({ entry, number }, index) => ({ entry, number: number && joined[index] ? { ...number, doubtful: true } : number }));
}

function numberOf({ flow, span }: ParticipantEntry): Breakdown['total'] {
  const text = head(flow.text).slice(0, span.end);
  const found = isBlank(text.slice(span.start)) ? undefined : findNumbers(text).find(({ start }) => start >= span.start);
  const evidence = citeFlow(flow, found ?? span);
  if (!evidence) return null;
  const raw = found ? found.raw : oneLine(text.slice(span.start));
  return { value: found?.value.value ?? null, raw, doubtful: isDoubtful(flow, found ?? span), evidence };
}

/** The total most breakdowns state, the first of them where they differ. */
function totalOf(breakdowns: readonly Breakdown[]): Participants['total'] {
  const stated = breakdowns.flatMap(({ total }) =>
    total && total.value !== null ? [{ value: total.value, evidence: total.evidence }] : [],
  );
  const votes = (value: number) => stated.filter((other) => other.value === value).length;
  return stated.reduce<Participants['total']>(
    (best, total) => (best?.value == null || votes(total.value) > votes(best.value) ? total : best),
    null,
  );
}
