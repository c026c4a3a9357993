import { KAZAKH_EACH } from '../domain/languages/kk.ts';
import { RUSSIAN_EACH } from '../domain/languages/ru.ts';
import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { Comparator } from '../model/report.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { fold, words } from '../text/normalize.ts';
import { quantitiesIn } from '../text/passage-quantities.ts';
import { stem } from '../text/stem.ts';
import type { CheckInput } from './check.ts';
import { product, same } from './exact.ts';

/** «N (по k с каждого из n сел)». */
export interface PerUnit {
  readonly value: number;
  readonly each: number;
  readonly of: string;
  readonly count: number | null;
  readonly comparator: Comparator;
  readonly plan: boolean;
  readonly evidence: Evidence;
}

/** The unit as one word: «каждого села», «сел» and «ауылдың» give a stem each. */
function unitKey(of: string): string {
  const known = unitKeys.get(of);
  if (known !== undefined) return known;
  const last = words(of).at(-1)?.value ?? of;
  const made = stem(fold(last)).slice(0, 4);
  if (unitKeys.size < MOST_KEYS) unitKeys.set(of, made);
  return made;
}

const unitKeys = new Map<string, string>();
const MOST_KEYS = 1000;

/** Answers of forms are told in cells, of which no statements are made. */
const SHORTEST_ANSWER = 40;
const EACH_OF = new RegExp(`${RUSSIAN_EACH}|${KAZAKH_EACH.ofThem}`, 'u');

function toldInCells({ passages }: StructuredDocument): PerUnit[] {
  const told = passages.filter(
    ({ row, clean, folded, doubtful }) => row !== null && !doubtful && clean.length >= SHORTEST_ANSWER && EACH_OF.test(folded),
  );
  return told.flatMap((passage) =>
    quantitiesIn(passage, 0, passage.clean.length).flatMap(({ start, end, value: { per, value, comparator } }): PerUnit[] =>
      per?.count != null && per.value !== value
        ? [{ value, each: per.value, of: per.of, count: per.count, comparator, plan: false, evidence: cite(passage, start, end) }]
        : [],
    ),
  );
}

export function perUnits({ report, statements, document }: CheckInput): PerUnit[] {
  const fromCells = [
    ...report.indicators.flatMap(({ plan, fact }) => [
      { quantity: plan, plan: true },
      { quantity: fact, plan: false },
    ]),
    ...report.tasks.flatMap((task) => task.activities.map(({ participants }) => ({ quantity: participants, plan: false }))),
  ].flatMap(({ quantity, plan }): PerUnit[] => {
    if (!quantity?.per || quantity.value === null || quantity.doubtful) return [];
    const { per, value, comparator, evidence } = quantity;
    return [{ value, each: per.value, of: per.of, count: per.count, comparator, plan, evidence }];
  });
  const fromProse = statements.flatMap(({ per, value, comparator, aspect, evidence }): PerUnit[] =>
    per ? [{ value, each: per.value, of: per.of, count: per.count, comparator, plan: aspect === 'plan', evidence }] : [],
  );
  return [...fromCells, ...fromProse, ...toldInCells(document)];
}

/**
 * How many units there are where the phrase itself does not say: the number two or more other phrases about the same
 * unit agree on («90 (по 30 с каждого села)» and «60 (по 20 …)» both mean three villages).
 */
export function unitsInferred(all: readonly PerUnit[], subject: PerUnit): number | null {
  const unit = unitKey(subject.of);
  const votes = new Map<number, number>();
  for (const other of all) {
    if (other === subject || unitKey(other.of) !== unit || other.each <= 0) continue;
    const count = other.count ?? other.value / other.each;
    if (Number.isInteger(count) && count > 1) votes.set(count, (votes.get(count) ?? 0) + 1);
  }
  const [best, next] = [...votes].sort((left, right) => right[1] - left[1]);
  return best && best[1] >= 2 && best[1] > (next?.[1] ?? 0) * 2 ? best[0] : null;
}

export function productAgrees({ value, each, comparator, plan }: PerUnit, count: number): boolean {
  const expected = product(each, count);
  return same(value, expected) || (plan && comparator === '>=' && value > expected);
}
