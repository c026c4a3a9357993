import { extract } from '../../extractors/index.ts';
import type { Block } from '../../src/model/document.ts';
import type { Facts, Quantity } from '../../src/model/report.ts';
import { read } from '../structure/source.ts';

/** What structure and extractors together make of these blocks. */
export function factsOf(...blocks: Block[]): Facts {
  return extract(read(...blocks));
}

/** A quantity in short: `>=60 человек`, `64`, null where the cell is blank. */
export function short(quantity: Quantity | null): string | null {
  if (!quantity || quantity.value === null) return null;
  return `${quantity.comparator === '=' ? '' : quantity.comparator}${quantity.value}${quantity.unit ? ` ${quantity.unit}` : ''}`;
}

export function indicatorsOf(facts: Facts) {
  return facts.indicators.map(({ activity, name, unit, plan, fact }) => [activity, name, unit, short(plan), short(fact)]);
}

export function breakdownsOf(facts: Facts) {
  return facts.participants.breakdowns.map(({ dimension, total, parts }) => [
    dimension,
    total?.value ?? null,
    Object.fromEntries(parts.map(({ code, value }) => [code, value])),
  ]);
}
