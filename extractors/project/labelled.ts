import type { Field } from '../../src/domain/forms/field.ts';
import { FORMAL_FIELDS } from '../../src/domain/forms/generic/field-stems.ts';
import { isField } from '../../src/domain/forms/index.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { FIELD_INDEX } from '../../src/text/wordings/fields.ts';
import { keyed } from '../../src/text/wordings/keyed.ts';
import { taughtAs } from '../../src/text/wordings/taught.ts';
import { apart } from './apart.ts';
import { type Candidate, SCORES } from './candidate.ts';
import { labelledRows, narrativeLines, projectLines } from './lines.ts';
import { type Span, textOf, trimmed } from './span.ts';
import { fieldByStems, holds, stemmedLines, stemmedRows } from './stemmed.ts';

const NUMBERING = /^[\s\-–—•*#>_]{0,12}(?:№?\s?\d{1,2}(?:\.\d{1,2})?\s?[.)]\s{0,4})?[\s*_]{0,4}/u;
const SEPARATOR = /^[\s*_»"]{0,6}(?:[:;?]|\s?(?:\.{3,}|…{2,})|\s[–—-](?=\s)|[–—](?=\s))[\s*_]{0,6}/u;
/** Letters of the label that its wording may leave unexplained. */
const LOOSE = 14;
const LABEL_LENGTH = 330;
/** A label alone in its cell may go on longer after so many known letters. */
const SURE = 15;

/** Answers beside their labels: those of tables first, then of lines in reading order; labels known by their stems alone come last. */
export function labelledCandidates(document: StructuredDocument): Candidate[] {
  const labelOf = labelReader();
  const rows = labelledRows(document);
  const lines = projectLines(document).flatMap((line) => apart(line, (text) => labelOf(text, false) !== null));
  const tabular = rows.flatMap(({ label, value }): Candidate[] => {
    const found = labelOf(textOf(label), true);
    const first = value[0];
    if (!found) return [];
    const score = SCORES.labelled;
    if (first) return [{ field: found.field, value: trimmed({ ...first, rest: value.slice(1) }), label: textOf(label), score }];
    return found.end < label.end
      ? [{ field: found.field, value: trimmed({ ...label, start: found.end }), label: textOf(label).slice(0, found.end), score }]
      : [];
  });
  const known = [...tabular, ...besideLabels(lines, labelOf)];
  const isKnown = (text: string, alone: boolean) => labelOf(text, alone) !== null;
  return [...known, ...stemmedRows(rows, isKnown), ...stemmedLines(lines, isKnown), ...amongStory(narrativeLines(document), labelOf)];
}

/** Lines at the beginning, where a subtitle may have been taken for the heading of a story. */
const OPENING_BLOCKS = 25;

/** Labelled answers among the story: near the beginning all of them, further on those whose form speaks for itself. */
function amongStory(lines: readonly Span[], labelOf: LabelReader): Candidate[] {
  return besideLabels(lines, labelOf, (text) => /[:;]/u.test(text))
    .filter(({ field, value, label }) => /[:;]\s*$/u.test(label) && (value.passage.block < OPENING_BLOCKS || FORMAL_FIELDS.has(field)))
    .filter(({ field, value }) => !FORMAL_FIELDS.has(field) || holds(field, textOf(value)))
    .map((candidate) => ({ ...candidate, score: candidate.score - SCORES.amongStory }));
}

/** `asked`: the lines worth asking for a label. */
function besideLabels(lines: readonly Span[], labelOf: LabelReader, asked = (_: string) => true): Candidate[] {
  return lines.flatMap((line, index): Candidate[] => {
    const text = textOf(line);
    if (!asked(text)) return [];
    const found = labelOf(text, false);
    if (!found) return [];
    const rest = text.slice(found.end);
    const here = /[\p{L}\p{N}]/u.test(rest) ? { ...line, start: line.start + found.end } : null;
    const next = lines[index + 1];
    const score = SCORES.labelled;
    if (here) return [{ field: found.field, value: trimmed(unfinished(here, next, labelOf)), label: text.slice(0, found.end), score }];
    return next && found.separated && !labelOf(textOf(next), false)
      ? [{ field: found.field, value: trimmed(unfinished(next, lines[index + 2], labelOf)), label: text, score }]
      : [];
  });
}

/** A quotation that the line leaves open goes on in the next one, and so does a line that the next continues in small letters. */
function unfinished(line: Span, next: Span | undefined, labelOf: LabelReader): Span {
  const text = textOf(line);
  const open = (text.match(/[«“„]/gu)?.length ?? 0) - (text.match(/[»”]/gu)?.length ?? 0);
  if (!next || labelOf(textOf(next), false)) return line;
  const quoted = open > 0 && /[»”]/u.test(textOf(next));
  const wrapped =
    next.passage === line.passage && text.length > 30 && /[\p{L},–—-]\s*$/u.test(text) && /^\s{0,2}\p{Ll}/u.test(textOf(next));
  if (!quoted && !wrapped) return line;
  return next.passage === line.passage ? { ...line, end: next.end } : { ...line, rest: [next] };
}

interface Label {
  readonly field: Field;
  readonly end: number;
  readonly separated: boolean;
}

type LabelReader = (text: string, alone: boolean) => Label | null;

/** Reads each text once: a line is asked about on its own, as the next of another, and before its stems are tried. */
function labelReader(): LabelReader {
  const known = { alone: new Map<string, Label | null>(), line: new Map<string, Label | null>() };
  return (text, alone) => {
    const read = alone ? known.alone : known.line;
    const before = read.get(text);
    if (before !== undefined) return before;
    const label = labelAt(text, alone);
    read.set(text, label);
    return label;
  };
}

/** The longest label of the lexicon a line begins with. */
function labelAt(text: string, alone: boolean): Label | null {
  if (!alone && text.length > LABEL_LENGTH && !/[:?]|\s[–—-]\s/u.test(text.slice(0, LABEL_LENGTH))) return null;
  const start = NUMBERING.exec(text)?.[0].length ?? 0;
  const taught = taughtLabel(text, start, alone);
  if (taught !== undefined) return taught;
  const { key, at } = keyed(text.slice(start, start + LABEL_LENGTH));
  let best: { field: Field; length: number; score: number } | null = null;
  for (const { entry, match } of FIELD_INDEX.starting(key)) {
    const { end: length, score } = match;
    if (!best || length * score > best.length * best.score) best = { field: entry.field, length, score };
  }
  if (!best) return null;
  const matched = start + (at[best.length - 1] ?? 0) + 1;
  const label = labelEnd(text, matched, best.field, alone);
  // «Грант алушының басшысы» is not the grantee but its head, «Жобаның орындалу мерзімі» not the «Жобаны орындаушы»
  const wrong = label && MISLEADING.has(best.field) && letters(text.slice(matched, label.end)) >= UNEXPLAINED;
  const other = wrong
    ? fieldByStems(text.slice(start, label.end), 'head', 'address', 'bin', 'contract-date', 'period', 'amount', 'submitted')
    : null;
  return label && other ? { ...label, field: other } : label;
}

/** A label that a person said stands before a field, null when before none; undefined: nobody said anything. */
function taughtLabel(text: string, start: number, alone: boolean): Label | null | undefined {
  const written = /^[^:\n]{2,200}/u.exec(text.slice(start))?.[0] ?? '';
  const concept = taughtAs('field', written);
  if (concept === undefined) return undefined;
  const colon = text[start + written.length] === ':';
  if (concept === null || !isField(concept) || (!alone && !colon && start + written.length < text.length)) return null;
  return { field: concept, end: start + written.length + (colon ? 1 : 0), separated: true };
}

/** Fields whose short wordings begin labels of other things, and the letters left over that show it. */
const MISLEADING: ReadonlySet<Field> = new Set(['grantee', 'title', 'goal', 'filled']);
const UNEXPLAINED = 5;

function labelEnd(text: string, matched: number, field: Field, alone: boolean): Label | null {
  let end = matched + (/^\p{L}{0,10}/u.exec(text.slice(matched, matched + 10))?.[0].length ?? 0);
  end += /^[\s*_]{0,4}\([^()]{0,200}\)/u.exec(text.slice(end, end + 220))?.[0].length ?? 0;
  const separator = SEPARATOR.exec(text.slice(end, end + 40));
  // «Сумма гранта составляет 16 500 000 тенге.»
  const verb = /^\s{1,3}(?:составля\p{L}{1,3}|состави\p{L}{1,3}|равн\p{L}{1,3}|құра\p{L}{1,4})\s{1,3}(?=[«"]?\d)/u.exec(
    text.slice(end, end + 40),
  );
  if (verb) return { field, end: end + verb[0].length, separated: false };
  if (separator) return { field, end: end + separator[0].length, separated: true };
  if (!/[\p{L}\p{N}]/u.test(text.slice(end))) return { field, end: text.length, separated: true };
  const colon = /^[^:\n]{0,120}?:/u.exec(text.slice(end, end + 130));
  if (colon && letters(colon[0]) <= LOOSE) return { field, end: end + colon[0].length, separated: true };
  if (alone) {
    const rest = letters(text.slice(end));
    return rest <= LOOSE || (end >= SURE && rest <= end * 1.3) ? { field, end: text.length, separated: true } : null;
  }
  return /^\s{1,3}(?:№\s?)?[«"„]?\d/u.test(text.slice(end, end + 12)) ? { field, end, separated: false } : null;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
