import type { Breakdown, Dimension, Part, Participants } from '../src/model/report.ts';
import { findNumbers } from '../src/text/numbers.ts';
import { yearsOf } from './age-brackets.ts';
import type { Extractor } from './extractor.ts';
import { citeFlow, head, isDoubtful, oneLine } from './flow.ts';
import { type ParticipantEntry, tableEntries } from './participant-tables.ts';
import { proseEntries } from './participants-prose.ts';
import { toldEntries } from './participants-told.ts';
import { isBlank, tablesOf } from './rows.ts';

/** Tables of participants by gender, social status and age, whichever way they lie. */
export const participants: Extractor = {
  name: 'participants',
  extract: (document) => {
    const breakdowns: Breakdown[] = [];
    const tables = tablesOf(document, 'gender', 'social', 'age').map(tableEntries);
    for (const entries of [...tables, proseEntries(document), ...toldEntries(document)]) {
      for (const breakdown of merge(entries)) {
        if (!breakdowns.some(({ dimension }) => dimension === breakdown.dimension)) breakdowns.push(breakdown);
      }
    }
    return { participants: { total: totalOf(breakdowns), breakdowns } };
  },
};

function merge(entries: readonly ParticipantEntry[]): Breakdown[] {
  const total = entries.find(({ category }) => category === 'total');
  const dimensions = [...new Set(entries.flatMap(({ category }): Dimension[] => (category === 'total' ? [] : [category.dimension])))];
  return dimensions.map((dimension) => ({
    dimension,
    total: total ? numberOf(total) : null,
    parts: entries.flatMap((entry): Part[] => {
      const { category, label } = entry;
      if (category === 'total' || category.dimension !== dimension) return [];
      const number = numberOf(entry);
      const years = dimension === 'age' ? yearsOf(category.code) : { from: null, to: null };
      return number ? [{ code: category.code, label: oneLine(label), ...years, ...number }] : [];
    }),
  }));
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
