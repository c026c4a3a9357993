import type { Passage, SectionKind, TableCell } from '../model/structure.ts';
import { headingOf } from './heading.ts';

const LONGEST_QUESTION = 200;

/** The kind of section that a question in a cell asks for, or of either half of one in two languages. */
export function questionKind({ text, passages }: TableCell): SectionKind | null {
  const [passage] = passages;
  if (!passage || text.length > LONGEST_QUESTION) return null;
  const halves = text.split(/\s\/\s|\n/u);
  return (
    [text, ...(halves.length > 1 ? halves : [])].map((words) => headingOf(asHeading(passage, words), 1)?.kind).find((kind) => kind) ?? null
  );
}

function asHeading(passage: Passage, words: string): Passage {
  return { ...passage, clean: words.trim(), emphasis: [] };
}
