import { textRun } from '../../../model/document.ts';
import type { DocumentBuilder } from '../../builder/document-builder.ts';
import { describeRow, NestedTables } from '../../builder/nested-tables.ts';
import { atLevel } from '../../builder/raised.ts';
import { cleanText } from '../../builder/run-builder.ts';
import { ListCounter } from '../../office/docx/list-counter.ts';
import type { NumberingDefinition } from '../../office/docx/numbering.ts';
import { withAddress } from '../../text/inline-tokens.ts';
import type { CharacterProperties, ParagraphProperties } from './properties.ts';

/** A range of characters with its properties; ranges are in order and do not overlap. */
export interface Range<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's mark of a cell
const PARAGRAPH_MARKS = /[\r\u0007\f]/g;
const CELL_MARK = '\u0007';
const PLAIN: ParagraphProperties = { headingLevel: null, nesting: 0, rowEnd: null, innerCellEnd: false, list: null };

const PLAIN_TEXT: CharacterProperties = { kinds: [], deleted: false, hidden: false, level: null };

interface Field {
  instruction: string;
  label: string;
  inResult: boolean;
}

/** Writes the text of a Word 97–2003 file into a builder. */
export class DocInterpreter {
  private readonly builder: DocumentBuilder;
  private readonly tables: NestedTables;
  private readonly paragraphs: readonly Range<ParagraphProperties>[];
  private readonly characters: readonly Range<CharacterProperties>[];
  private readonly counter: ListCounter;
  private readonly fields: Field[] = [];

  constructor(
    builder: DocumentBuilder,
    paragraphs: readonly Range<ParagraphProperties>[],
    characters: readonly Range<CharacterProperties>[],
    lists: ReadonlyMap<string, NumberingDefinition>,
  ) {
    this.builder = builder;
    this.tables = new NestedTables(builder);
    this.paragraphs = paragraphs;
    this.characters = characters;
    this.counter = new ListCounter(lists);
  }

  /** A part of the text that is read like a document: the body, or the boxes. */
  body(text: string, start: number, end: number): void {
    for (const [from, to] of splitParagraphs(text, start, end)) this.paragraph(text, from, to);
    this.tables.enter(0);
    this.fields.length = 0;
  }

  /** Notes, headers and footers: one piece of furniture for each paragraph with letters; repeated headers once. */
  furniture(text: string, start: number, end: number, role: 'footnote' | 'header'): void {
    const seen = new Set<string>();
    for (const [from, to] of splitParagraphs(text, start, end)) {
      const line = cleanText(this.withoutFields(text.slice(from, to)).replaceAll('\u000b', ' '))
        .replace(/\s+/g, ' ')
        .trim();
      if (!/\p{L}/u.test(line) || (role === 'header' && seen.has(line))) continue;
      seen.add(line);
      this.builder.furniture(role, textRun(line));
    }
    this.fields.length = 0;
  }

  private withoutFields(text: string): string {
    let out = '';
    for (const character of text) out += this.field(character) ?? character;
    return out;
  }

  private paragraph(text: string, start: number, end: number): void {
    const mark = text[end];
    const properties = find(this.paragraphs, end) ?? PLAIN;
    const { nesting, rowEnd, headingLevel, list } = properties;
    if (rowEnd && nesting > 0) {
      this.tables.endRow(nesting, (cells) => describeRow(rowEnd, cells));
      return;
    }
    this.tables.enter(nesting);
    this.builder.openParagraph({ headingLevel, list: list ? this.counter.next(String(list.override), list.level) : null });
    for (const { from, to, value } of slices(this.characters, start, end))
      if (!value?.deleted) this.write(text.slice(from, to), value ?? PLAIN_TEXT);
    this.builder.closeParagraph();
    if (nesting > 0 && (mark === CELL_MARK || properties.innerCellEnd)) this.tables.endCell(nesting);
  }

  private write(text: string, { kinds, hidden, level }: CharacterProperties): void {
    let piece = '';
    for (const character of text) piece += this.field(character) ?? printed(character);
    if (hidden) this.builder.hide(piece);
    else this.builder.text(level ? atLevel(piece, level) : piece, kinds);
  }

  /** What to print for a character that belongs to a field, null for any other. */
  private field(character: string): string | null {
    const field = this.fields.at(-1);
    if (character === '\u0013') this.fields.push({ instruction: '', label: '', inResult: false });
    else if (character === '\u0014' && field) field.inResult = true;
    else if (character === '\u0015') {
      this.fields.pop();
      const href = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(field?.instruction ?? '')?.[1];
      return href && field && field.label.trim() !== '' ? withAddress(field.label, href).slice(field.label.length) : '';
    } else if (field && !field.inResult) field.instruction += character;
    else {
      if (field) field.label += character;
      return null;
    }
    return '';
  }
}

/** Word's own characters: line break, tab, hyphens; anchors of pictures, notes and comments are not printed. */
function printed(character: string): string {
  if (character === '\u000b') return '\n';
  if (character === '\t') return ' ';
  if (character === '\u001e') return '\u2011';
  return character < ' ' ? '' : character;
}

function* splitParagraphs(text: string, start: number, end: number): Generator<[from: number, to: number]> {
  let from = start;
  PARAGRAPH_MARKS.lastIndex = start;
  while (from < end) {
    PARAGRAPH_MARKS.lastIndex = from;
    const mark = PARAGRAPH_MARKS.exec(text);
    const to = mark && mark.index < end ? mark.index : end;
    yield [from, to];
    from = to + 1;
  }
}

/** Index of the range that holds a character or comes first after it. */
function indexAt<T>(ranges: readonly Range<T>[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find<T>(ranges: readonly Range<T>[], at: number): T | null {
  const range = ranges[indexAt(ranges, at)];
  return range && range.start <= at ? range.value : null;
}

function* slices<T>(ranges: readonly Range<T>[], start: number, end: number): Generator<{ from: number; to: number; value: T | null }> {
  let from = start;
  for (let index = indexAt(ranges, start); from < end; index++) {
    const range = ranges[index];
    if (!range || range.start >= end) {
      yield { from, to: end, value: null };
      return;
    }
    if (range.start > from) yield { from, to: range.start, value: null };
    from = Math.max(range.start, from);
    const to = Math.min(range.end, end);
    yield { from, to, value: range.value };
    from = to;
  }
}
