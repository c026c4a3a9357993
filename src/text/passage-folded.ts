import type { Passage } from '../model/structure.ts';
import { fold } from './normalize.ts';

const known = new WeakMap<Passage, string>();

/** The passage's clean text folded; extractors and rules read the same passages, each is folded once. */
export function folded(passage: Passage): string {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const text = fold(passage.clean);
  known.set(passage, text);
  return text;
}
