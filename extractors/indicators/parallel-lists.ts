import type { Span } from '../../src/text/found.ts';

import { isBlank } from '../tables/rows.ts';
import { nameAffinity, planAffinity, sizeRatio } from './affinity.ts';
import { type NameList, nameLists } from './name-list.ts';
import { type ValueItem, type ValueList, valueLists } from './value-list.ts';

export interface ParallelEntry {
  readonly name: Span;
  readonly plan: ValueItem | null;
  readonly fact: ValueItem | null;
}

/** What one entry too many or too few costs against the signs in the text of the names. */
const MISCOUNT = 3;
const MAX_ENTRIES = 80;

/**
 * Lines up the names of one cell with the values of two others: entry by entry where the counts agree; otherwise the
 * reading of the three cells whose counts come closest, and within it by units and sizes, in order. An empty text is a
 * cell without values (or a column that is not there) and asks for no count.
 */
export function parallelLists(names: string, plan: string, fact: string): ParallelEntry[] {
  const cut = nameLists(names);
  const plans = listsOf(plan);
  const facts = listsOf(fact);
  const free = cut();
  if (!free || free.names.length === 0) return [];
  const counts = new Set([free.names.length, ...[...plans, ...facts].map(({ items }) => items.length)]);
  let best: { names: NameList; plan: ValueList; fact: ValueList; score: number } | null = null;
  for (const count of [...counts].sort((a, b) => a - b)) {
    const list = count > 0 && count <= MAX_ENTRIES ? cut(count) : null;
    if (!list) continue;
    for (const p of plans) {
      for (const f of facts) {
        const score = list.score - misfit(p, plan, count) - misfit(f, fact, count) - disagreement(p, f);
        if (!best || score > best.score) best = { names: list, plan: p, fact: f, score };
      }
    }
  }
  if (!best) return [];
  const labels = best.names.names.map(({ start, end }) => names.slice(start, end));
  const planned = lineUp(labels, best.plan.items, () => null);
  const reached = lineUp(labels, best.fact.items, (index) => planned[index] ?? null);
  return best.names.names.map((name, index) => ({ name, plan: planned[index] ?? null, fact: reached[index] ?? null }));
}

function listsOf(text: string): ValueList[] {
  return isBlank(text) ? [{ items: [], cost: 0 }] : valueLists(text);
}

function misfit(list: ValueList, text: string, count: number): number {
  return isBlank(text) ? 0 : list.cost + MISCOUNT * Math.abs(list.items.length - count);
}

/** Plan and fact of one thing have one unit and sizes that can be compared. */
function disagreement(plan: ValueList, fact: ValueList): number {
  if (plan.items.length !== fact.items.length) return 0;
  return plan.items.reduce((sum, item, index) => {
    const other = fact.items[index];
    if (!other?.quantity !== !item.quantity) return sum + 0.3;
    const ratio = sizeRatio(item.quantity?.value.value ?? null, other?.quantity?.value.value ?? null);
    return sum + (ratio !== null && ratio > 8 ? 0.6 : 0);
  }, 0);
}

/** In order, with gaps where the counts differ: the alignment with the highest affinity. */
function lineUp(names: readonly string[], items: readonly ValueItem[], planOf: (index: number) => ValueItem | null): (ValueItem | null)[] {
  if (items.length === names.length) return [...items];
  const width = items.length + 1;
  const best: number[] = new Array((names.length + 1) * width).fill(0);
  const at = (name: number, item: number) => best[name * width + item] ?? 0;
  const pair = (name: number, item: number) => {
    const entry = items[item];
    return entry ? nameAffinity(names[name] ?? '', entry) + planAffinity(planOf(name), entry) : 0;
  };
  for (let n = names.length - 1; n >= 0; n--) {
    for (let i = items.length - 1; i >= 0; i--) {
      best[n * width + i] = Math.max(pair(n, i) + at(n + 1, i + 1), at(n + 1, i), at(n, i + 1) - 2);
    }
  }
  const result: (ValueItem | null)[] = names.map(() => null);
  let n = 0;
  let i = 0;
  while (n < names.length && i < items.length) {
    const value = at(n, i);
    if (value === pair(n, i) + at(n + 1, i + 1)) result[n++] = items[i++] ?? null;
    else if (value === at(n + 1, i)) n++;
    else i++;
  }
  return result;
}
