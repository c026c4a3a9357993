import { letterSet, matchMisspelt, opener, openingOf } from './misspelt.ts';
import { matchInside, matchStart, type Phrase, type PhraseMatch } from './phrase.ts';

/** An entry of the lexicon whose wording a key has. */
export interface Hit<T> {
  readonly entry: T;
  /** Place in the list. */
  readonly order: number;
  readonly match: PhraseMatch;
}

/** A list of wordings that finds those of a key by their first letters, without trying each. */
export interface PhraseIndex<T> {
  /** The entries that `matchPrefix` finds, in the order of the list. */
  starting(key: string): Hit<T>[];
  /** The entries that `matchInside` finds, in the order of the list. */
  inside(key: string): Hit<T>[];
}

export function phraseIndex<T extends { readonly wording: Phrase }>(entries: readonly T[]): PhraseIndex<T> {
  const stems = indexOfStems(entries.map(({ wording }) => wording.stems[0]?.letters ?? ''));
  const opened = indexOfOpenings(entries.map(({ wording }) => openingOf(wording)));
  const hits = (orders: Iterable<number>, match: (wording: Phrase) => PhraseMatch | null): Hit<T>[] => {
    const result: Hit<T>[] = [];
    for (const order of orders) {
      const entry = entries[order];
      const found = entry ? match(entry.wording) : null;
      if (entry && found) result.push({ entry, order, match: found });
    }
    return result;
  };
  return {
    starting(key) {
      const sure = hits(stems.first(key), (wording) => matchStart(key, wording));
      const likely = opened(key);
      if (likely.length === 0) return sure.sort(inOrder);
      const others = likely.filter((order) => !sure.some((hit) => hit.order === order));
      return [...sure, ...hits(others, (wording) => matchMisspelt(key, wording))].sort(inOrder);
    },
    inside(key) {
      return hits(stems.anywhere(key), (wording) => matchInside(key, wording)).sort(inOrder);
    },
  };
}

function inOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order;
}

/** Stems are looked up by so many letters; the few that are shorter are tried one by one. */
const HEAD = 3;
/** At the beginning of a key by up to so many. */
const LONG_HEAD = 6;

/** The `HEAD` letters from an offset on as one small number; those few that share one only make the lookup more lenient. */
function headAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x3ff) << 20) | ((text.charCodeAt(at + 1) & 0x3ff) << 10) | (text.charCodeAt(at + 2) & 0x3ff);
}

/** The places in the list of the stems that a key may begin with, or have anywhere. */
function indexOfStems(stems: readonly string[]): { first(key: string): number[]; anywhere(key: string): Set<number> } {
  const byHead = new Map<number, number[]>();
  const byLongHead = new Map<string, number[]>();
  const short: { readonly stem: string; readonly order: number }[] = [];
  for (const [order, stem] of stems.entries()) {
    const head = headAt(stem, 0);
    if (stem.length < HEAD) {
      short.push({ stem, order });
      continue;
    }
    byHead.set(head, [...(byHead.get(head) ?? []), order]);
    const longHead = stem.slice(0, LONG_HEAD);
    byLongHead.set(longHead, [...(byLongHead.get(longHead) ?? []), order]);
  }
  const shortStems = (key: string, found: number[]): number[] => {
    for (const { stem, order } of short) if (key.startsWith(stem)) found.push(order);
    return found;
  };
  return {
    first(key) {
      const found: number[] = [];
      if (key.length < HEAD || !byHead.has(headAt(key, 0))) return shortStems(key, found);
      for (let length = HEAD; length <= Math.min(LONG_HEAD, key.length); length++) {
        for (const order of byLongHead.get(key.slice(0, length)) ?? []) found.push(order);
      }
      return shortStems(key, found);
    },
    anywhere(key) {
      const found = new Set<number>();
      for (let start = 0; start + HEAD <= key.length; start++) {
        const orders = byHead.get(headAt(key, start));
        if (orders) for (const order of orders) found.add(order);
      }
      for (const { stem, order } of short) if (key.includes(stem)) found.add(order);
      return found;
    },
  };
}

/** An opening with errors keeps one of these pieces whole, for each error spoils at most one of them. */
const PIECES = [0, 2, 4] as const;
/** Letters too many or too few before a piece move it. */
const MOVED = 2;

interface Opening {
  readonly letters: string;
  readonly set: number;
  readonly orders: readonly number[];
}

/** The places in the list of the openings that a key begins with, errors forgiven. */
function indexOfOpenings(list: readonly (string | null)[]): (key: string) => number[] {
  const byLetters = Map.groupBy(list.keys(), (order) => list[order] ?? '');
  const openings = [...byLetters].flatMap(([letters, orders]): Opening[] =>
    letters ? [{ letters, set: letterSet(letters), orders }] : [],
  );
  const byStart = Array.from({ length: Math.max(...PIECES) + MOVED + 1 }, (_, start) => openingsAt(openings, start));
  return (key) => {
    const opens = opener(key);
    const found: Opening[] = [];
    for (let start = 0; start < byStart.length; start++) {
      const near = byStart[start]?.get(pieceAt(key, start));
      if (near) for (const opening of near) if (opens(opening.letters, opening.set) && !found.includes(opening)) found.push(opening);
    }
    return found.flatMap(({ orders }) => orders);
  };
}

/** The two units of a text from an offset on, as one number; a missing one counts as nought. */
function pieceAt(text: string, at: number): number {
  return (text.charCodeAt(at) || 0) * 0x10000 + (text.charCodeAt(at + 1) || 0);
}

/** The openings that may have a piece at an offset of a key, by that piece. */
function openingsAt(openings: readonly Opening[], start: number): ReadonlyMap<number, readonly Opening[]> {
  const near = PIECES.filter((at) => Math.abs(at - start) <= MOVED);
  const byPiece = new Map<number, Opening[]>();
  for (const opening of openings) {
    for (const piece of near.map((at) => pieceAt(opening.letters, at))) byPiece.set(piece, [...(byPiece.get(piece) ?? []), opening]);
  }
  return byPiece;
}
