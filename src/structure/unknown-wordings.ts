import type { LogicalTable, Passage, Section, StructuredDocument, TableColumn } from '../model/structure.ts';
import type { UnknownWording } from '../model/wording.ts';
import { FIELD_INDEX } from '../text/wordings/fields.ts';
import { taughtAs, wordingKey } from '../text/wordings/taught.ts';
import { labelOf } from './label.ts';

/** A longer text is no label. */
const LONGEST = 160;
/** A label that was taught counts as known. */
const KNOWN_SCORE = 0.8;

/** Headings, labels of columns and labels of fields that are in no lexicon, each once, with what its content makes likely. */
export function unknownWordings({ sections, tables, passages }: StructuredDocument): UnknownWording[] {
  const found = [
    ...sections.flatMap((section) => headings(section, passages)),
    ...tables.flatMap((table) => (isAnswers(table, sections) ? fields(table) : columns(table))),
  ];
  return [...Map.groupBy(found, ({ kind, key }) => `${kind} ${key}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, values: same.reduce((sum, { values }) => sum + values, 0) }] : [];
  });
}

/** What is no label: too long, without a word, or said already to mean nothing. */
function isWording(kind: UnknownWording['kind'], text: string): boolean {
  return text.length <= LONGEST && /\p{L}{3}/u.test(text) && taughtAs(kind, text) === undefined;
}

function headings({ kind, heading, headingEvidence, from, to }: Section, passages: StructuredDocument['passages']): UnknownWording[] {
  const text = heading.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]?\s+/u, '').replace(/[\s:.]+$/u, '');
  if (kind !== 'other' || !isWording('heading', text)) return [];
  const values = passages.filter(({ block }) => block > from && block < to).length;
  return [
    { kind: 'heading', text, key: wordingKey(text), values, guess: null, block: headingEvidence.place.block, row: null, column: null },
  ];
}

/** A question and its answer in each row: told by their known labels, or two columns of which no label is known before the story begins. */
function isAnswers({ kind, columns: own, section }: LogicalTable, sections: readonly Section[]): boolean {
  if (kind === 'key-values') return true;
  const within = section === null ? undefined : sections[section]?.kind;
  return (
    own.length === 2 && own.every((column) => !isNamed(column, labelOfColumn(column))) && (within === undefined || OPENING.has(within))
  );
}

const OPENING: ReadonlySet<string> = new Set(['title', 'passport', 'general-information', 'project-title']);

function fields({ rows, preamble, columns: [left, right] }: LogicalTable): UnknownWording[] {
  const header = left && right && right.label !== '' ? left.header.flatMap((passage) => fieldAt(passage.clean, passage)) : [];
  const body = [...preamble, ...rows].flatMap(({ cells: [label, answer] }) =>
    answer?.text ? fieldAt(label?.text ?? '', label?.passages[0]) : [],
  );
  return [...header, ...body];
}

function fieldAt(label: string, passage: Passage | undefined): UnknownWording[] {
  const text = label.replace(/^\s*\d{1,2}[.)]\s+/u, '').replace(/[\s:.]+$/u, '');
  if (!passage || !isWording('field', text)) return [];
  const key = wordingKey(text);
  return FIELD_INDEX.starting(key).length > 0 ? [] : [{ kind: 'field', text, key, values: 1, guess: null, ...placeOf(passage) }];
}

/** A table without any known label: its first row, when that is of words alone, may be the labels. */
function firstRow({ rows }: LogicalTable): UnknownWording[] {
  const cells = rows[0]?.cells ?? [];
  const whole =
    rows.length > 1 && cells.length > 1 && cells.every(({ text, spanned }) => !spanned && isWording('column', text) && !/\d/u.test(text));
  return whole
    ? cells.flatMap(({ text, passages: [passage] }) =>
        passage
          ? [{ kind: 'column' as const, text, key: wordingKey(text), values: rows.length - 1, guess: null, ...placeOf(passage) }]
          : [],
      )
    : [];
}

function columns(table: LogicalTable): UnknownWording[] {
  const { columns: own, rows } = table;
  if (own.every(({ label }) => label === '')) return firstRow(table);
  return own.flatMap((column, index): UnknownWording[] => {
    const passage = column.header.at(-1);
    const text = labelOfColumn(column);
    if (!passage || isNamed(column, text) || !isWording('column', text)) return [];
    const values = rows.filter(({ cells }) => cells.some((cell) => cell.column === index && cell.text !== '')).length;
    const guess = column.role === 'unknown' ? null : column.role;
    return [{ kind: 'column', text, key: wordingKey(text), values, guess, ...placeOf(passage) }];
  });
}

function labelOfColumn({ header }: TableColumn): string {
  return header.at(-1)?.clean.replace(/\s+/gu, ' ').trim() ?? '';
}

function isNamed({ role, found }: TableColumn, text: string): boolean {
  return role !== 'unknown' && (found === 'named' || (labelOf(text)?.score ?? 0) >= KNOWN_SCORE);
}

function placeOf({ block, row, column }: { readonly block: number; readonly row: number | null; readonly column: number | null }) {
  return { block, row, column };
}
