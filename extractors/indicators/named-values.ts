import { QUALIFIER } from '../../src/text/comparators.ts';
import type { Found, Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';
import { similarity } from '../../src/text/similarity.ts';
import { linesOf, trimSpan } from '../reading/flow.ts';
import { bracketSpans, isInside } from './brackets.ts';
import { topQuantities, type ValueItem } from './value-list.ts';

/** «Количество акций – 1»: a value with its name in the same cell. */
export interface NamedValue {
  readonly name: Span;
  readonly value: ValueItem;
}

export interface NamedPair {
  readonly plan: NamedValue | null;
  readonly fact: NamedValue | null;
}

/** On folded text. */
const SEPARATOR = new RegExp(`(?:\\s[–—-]|[–—:=])\\s{0,3}(?:(?:${QUALIFIER}|до)\\s{0,3})?$`, 'u');
/** A line that ends in its separator, or in a dash for the value. */
const NO_VALUE = /\s[–—-]\s{0,3}[–—-]?$|:\s{0,3}[–—-]?$/u;
const SAME_NAME = 0.72;

/** Where a value with its separator stands; `quantity` is null for «Фотоотчет – -». */
interface Anchor {
  readonly at: number;
  readonly end: number;
  readonly quantity: Found<QuantityValue> | null;
}

/** Reads a cell whose entries carry their names; empty when it holds no number at all. */
export function namedValues(text: string): NamedValue[] {
  const quantities = topQuantities(text).map((quantity) => withoutNextName(text, quantity));
  const anchors = quantities.flatMap((quantity): Anchor[] => {
    const at = separatorBefore(text, quantity.start);
    return at !== null && /\p{L}/u.test(text.slice(Math.max(0, at - 120), at)) ? [{ quantity, at, end: quantity.end }] : [];
  });
  if (anchors.length > 0 && anchors.length * 2 >= quantities.length) return anchored(text, withBlanks(text, anchors));
  return joinedLines(text, quantities).flatMap((line) => perLine(text, line, quantities));
}

/** Entries whose value is a dash or nothing, before the next entry's line. */
function withBlanks(text: string, anchors: readonly Anchor[]): Anchor[] {
  const blanks = [...text.matchAll(/(?:\s[–—-]|[–—:])[^\S\n]{0,3}[–—-]?[^\S\n]{0,3}(?=\n\s{0,5}["«]?\p{Lu}\p{Ll}|$)/gu)]
    .map((match): Anchor => ({ at: match.index, end: match.index + match[0].length, quantity: null }))
    .filter(({ at, end }) => anchors.every((anchor) => end <= anchor.at || at >= anchor.end));
  return [...anchors, ...blanks].sort((a, b) => a.at - b.at);
}

/** Lines with those that go on in lower case and without a number put to them. */
function joinedLines(text: string, quantities: readonly Found<QuantityValue>[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const line of linesOf(text)) {
    const last = joined.at(-1);
    const bare = quantities.every(({ start, end }) => start >= line.end || end <= line.start);
    if (last && bare && /^\p{Ll}/u.test(text.slice(line.start, line.end))) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

/** «1 Акции – 3»: a capitalised word behind a number begins the next name and is no unit; «2 НПО» is one. */
function withoutNextName(text: string, found: Found<QuantityValue>): Found<QuantityValue> {
  const word = /\d\s{1,3}(?=\p{Lu}\p{Ll})/u.exec(text.slice(found.start, found.end));
  if (!word) return found;
  const end = found.start + word.index + 1;
  return { start: found.start, end, raw: text.slice(found.start, end), value: { ...found.value, unit: null } };
}

/** Where the dash or colon before a value stands; a qualifier may stand between, unless it is part of the value found. */
function separatorBefore(text: string, start: number): number | null {
  const from = Math.max(0, start - 40);
  const match = SEPARATOR.exec(fold(text.slice(from, start)));
  return match ? from + match.index : null;
}

function anchored(text: string, anchors: readonly Anchor[]): NamedValue[] {
  const starts = anchors.map(({ at }, index) => {
    const previous = anchors[index - 1];
    return previous ? nextName(text, previous.end, at) : 0;
  });
  return anchors.flatMap(({ quantity, at }, index) => {
    const name = nameWithin(text, { start: starts[index] ?? 0, end: at });
    return name ? [{ name, value: { start: at, end: starts[index + 1] ?? text.length, quantity } }] : [];
  });
}

/** Where the next entry begins after a value: its first capital outside brackets, else the next line, else right there. */
function nextName(text: string, from: number, to: number): number {
  const brackets = bracketSpans(text);
  const between = text.slice(from, to);
  for (const match of between.matchAll(/(?:(?<=[\s;,.)])|^)(?:[-–•*]\s{0,3}|\d{1,2}[.)]\s{0,3})?["«]?(?=\p{Lu})/gu)) {
    const at = from + match.index;
    const word = /^\P{L}{0,8}(\p{L}{1,12})/u.exec(text.slice(at))?.[1] ?? '';
    const abbreviation = word.length > 1 && word === word.toUpperCase();
    if (!isInside(brackets, at) && !abbreviation) return at;
  }
  const line = between.search(/[\n;]/u);
  return line < 0 ? from : from + line + 1;
}

function nameWithin(text: string, span: Span): Span | null {
  const inner = trimSpan(text, span);
  const lead = /^(?:[-–—•*·;,.]\s{0,3}|\d{1,2}[.)]\s{0,3}(?=\p{L}))/u.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
  const tail = /[\s;:,.–—=-]{0,5}$/u.exec(text.slice(inner.start + lead, inner.end))?.[0].length ?? 0;
  const start = inner.start + lead;
  const end = inner.end - tail;
  return end > start && /\p{L}/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** «1 видеоролик на казахском языке», «Флажки 100 шт.»: the words after the number, or before it. */
function perLine(text: string, line: Span, quantities: readonly Found<QuantityValue>[]): NamedValue[] {
  const quantity = quantities.find(({ start, end }) => start >= line.start && end <= line.end) ?? null;
  const blank = NO_VALUE.exec(text.slice(line.start, line.end));
  if (!quantity) {
    const name = blank ? nameWithin(text, { start: line.start, end: line.start + blank.index }) : nameWithin(text, line);
    return name ? [{ name, value: { start: blank ? name.end : line.start, end: line.end, quantity: null } }] : [];
  }
  const before = nameWithin(text, { start: line.start, end: separatorBefore(text, quantity.start) ?? quantity.start });
  const name = before ?? nameWithin(text, { start: numberEnd(quantity), end: line.end });
  return name ? [{ name, value: { ...line, quantity } }] : [];
}

/** After the digits: the unit is part of the name in «1 видеоролик». */
function numberEnd(quantity: Found<QuantityValue>): number {
  const digits = /^[^\d]{0,40}[\d\s.,]{1,20}/u.exec(quantity.raw)?.[0].trimEnd().length ?? quantity.raw.length;
  return quantity.start + digits;
}

/** Pairs the entries of the plan's cell with those of the fact's: by name, then in order when as many are left on both sides. */
export function pairByName(planText: string, plan: readonly NamedValue[], factText: string, fact: readonly NamedValue[]): NamedPair[] {
  const taken = new Set<number>();
  const partner = plan.map((entry) => {
    const name = planText.slice(entry.name.start, entry.name.end);
    let best = -1;
    let closest = SAME_NAME;
    fact.forEach((other, index) => {
      const likeness = taken.has(index) ? 0 : similarity(name, factText.slice(other.name.start, other.name.end));
      if (likeness > closest) {
        best = index;
        closest = likeness;
      }
    });
    if (best >= 0) taken.add(best);
    return best;
  });
  const left = fact.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const open = partner.filter((index) => index < 0).length;
  const inOrder = open === left.length;
  const pairs: NamedPair[] = plan.map((entry, index) => {
    const at = partner[index] ?? -1;
    const other = at >= 0 ? at : inOrder ? left.shift() : undefined;
    return { plan: entry, fact: other === undefined ? null : (fact[other] ?? null) };
  });
  return inOrder ? pairs : [...pairs, ...left.flatMap((index) => (fact[index] ? [{ plan: null, fact: fact[index] }] : []))];
}
