import { fold } from '../../src/text/normalize.ts';
import type { ValueItem } from './value-list.ts';

const PEOPLE_NAME =
  /участник|респондент|слушател|охват|зрител|бенефициар|получател|человек|граждан|жител|посетител|волонтер|студент|учен|подписчик|просмотр|победител|катысуш|тындауш|алушы|адам|камту|респонденттер|женимпаз|тургын/u;
const PEOPLE_UNIT = /^(?:человек|чел|адам|респондент|жител|участник|катысуш)/u;

/** How far a value looks like one of the thing named: its unit stands in the name, people where people are counted. */
export function nameAffinity(name: string, item: ValueItem): number {
  const label = fold(name);
  const people = PEOPLE_NAME.test(label);
  const value = item.quantity?.value;
  if (!value) return 0;
  const unit = value.unit ? fold(value.unit) : '';
  let affinity = 1;
  if (unit) {
    if (label.includes(unitStem(unit))) affinity += 3;
    else if (PEOPLE_UNIT.test(unit)) affinity += people ? 3 : -2;
    else affinity -= 0.5;
  } else if ((value.value ?? 0) >= 15) affinity += people ? 1 : -0.3;
  return affinity;
}

/** How far a fact looks like the fact of this plan: written alike, same unit, similar size. */
export function planAffinity(plan: ValueItem | null, item: ValueItem): number {
  const left = plan?.quantity;
  const right = item.quantity;
  if (!left || !right) return 0;
  let affinity = 0;
  if (left.raw === right.raw) affinity += 2;
  const a = left.value.unit;
  const b = right.value.unit;
  if (a && b) affinity += fold(a) === fold(b) ? 1.5 : -1.5;
  const ratio = sizeRatio(left.value.value, right.value.value);
  if (ratio !== null) affinity += ratio <= 3 ? 0.5 : ratio > 20 ? -1 : 0;
  return affinity;
}

/** The larger over the smaller; null where one is missing or zero. */
export function sizeRatio(a: number | null, b: number | null): number | null {
  if (!a || !b) return null;
  return Math.max(a, b) / Math.min(a, b);
}

function unitStem(unit: string): string {
  return unit.slice(0, Math.max(4, unit.length - 3));
}
