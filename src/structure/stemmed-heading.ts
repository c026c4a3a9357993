import { SECTION_STEMS } from '../domain/forms/generic/section-stems.ts';
import type { Passage, SectionKind } from '../model/structure.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { numberingOf } from './numbering.ts';

const STEMS = SECTION_STEMS.map(([kind, ...stems]) => ({ kind, stems: stems.map((stem) => keyed(stem).key) }));
const LONGEST = 150;
const CHAPTER = /^(?:блок|раздел|часть|бөлім|вопрос|сұрақ|[IVXІХ]+\s?[.)]|\d{1,2}[\s-]?(?:бөлім|блок|сұрақ))/iu;
const PLAIN_NUMBER = /^\d{1,2}\.?$/u;

/** What a heading in a wording of its own is about, told by its stems; null unless the line is marked as a heading. */
export function stemmedKind(line: Passage, headingLevel: number | null, insideActivities: boolean): SectionKind | null {
  if (line.clean.length > LONGEST) return null;
  const { number, start } = numberingOf(line.clean);
  // «F. Партнёры»: chapters counted by letters
  const text = line.clean
    .slice(start)
    .trim()
    .replace(/^[A-ZА-Е]\d?\.\s/u, '');
  if (/[.!?;]\s+\p{Lu}/u.test(text) || /[.;,]$/u.test(text)) return null;
  const chapter = number !== null && CHAPTER.test(number);
  const bold = line.emphasis.some((mark) => mark.kind === 'bold' && mark.start <= start && mark.end >= line.text.trimEnd().length - 2);
  const numbered = number !== null && PLAIN_NUMBER.test(number) && (bold || headingLevel !== null);
  const marked = chapter || numbered || (!insideActivities && (headingLevel !== null || (bold && /:$/u.test(text))));
  if (!marked) return null;
  const { key } = keyed(text.replace(/\([^()]*\)?/gu, ' '));
  return STEMS.find(({ stems }) => stems.every((stem) => key.includes(stem)))?.kind ?? null;
}
