import { TITLE_PATTERNS } from '../lexicon/titles.ts';
import type { DocumentKind } from '../model/structure.ts';
import { key } from '../text/normalize.ts';

/** Titles are lines, not paragraphs. */
const LONGEST = 220;
/** A title is mostly its own words: «… промежуточного отчета» in brackets of another heading is none. */
const BEFORE = 60;

/** The kind a title line names, or null when the line is no title. */
export function titleKindOf(text: string): DocumentKind | null {
  if (text.length > LONGEST || /[.!?;]\s+\p{Lu}/u.test(text.replace(/№/gu, ''))) return null;
  const plain = key(text.replace(/\([^()]{0,200}\)/gu, ' '));
  for (const { kind, patterns } of TITLE_PATTERNS) {
    for (const pattern of patterns) {
      const match = pattern.exec(plain);
      if (match && match.index <= BEFORE) return kind;
    }
  }
  return null;
}
