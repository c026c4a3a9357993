import iconv from 'iconv-lite';
import { textRun } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import type { DocumentBuilder } from '../../builder/document-builder.ts';
import { describeRow, NestedTables } from '../../builder/nested-tables.ts';
import { atLevel } from '../../builder/raised.ts';
import { cleanText } from '../../builder/run-builder.ts';
import { withAddress } from '../../text/inline-tokens.ts';
import { RowDefinition } from './row-definition.ts';
import {
  CHARACTERS,
  CODE_PAGES,
  COLLECTED,
  copyState,
  DESTINATIONS,
  type Destination,
  formatText,
  initialState,
  type RtfState,
} from './state.ts';
import type { RtfToken } from './tokens.ts';

const MAX_GROUPS = 2000;
const HEADING = /^(?:heading|заголовок|тақырып)\s{0,3}([1-9])/iu;

/** Takes the tokens of an RTF file and writes what is printed into a builder. */
export class RtfInterpreter {
  private readonly builder: DocumentBuilder;
  private readonly tables: NestedTables;
  private readonly row = new RowDefinition();
  private readonly nestedRow = new RowDefinition();
  private readonly stack: RtfState[] = [];
  private state = initialState();
  private codePage = 'windows-1252';
  private readonly fonts = new Map<number, string>();
  private readonly headings = new Map<number, number>();
  /** Bytes not yet decoded, and text not yet written. */
  private bytes = '';
  private pending = '';
  private toSkip = 0;
  private starred = false;
  private fontInTable = 0;
  /** Texts of the destinations that are collected. */
  private readonly collected = new Map<Destination, string>();
  private mark: string | null = null;
  private link: { href: string; label: string; depth: number } | null = null;
  private readonly margins = new Map<string, 'header' | 'footer'>();
  private readonly notes: string[] = [];

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
    this.tables = new NestedTables(builder);
  }

  write(token: RtfToken): void {
    if (token.type === 'bytes') this.takeBytes(token.bytes);
    else if (token.type === 'text') this.takeText(token.text);
    else if (token.type === 'word') this.takeWord(token.word, token.value);
    else if (token.type === 'open') this.openGroup();
    else this.closeGroup();
  }

  finish(): void {
    this.flush();
    this.endParagraph();
    this.tables.enter(0);
    for (const [text, role] of this.margins) this.builder.furniture(role, textRun(text));
  }

  private takeBytes(bytes: string): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.bytes += bytes.slice(skipped);
  }

  private takeText(text: string): void {
    this.toSkip = 0;
    this.decode();
    this.pending += text;
  }

  private openGroup(): void {
    this.flush();
    if (this.stack.length >= MAX_GROUPS)
      throw new UnreadableFileError('limit-nesting', 'The document is nested deeper than any real report; it may be an attack.');
    this.stack.push(this.state);
    this.state = copyState(this.state);
    this.starred = false;
  }

  private closeGroup(): void {
    this.flush();
    const ended = this.state;
    this.state = this.stack.pop() ?? initialState();
    if (this.link && this.stack.length < this.link.depth) this.endLink();
    if (ended.destination !== this.state.destination) this.endDestination(ended);
    else if (ended.destination === 'styles') this.endStyle(ended);
    this.starred = false;
  }

  private takeWord(word: string, value: number | null): void {
    if (word === 'u') {
      this.decode();
      this.pending += String.fromCharCode((value ?? 0) & 0xffff);
      this.toSkip = this.state.skip;
      return;
    }
    const character = CHARACTERS[word];
    if (character !== undefined) {
      this.takeText(character);
      return;
    }
    this.flush();
    this.toSkip = 0;
    if (word === '*') this.starred = true;
    else if (DESTINATIONS[word]) this.openDestination(word);
    else if (this.starred) {
      this.state.destination = word === 'nesttableprops' ? this.state.destination : 'drop';
      this.state.nestedProperties = word === 'nesttableprops';
      this.starred = false;
    } else this.control(word, value);
  }

  private openDestination(word: string): void {
    const destination = DESTINATIONS[word];
    this.starred = false;
    if (!destination || this.state.destination === 'drop') return;
    if (word === 'shptxt' || word === 'result') {
      if (this.state.destination === 'shape') this.state.destination = 'body';
      return;
    }
    this.state.destination = destination;
    this.collected.delete(destination);
  }

  private endDestination({ destination }: RtfState): void {
    if (destination === 'list-mark') this.mark = cleanText(this.collectedText(destination)).trim();
    else if (destination === 'field-instruction') {
      const href = /HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(this.collectedText(destination))?.[1];
      if (href) this.link = { href, label: '', depth: this.stack.length };
    } else if (destination === 'footnote') this.notes.push(this.collectedText(destination));
    else if (destination === 'header' || destination === 'footer') {
      const text = cleanText(this.collectedText(destination)).replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(text)) this.margins.set(text, destination);
    }
  }

  private collectedText(destination: Destination): string {
    return this.collected.get(destination) ?? '';
  }

  private endLink(): void {
    const { href, label } = this.link ?? { href: '', label: '' };
    this.link = null;
    if (label.trim() !== '' && this.builder.isParagraphOpen) this.builder.text(withAddress(label, href).slice(label.length));
  }

  /** A group of the style sheet ended: `{\s2 … Heading 2;}`. */
  private endStyle({ style }: RtfState): void {
    const level = HEADING.exec(cleanText(this.collectedText('styles')).trim())?.[1];
    if (style !== null && level !== undefined) this.headings.set(style, Math.min(Number(level), 6));
    this.collected.delete('styles');
  }

  private control(word: string, value: number | null): void {
    const { state } = this;
    if (formatText(state, word, value)) return;
    switch (word) {
      case 'uc':
        state.skip = Math.min(Math.max(value ?? 1, 0), 10);
        break;
      case 'ansicpg':
        if (iconv.encodingExists(`windows-${value}`)) this.codePage = `windows-${value}`;
        break;
      case 'mac':
        this.codePage = 'macintosh';
        break;
      case 'f':
        if (state.destination === 'fonts') this.fontInTable = value ?? 0;
        else state.font = value ?? -1;
        break;
      case 'fcharset':
        if (CODE_PAGES[value ?? 0]) this.fonts.set(this.fontInTable, CODE_PAGES[value ?? 0] ?? this.codePage);
        break;
      case 's':
        state.style = value;
        break;
      case 'outlinelevel':
        state.outline = value;
        break;
      case 'pard':
        state.inTable = false;
        state.nesting = 1;
        state.style = null;
        state.outline = null;
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'itap':
        state.nesting = value ?? 1;
        state.inTable = state.nesting > 0;
        break;
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        break;
      case 'cell':
      case 'nestcell':
        if (this.inBody()) {
          this.endParagraph();
          this.tables.endCell(word === 'cell' ? 1 : Math.max(state.nesting, 2));
        }
        break;
      case 'row':
        if (this.inBody()) this.tables.endRow(1, (cells) => describeRow(this.row.cells, cells));
        break;
      case 'nestrow':
        if (this.inBody()) this.tables.endRow(Math.max(state.nesting, 2), (cells) => describeRow(this.nestedRow.cells, cells));
        break;
      default:
        (state.nestedProperties ? this.nestedRow : this.row).set(word, value ?? 0);
    }
  }

  private inBody(): boolean {
    return this.state.destination === 'body';
  }

  private level(): number {
    return this.state.inTable ? Math.min(Math.max(this.state.nesting, 1), 20) : 0;
  }

  private endParagraph(): void {
    if (!this.inBody()) {
      this.pending += '\n';
      return;
    }
    if (!this.builder.isParagraphOpen) {
      // A number alone in its cell, or an empty paragraph, which still ends a table.
      if (this.mark === null) this.tables.enter(this.level());
      else this.openParagraph();
    }
    this.builder.closeParagraph();
    this.mark = null;
    for (const note of this.notes.splice(0)) this.builder.furniture('footnote', textRun(cleanText(note).replace(/\s+/g, ' ').trim()));
  }

  private openParagraph(): void {
    this.tables.enter(this.level());
    const { style, outline } = this.state;
    const headingLevel = (style === null ? undefined : this.headings.get(style)) ?? (outline !== null && outline < 6 ? outline + 1 : null);
    const list = this.mark ? { level: 0, marker: this.mark, automatic: true } : null;
    this.builder.openParagraph({ headingLevel, list });
  }

  private decode(): void {
    if (this.bytes === '') return;
    const codePage = this.fonts.get(this.state.font) ?? this.codePage;
    this.pending += iconv.decode(Buffer.from(this.bytes, 'latin1'), codePage);
    this.bytes = '';
  }

  private flush(): void {
    this.decode();
    const text = this.pending;
    this.pending = '';
    if (text === '' || this.state.deleted) return;
    const { destination } = this.state;
    if (destination === 'body' && this.state.hidden) this.builder.hide(text);
    else if (destination === 'body') {
      if (!this.builder.isParagraphOpen) {
        if (text.trim() === '') return;
        this.openParagraph();
      }
      if (this.link) this.link.label += text;
      this.builder.text(this.state.level ? atLevel(text, this.state.level) : text, this.state.kinds);
    } else if (COLLECTED.includes(destination)) this.collected.set(destination, this.collectedText(destination) + text);
  }
}
