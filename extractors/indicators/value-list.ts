import { QUALIFIER } from '../../src/text/comparators.ts';
import type { Found, Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { findQuantities, type QuantityValue } from '../../src/text/quantities.ts';
import { linesOf } from '../reading/flow.ts';
import { isBlank } from '../tables/rows.ts';
import { bracketSpans, isInside } from './brackets.ts';

/** One entry of a cell of values: «не менее 5 фото (с каждого собрания)». */
export interface ValueItem extends Span {
  readonly quantity: Found<QuantityValue> | null;
}

/** One way to read a cell as a list; `cost` grows with what had to be supposed. */
export interface ValueList {
  readonly items: readonly ValueItem[];
  readonly cost: number;
}

/** All on folded text. */
const QUALIFIED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${QUALIFIER}|менее|до|от|жуык|кем\\s+емес)\\s{0,3}[:–-]?\\s*$`, 'u');
/** Words a number behind them belongs to. */
const JOINED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${QUALIFIER}|не|менее|до|от|по|из|в|во|на|с|со|за|к|и|или|ар|№)\\s{0,3}$`, 'u');
/** Spaces before an entry's number or qualifier. */
const SEAM = new RegExp(`(?<=[\\p{L}\\d)»"]) (?=${QUALIFIER}(?!\\p{L})[\\p{L}\\s]{0,12}\\d|\\d)`, 'gu');
/** What opens an entry on a line of its own. */
const OPENS = new RegExp(`^(?:${QUALIFIER}|не|до|от)(?!\\p{L})`, 'u');
/** No number, unit, phone or date goes over it. */
const BAR = '|';
/** A space between digits that may belong to one number («6 105»); each such space doubles the readings. */
const MAX_DOUBTS = 4;
/** Longer cells are read by their lines alone. */
const MAX_CELL = 5000;

/** Every sensible reading of a cell of values: by its lines, by its numbers, and with «6 105» read as two numbers. */
export function valueLists(text: string): ValueList[] {
  const plain = topQuantities(text);
  const lines = byLines(text, plain);
  const lists: ValueList[] = [{ items: lines, cost: lines.length > 1 ? 0 : 0.2 }];
  if (text.length > MAX_CELL) return lists;
  const gaps = [...text.matchAll(/(?<=(?<!\d)(\d{1,9})) (?=(\d{1,9})(?!\d))/gu)];
  const sure = gaps.filter(([, left = '', right = '']) => left.length > 3 || right.length !== 3).map(({ index }) => index);
  const unsure = gaps.map(({ index }) => index).filter((index) => !sure.includes(index));
  const seams = itemSeams(text);
  const doubts = unsure.slice(0, MAX_DOUBTS);
  for (let mask = 0; mask < 1 << doubts.length; mask++) {
    const cuts = doubts.filter((_, bit) => mask & (1 << bit));
    const breaks = [...sure, ...cuts, ...seams];
    const quantities = breaks.length > 0 ? topQuantities(breakAt(text, breaks)) : plain;
    lists.push({ items: byNumbers(text, quantities), cost: 0.5 + 0.4 * cuts.length });
  }
  return lists;
}

/** Spaces before an entry's number or qualifier: «3 анализа| не менее 9 проблем| 3 отзыва». */
function itemSeams(text: string): number[] {
  const brackets = bracketSpans(text);
  const folded = fold(text);
  return [...folded.matchAll(SEAM)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        !/^\d \d$/u.test(text.slice(at - 1, at + 2)) && !isInside(brackets, at) && !JOINED.test(folded.slice(Math.max(0, at - 24), at)),
    );
}

/** With a bar for each of these spaces, so that numbers end there; offsets stay. */
function breakAt(text: string, spaces: readonly number[]): string {
  const letters = text.split('');
  for (const space of spaces) letters[space] = BAR;
  return letters.join('');
}

/** Quantities that are entries of their own: outside brackets and not «по 3 в каждом». */
export function topQuantities(text: string): Found<QuantityValue>[] {
  const brackets = bracketSpans(text);
  // numbers on lines of their own are neither one phone nor one date
  const unwrapped = withoutWraps(text);
  const found = findQuantities(unwrapped.replace(/(?<=\d)\n(?=\d)/gu, BAR)).map((item) => ({
    ...item,
    raw: text.slice(item.start, item.end),
  }));
  const figures = found.some(({ value }) => !value.spelled);
  return found.filter(({ start, value }) => {
    if (isInside(brackets, start) || (figures && value.spelled)) return false;
    const before = text.slice(Math.max(0, start - 12), start);
    return !/(?<!\p{L})по\s+$/iu.test(before) || /(?:^|\n)\s*по\s+$/iu.test(before);
  });
}

/** A space for each line break inside an entry: «1 круглый⏎стол». */
function withoutWraps(text: string): string {
  const folded = fold(text);
  return text.replace(/(?<=\p{Ll})\n(?=\p{Ll}{3})/gu, (wrap, at: number) => (OPENS.test(folded.slice(at + 1, at + 40)) ? wrap : ' '));
}

function byLines(text: string, quantities: readonly Found<QuantityValue>[]): ValueItem[] {
  const items: { start: number; end: number; quantity: Found<QuantityValue> | null }[] = [];
  const brackets = bracketSpans(text);
  for (const line of linesOf(text)) {
    const quantity = quantities.find((found) => found.start < line.end && found.end > line.start) ?? null;
    const last = items.at(-1);
    if (last && (isInside(brackets, line.start) || continues(text, last, line, quantity))) {
      last.end = line.end;
      last.quantity ??= quantity;
    } else items.push({ start: line.start, end: line.end, quantity });
  }
  return items;
}

function continues(text: string, last: Span & { quantity: unknown }, line: Span, quantity: Found<QuantityValue> | null): boolean {
  if (quantity && quantity.start < line.start) return true;
  if (QUALIFIED.test(fold(text.slice(Math.max(last.start, last.end - 40), last.end)))) return true;
  const lead = text.slice(line.start, quantity ? Math.max(line.start, quantity.start) : line.end);
  if (quantity && (lead.trim() === '' || QUALIFIED.test(fold(lead)))) return false;
  if (isBlank(text.slice(line.start, line.end))) return false;
  return /^[\p{Ll},.;)/]/u.test(lead);
}

function byNumbers(text: string, quantities: readonly Found<QuantityValue>[]): ValueItem[] {
  const starts = quantities.map((quantity) => ({
    start: qualified(text, quantity.start),
    quantity: quantity as Found<QuantityValue> | null,
  }));
  const brackets = bracketSpans(text);
  for (const match of text.matchAll(/(?<=^|\s)[-–—](?=\s|$)/gu)) {
    const between = starts.every(({ quantity }) => !quantity || match.index >= quantity.end || match.index < quantity.start);
    const alone = /(?:^|[\d\n)])\s*$/u.test(text.slice(Math.max(0, match.index - 10), match.index));
    if (between && alone && !isInside(brackets, match.index)) starts.push({ start: match.index, quantity: null });
  }
  starts.sort((a, b) => a.start - b.start);
  return starts.map(({ start, quantity }, index) => ({ start, end: starts[index + 1]?.start ?? text.length, quantity }));
}

function qualified(text: string, start: number): number {
  const before = fold(text.slice(Math.max(0, start - 24), start));
  const match = QUALIFIED.exec(before);
  return match ? start - before.length + match.index : start;
}
