import { SECTION_LEVELS } from '../domain/sections.ts';
import type { Passage, SectionKind } from '../model/structure.ts';
import { countOf, LETTER, NUMBER } from '../text/characters.ts';
import { HEADING_INDEX, HEADINGS, type HeadingEntry } from '../text/wordings/headings.ts';
import { isInstruction } from '../text/wordings/instructions.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { taughtAs } from '../text/wordings/taught.ts';
import { numberingOf } from './numbering.ts';

/** A heading found at the beginning of a paragraph. */
export interface Heading {
  readonly kind: SectionKind;
  readonly number: string | null;
  /** Offset where the heading ends in the paragraph. */
  readonly end: number;
  /** Offset of body text on the heading's line, or null. */
  readonly bodyStart: number | null;
  /** Letters of the lexicon's wording that were matched: the longer, the surer. */
  readonly matched: number;
}

/** A heading of the forms is at most this long, explanation in brackets included. */
const LONGEST = 420;
/** An unmarked line is a heading only when it is short and mostly the known wording. */
const PLAIN_LENGTH = 170;
const PLAIN_COVERAGE = 0.38;
/** «Укажите конкретные практические рекомендации … .»: so many known letters outweigh the full stop. */
const SENTENCE = 28;
/** From this many letters on, a wording is telling by itself. */
const TELLING = 18;
/** Score of a wording without wrong letters. */
const EXACT = 1;
const LONG = 30;
/** Letters that a heading shorter than the known wording must have. */
const SHORTENED = 10;
const SHORT = 9;
const SHORT_SHARE = 0.75;
const LOOSE_SHARE = 0.4;
const BY_BEGINNING = Map.groupBy(HEADINGS, ({ wording }) => wording.key.slice(0, SHORTENED));

/** «Бюджет проекта: 4 350 000 тенге» answers a question of the passport. */
const SUM_ALONE = /^\s{0,3}\d[\d\s.,]{2,20}(?:\([^()]{0,160}\))?\s{0,2}(?:тенге|теңге|тг|₸)?[\s.,]{0,4}$/iu;

/** «Исполнительный директор: …» begins like «Исполнитель». */
const OFFICE = /^исполнительн\p{L}{2}\s/iu;

/** Looks for a heading of the lexicon at the start of a paragraph. `headingLevel` as the source marks it. */
export function headingOf(passage: Passage, headingLevel: number | null): Heading | null {
  const text = passage.clean;
  const { number, start } = numberingOf(text);
  const taught = taughtHeading(text, number, start);
  if (taught !== undefined) return taught;
  if (isPlainProse(passage, headingLevel, number) || OFFICE.test(text.slice(start, start + 30))) return null;
  const { key, at } = keyed(text.slice(start, start + LONGEST));
  const found = best(key) ?? (isMarked(passage, headingLevel, number) ? shortened(text.slice(start)) : null);
  if (!found || isInstruction(text)) return null;
  const end = start + wordEnd(text.slice(start), (at[found.end - 1] ?? 0) + 1);
  const marked =
    headingLevel !== null || number !== null || isNumbered(passage) || emphasised(passage, start, end) || isUpper(text.slice(start, end));
  const tail = tailOf(passage, end, { marked, matched: found.end, score: found.score });
  if (!tail || !covers(text.slice(start, tail.end), found.end)) return null;
  if (found.entry.kind === 'budget' && tail.bodyStart !== null && SUM_ALONE.test(text.slice(tail.bodyStart))) return null;
  return { kind: found.entry.kind, number: number ?? markerOf(passage), matched: found.end, ...tail };
}

/** A line or a label before a colon that a person said heads a section, null when it heads nothing; undefined: nobody said anything. */
function taughtHeading(text: string, number: string | null, start: number): Heading | null | undefined {
  const label = /^[^:\n]{3,200}/u.exec(text.slice(start))?.[0] ?? '';
  const concept = taughtAs('heading', label);
  if (concept === undefined) return undefined;
  if (!isSection(concept)) return null;
  const end = start + label.length + (text[start + label.length] === ':' ? 1 : 0);
  const body = /[\p{L}\p{N}]/u.test(text.slice(end));
  const gap = /^\s{0,20}/u.exec(text.slice(end))?.[0].length ?? 0;
  return { kind: concept, number, end: body ? end : text.length, bodyStart: body ? end + gap : null, matched: label.length };
}

function isSection(name: string | null): name is SectionKind {
  return name !== null && name in SECTION_LEVELS;
}

/** A long unmarked paragraph without any stop that could end a heading: most paragraphs, told apart before any matching. */
function isPlainProse(passage: Passage, headingLevel: number | null, number: string | null): boolean {
  if (headingLevel !== null || number !== null || passage.list || passage.emphasis.length || passage.clean.length <= PLAIN_LENGTH)
    return false;
  const head = passage.clean.slice(0, LONGEST);
  return !/[:;?\n]/u.test(head) && !isUpper(head.slice(0, 40));
}

function isMarked(passage: Passage, headingLevel: number | null, number: string | null): boolean {
  return (
    headingLevel !== null ||
    number !== null ||
    isNumbered(passage) ||
    passage.emphasis.some((mark) => mark.start <= 8 && mark.kind !== 'struck')
  );
}

/** A marked line that is the beginning of a longer wording: «Данные об участниках» for «… проекта». */
function shortened(text: string): Best | null {
  const line = /^[^:;?.()\n]{0,120}/u.exec(text)?.[0] ?? '';
  const { key } = keyed(line);
  if (key.length < SHORTENED) return null;
  const entry = BY_BEGINNING.get(key.slice(0, SHORTENED))?.find(
    ({ wording }) => wording.key.startsWith(key) && key.length >= wording.key.length * 0.5,
  );
  return entry ? { entry, end: key.length, score: 0.9 } : null;
}

interface Best {
  readonly entry: HeadingEntry;
  readonly end: number;
  readonly score: number;
}

function best(key: string): Best | null {
  let winner: Best | null = null;
  for (const { entry, match } of HEADING_INDEX.starting(key)) {
    if (!winner || match.end * match.score > winner.end * winner.score) winner = { entry, end: match.end, score: match.score };
  }
  return winner;
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^[\p{L}\p{N}]{0,12}/u.exec(text.slice(offset, offset + 12))?.[0].length ?? 0);
}

interface Evidence {
  readonly marked: boolean;
  readonly matched: number;
  readonly score: number;
}

/** A short wording must be most of the heading: «Жасы» is not «Жастар үшін …». */
function covers(heading: string, matched: number): boolean {
  if (matched >= TELLING) return true;
  const share = matched / Math.max(1, letters(heading.replace(/\([^()]*\)?/gu, ' ')));
  return share >= (matched < SHORT ? SHORT_SHARE : LOOSE_SHARE);
}

/** Where the heading ends after the known words, or null when the line turns out to be a sentence. */
function tailOf(passage: Passage, from: number, evidence: Evidence): Pick<Heading, 'end' | 'bodyStart'> | null {
  const text = passage.clean;
  const end = skipBrackets(text, from);
  const rest = text.slice(end, end + LONGEST);
  if (!/[\p{L}\p{N}]/u.test(rest)) return { end: text.length, bodyStart: null };
  const stop = /^\s{0,4}[*_»"]{0,3}\s{0,2}([:;?])/u.exec(rest);
  if (stop) return split(passage, end + stop[0].length);
  const sentence = /^\s{0,3}[.](?=\s|$)/u.exec(rest);
  if (sentence)
    return evidence.marked || (evidence.matched >= TELLING && evidence.score >= EXACT) ? split(passage, end + sentence[0].length) : null;
  if (/^\s{0,3}\n/u.test(rest)) return split(passage, end);
  const later = laterStop(rest);
  const telling = evidence.marked || (evidence.matched >= TELLING && (evidence.score >= EXACT || evidence.matched >= LONG));
  if (later !== null && (telling || letters(rest.slice(0, later)) <= 12)) return split(passage, skipBrackets(text, end + later));
  const bold = boldEnd(passage, from);
  if (bold !== null && bold < text.length - 3) return split(passage, bold);
  const length = letters(text);
  if (/[.!?]\s+\p{Lu}/u.test(rest)) return null;
  if (evidence.marked && text.length <= LONGEST) return { end: text.length, bodyStart: null };
  const sentenceLike = /[.]\s*$/u.test(text) && evidence.matched < SENTENCE;
  return text.length <= PLAIN_LENGTH && !sentenceLike && evidence.matched / length >= PLAIN_COVERAGE
    ? { end: text.length, bodyStart: null }
    : null;
}

/** Bracketed explanations after the words belong to the heading. */
function skipBrackets(text: string, from: number): number {
  let end = from;
  for (let round = 0; round < 3; round++) {
    const match = /^[\s*_]{0,4}\([^()]{0,400}(?:\([^()]{0,120}\)[^()]{0,300}){0,3}\)/u.exec(text.slice(end, end + 1200));
    if (!match) break;
    end += match[0].length;
  }
  return end;
}

/** Offset after the next colon or question mark of the same sentence, brackets passed over. */
function laterStop(rest: string): number | null {
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    const letter = rest.charAt(index);
    if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth) continue;
    else if (letter === '\n') return index;
    else if ((letter === ':' || letter === '?') && !/^\/\//u.test(rest.slice(index + 1))) return index + 1;
    else if (letter === '.' && /^[.]\s+\p{Lu}/u.test(rest.slice(index, index + 6))) return null;
  }
  return null;
}

function split(passage: Passage, end: number): Pick<Heading, 'end' | 'bodyStart'> {
  const rest = passage.clean.slice(end);
  const gap = /^[\s*_:;.?–—-]{0,20}/u.exec(rest)?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(rest) ? { end, bodyStart: end + gap } : { end: passage.clean.length, bodyStart: null };
}

function letters(text: string): number {
  return countOf(text, LETTER | NUMBER);
}

function emphasised(passage: Passage, start: number, end: number): boolean {
  return passage.emphasis.some((mark) => mark.kind !== 'struck' && mark.start <= start + 2 && mark.end >= end - 2);
}

/** End of the bold or italic run that begins the paragraph and covers `from`. */
function boldEnd(passage: Passage, from: number): number | null {
  const run = passage.emphasis.find((mark) => (mark.kind === 'bold' || mark.kind === 'italic') && mark.start <= 8 && mark.end >= from);
  return run ? run.end : null;
}

function isUpper(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

function isNumbered(passage: Passage): boolean {
  return markerOf(passage) !== null;
}

function markerOf(passage: Passage): string | null {
  const marker = passage.list?.automatic ? passage.list.marker.trim() : '';
  return /\d/u.test(marker) ? marker : null;
}
