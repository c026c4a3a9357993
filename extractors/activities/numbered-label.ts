import type { Span } from '../../src/text/found.ts';
import { oneLine, trimSpan } from '../reading/flow.ts';

/** «Задача 2. Название», «№ 2 іс-шара: атауы», «2) Название»: the number as printed and where the title stands. */
export interface NumberedLabel {
  readonly kind: 'task' | 'activity' | null;
  readonly number: string | null;
  readonly title: Span;
}

const WORDS = {
  task: 'задача|міндеті?|миндет|мiндет',
  activity: 'мероприятие|іс[-–‑ ]{0,3}шара(?:сы)?|ic[-–‑ ]{0,3}шара|ис[-–‑ ]{0,3}шара|шара',
} as const;
const NUMBER = String.raw`(?:№|N)?\s{0,3}(\d{1,3}(?:\.\d{1,3}){0,3}|[IVXІ]{1,5})`;
const CLOSE = String.raw`\s{0,3}[.:)\-–—]{0,3}\s{0,5}`;

function patterns(words: string): RegExp[] {
  return [
    new RegExp(String.raw`^[\s*_#«"•–-]{0,10}(?:${words})\s{0,3}${NUMBER}(?![\p{L}\p{N}])${CLOSE}`, 'iu'),
    new RegExp(
      String.raw`^[\s*_#«"•–-]{0,10}${NUMBER}\s{0,3}[.)]?\s{0,3}[-–‑]?\s{0,3}(?:ші|шi|шы|інші|ыншы|я|ая|ое|е)?\s{0,3}[-–‑]?\s{0,3}(?:${words})(?!\p{L})${CLOSE}`,
      'iu',
    ),
  ];
}

const LABELS = { task: patterns(WORDS.task), activity: patterns(WORDS.activity) } as const;
/** «Первая задача: …», «Екінші міндет – …»: the ordinal is a word. */
const ORDINAL_WORDS: readonly (readonly [string, string])[] = [
  ['1', 'перв\\p{L}{2}|бірінші'],
  ['2', 'втор\\p{L}{2}|екінші'],
  ['3', 'трет\\p{L}{2}|үшінші'],
  ['4', 'четв[её]рт\\p{L}{2}|төртінші'],
  ['5', 'пят\\p{L}{2}|бесінші'],
  ['6', 'шест\\p{L}{2}|алтыншы'],
];
const ORDINALS = (['task', 'activity'] as const).flatMap((kind) =>
  ORDINAL_WORDS.map(([number, word]) => ({
    kind,
    number,
    pattern: new RegExp(String.raw`^[\s*_#«"•–-]{0,10}(?:${word})\s{1,2}(?:${WORDS[kind]})(?!\p{L})\s{0,3}[.:–—-]\s{0,5}`, 'iu'),
  })),
);
/** An ordinal at the beginning: without one none of the patterns for the words can fit. */
const ORDINAL = new RegExp(String.raw`^[\s*_#«"•–-]{0,10}(?:${ORDINAL_WORDS.map(([, word]) => word).join('|')})\s`, 'iu');
const BARE = /^[\s*_#]{0,10}(?:№\s{0,2})?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]\s{0,5}(?!\d)|[:\s]\s{0,5}(?=\p{Lu}))/u;

/** Reads the label in front of a title. Without a label the whole text is the title. */
export function numberedLabel(text: string, span: Span = { start: 0, end: text.length }): NumberedLabel {
  const part = text.slice(span.start, span.end);
  for (const kind of ['task', 'activity'] as const) {
    for (const pattern of LABELS[kind]) {
      const match = pattern.exec(part);
      if (match) return { kind, number: match[1] ?? null, title: trimSpan(text, { start: span.start + match[0].length, end: span.end }) };
    }
  }
  for (const { kind, number, pattern } of ORDINAL.test(part) ? ORDINALS : []) {
    const match = pattern.exec(part);
    if (match) return { kind, number, title: trimSpan(text, { start: span.start + match[0].length, end: span.end }) };
  }
  const match = BARE.exec(part);
  if (match) return { kind: null, number: match[1] ?? null, title: trimSpan(text, { start: span.start + match[0].length, end: span.end }) };
  return { kind: null, number: null, title: trimSpan(text, span) };
}

/**
 * The title alone where a description follows it: up to the end of the first line when the next begins a new sentence,
 * and up to the first full stop before a capital letter. Trailing marks are left out.
 */
export function titleOnly(text: string, span: Span): Span {
  const part = text.slice(span.start, span.end);
  const cut = [lineEnd(part), sentenceEnd(part), lostBreak(part)].filter((at) => at !== null);
  let end = span.start + Math.min(part.length, ...cut);
  while (end > span.start && /[\s.;:*_,]/u.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Up to a full stop before a capital letter. */
export function firstSentence(text: string, span: Span): Span {
  const end = sentenceEnd(text.slice(span.start, span.end));
  return end === null ? span : { start: span.start, end: span.start + end };
}

/** Ends of a line that goes on: marks, prepositions, words that a name follows. */
const RUNS_ON =
  /(?:[,(«–-]|(?<!\p{L})(?:в|во|на|с|со|и|для|по|к|о|об|от|из|при|за|мен|және|үшін|г|им|имени|сел[аое]|город[ае]?|район[ае]?|област[иь]|республик[аи]|аул[ае]|поселк[ае])\.?)$/iu;

/** A line break before a capital letter, unless the line breaks off after a preposition, a comma or an open bracket. */
function lineEnd(part: string): number | null {
  for (const match of part.matchAll(/\n\s{0,20}(?=["«(–-]{0,2}\s?\p{Lu}[\p{Ll}\s])/gu)) {
    const before = part.slice(0, match.index).trimEnd();
    if (before && !RUNS_ON.test(before)) return match.index;
  }
  return null;
}

/** A description whose paragraph break was lost: it ends in a full stop, as titles do not, and begins with a capital. */
function lostBreak(part: string): number | null {
  if (!/[\p{L}»")]\.\s*$/u.test(part)) return null;
  for (const match of part.matchAll(/(?<=[\p{Ll}»")]|\p{Lu}{2}) (?=\p{Lu}(?:\p{Ll}{1,30}|\s) ?\p{Ll})/gu)) {
    if (!RUNS_ON.test(part.slice(Math.max(0, match.index - 20), match.index))) return match.index;
  }
  return null;
}

function sentenceEnd(part: string): number | null {
  for (const match of part.matchAll(/[.;:]\s+(?=["«]?\p{Lu})|:\s+(?=1[.)])/gu)) {
    const word = /(\p{L}+)[»")]?$/u.exec(part.slice(Math.max(0, match.index - 40), match.index))?.[1] ?? '';
    if (word.length > 3 || match[0].startsWith(':') || /[»")\d]/u.test(part.charAt(match.index - 1))) return match.index;
  }
  return null;
}

/** Words of a title on one line without quotes around the whole and without marks at the end. */
export function titleText(text: string, span: Span): string {
  return oneLine(text.slice(span.start, span.end)).replace(/[\s.;:*_]+$/u, '');
}
