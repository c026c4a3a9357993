import type { TaughtWording, WordingKind } from '../../model/wording.ts';
import { forgetRemembered } from '../remembered.ts';
import { keyed } from './keyed.ts';

/** By kind and key; null: the wording means nothing. */
type Lexicon = ReadonlyMap<string, string | null>;

const NONE: Lexicon = new Map();
let lexicon = NONE;

/**
 * Runs `work`, in which the taught wordings that hold for a document with these texts are known. `work` is over when it returns:
 * nothing in it waits, so no other document is read meanwhile.
 */
export function withTaught<T>(taught: readonly TaughtWording[], texts: () => readonly string[], work: () => T): T {
  const holding = taught.length === 0 ? [] : heldIn(taught, texts().map(wordingKey));
  if (holding.length === 0) return work();
  lexicon = new Map(holding.map(({ kind, text, concept }) => [`${kind} ${wordingKey(text)}`, concept]));
  forgetRemembered();
  try {
    return work();
  } finally {
    lexicon = NONE;
    forgetRemembered();
  }
}

/** What a text was taught to mean, null for nothing; undefined: nobody taught it. */
export function taughtAs(kind: WordingKind, text: string): string | null | undefined {
  return lexicon.size === 0 ? undefined : lexicon.get(`${kind} ${wordingKey(text)}`);
}

/** A wording in comparison letters. */
export function wordingKey(text: string): string {
  return keyed(text).key;
}

function heldIn(taught: readonly TaughtWording[], keys: readonly string[]): TaughtWording[] {
  return taught.filter(({ scope }) => {
    if (scope.in === 'everywhere') return true;
    if (scope.in === 'form') return scope.wordings.every((wording) => keys.some((key) => key.startsWith(wordingKey(wording))));
    const name = wordingKey(scope.name);
    return keys.some((key) => key.includes(name));
  });
}
