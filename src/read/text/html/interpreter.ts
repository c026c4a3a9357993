import { Parser } from 'htmlparser2';
import type { Emphasis, ListMark } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import type { DocumentBuilder } from '../../builder/document-builder.ts';
import { EMPHASIS_TAGS } from '../../builder/emphasis-tags.ts';
import { atLevel, type Level } from '../../builder/raised.ts';
import { formatNumber } from '../../office/number-format.ts';
import { LEVELS, withAddress } from '../inline-tokens.ts';
import { hiddenSelectors, isHidden } from './hidden.ts';

const MAX_TABLE_DEPTH = 50;
/** Elements inside each other; unclosed ones count too. */
const MAX_DEPTH = 3000;
const BLOCKS = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article header footer main nav form fieldset address figure figcaption hr center body caption summary details'.split(
    ' ',
  ),
);
const SKIPPED = new Set('script style head title template noscript iframe object svg select textarea audio video canvas'.split(' '));
const LIST_FORMATS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

interface OpenElement {
  readonly kinds: ReadonlySet<Emphasis['kind']>;
  readonly level: Level | null;
  readonly hidden: boolean;
  readonly href: string | null;
  label: string;
}

interface OpenList {
  readonly format: string | null;
  next: number;
}

type Attributes = Readonly<Record<string, string>>;

/** Writes HTML into a builder. Scripts, styles and hidden elements are no text. Throws `limit-nesting`. */
export function interpretHtml(html: string, builder: DocumentBuilder): void {
  const writer = new HtmlWriter(builder);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
}

class HtmlWriter {
  private readonly builder: DocumentBuilder;
  private readonly elements: OpenElement[] = [];
  private readonly links: OpenElement[] = [];
  private readonly lists: OpenList[] = [];
  private headingLevel: number | null = null;
  private mark: ListMark | null = null;
  private skipped = 0;
  private preformatted = 0;
  private headerRows = 0;
  private styleSheet = false;
  /** Classes (`.name`) and ids (`#name`) that a style sheet of the page hides. */
  private readonly hiddenNames = new Set<string>();

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
  }

  text(text: string): void {
    if (this.styleSheet) for (const selector of hiddenSelectors(text)) this.hiddenNames.add(selector);
    if (this.skipped > 0) return;
    const element = this.elements.at(-1);
    if (element?.hidden) {
      this.builder.hide(text);
      return;
    }
    const clean = this.preformatted > 0 ? text.replaceAll('\r\n', '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (!this.builder.isParagraphOpen) {
      if (clean.trim() === '') return;
      this.builder.openParagraph({ headingLevel: this.headingLevel, list: this.mark });
      this.mark = null;
    }
    const link = this.links.at(-1);
    if (link) link.label += clean;
    this.builder.text(element?.level ? atLevel(clean, element.level) : clean, element?.kinds ?? []);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.styleSheet = true;
    if (this.skipped > 0 || SKIPPED.has(name) || isNoteNumber(name, attributes)) {
      if (!isVoid(name)) this.skipped++;
      return;
    }
    if (this.elements.length >= MAX_DEPTH) throw tooDeep();
    if (BLOCKS.has(name)) this.builder.closeParagraph();
    const outer = this.elements.at(-1);
    const element = {
      kinds: kindsOf(name, attributes, outer?.kinds),
      level: LEVELS[name] ?? outer?.level ?? null,
      hidden: outer?.hidden === true || isHidden(attributes, this.hiddenNames),
      href: name === 'a' ? (attributes.href ?? '') : null,
      label: '',
    };
    this.elements.push(element);
    if (element.href !== null) this.links.push(element);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) this.headingLevel = Number(level);
    else if (name === 'br') this.lineBreak();
    else if (name === 'pre') this.preformatted++;
    else if (name === 'ul' || name === 'ol') this.openList(name, attributes);
    else if (name === 'li') this.mark = this.nextMark(attributes);
    else if (name === 'thead') this.headerRows++;
    else this.openTablePart(name, attributes);
  }

  close(name: string): void {
    if (name === 'style') this.styleSheet = false;
    if (this.skipped > 0) {
      if (!isVoid(name)) this.skipped--;
      return;
    }
    const element = this.elements.pop();
    if (element && element.href !== null) this.links.pop();
    if (element?.href && element.label.trim() !== '' && this.builder.isParagraphOpen)
      this.builder.text(withAddress(element.label, element.href).slice(element.label.length));
    if (BLOCKS.has(name)) this.builder.closeParagraph();
    if (/^h[1-6]$/.test(name)) this.headingLevel = null;
    else if (name === 'pre') this.preformatted--;
    else if (name === 'ul' || name === 'ol') this.lists.pop();
    else if (name === 'li') this.mark = null;
    else if (name === 'thead') this.headerRows--;
    else if (name === 'td' || name === 'th') this.builder.closeCell();
    else if (name === 'table') this.builder.closeTable();
  }

  private openTablePart(name: string, attributes: Attributes): void {
    if (name === 'table') {
      if (this.builder.tableDepth >= MAX_TABLE_DEPTH) throw tooDeep();
      this.builder.openTable();
    } else if (name === 'tr') this.builder.openRow(this.headerRows > 0);
    else if (name === 'td' || name === 'th')
      this.builder.openCell({
        rowSpan: Number(attributes.rowspan ?? 1),
        columnSpan: Number(attributes.colspan ?? 1),
        header: name === 'th' || this.headerRows > 0,
      });
  }

  private lineBreak(): void {
    if (this.builder.isParagraphOpen) this.builder.text('\n');
  }

  private openList(name: string, attributes: Attributes): void {
    const format = name === 'ol' ? (LIST_FORMATS[attributes.type ?? ''] ?? 'decimal') : null;
    this.lists.push({ format, next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
  }

  private nextMark(attributes: Attributes): ListMark {
    const list = this.lists.at(-1);
    const level = Math.max(this.lists.length - 1, 0);
    if (!list || list.format === null) return { level, marker: '•', automatic: true };
    const number = Number.parseInt(attributes.value ?? '', 10) || list.next;
    list.next = number + 1;
    return { level, marker: `${formatNumber(number, list.format)}.`, automatic: true };
  }
}

function tooDeep(): UnreadableFileError {
  return new UnreadableFileError('limit-nesting', 'The document is nested deeper than any real report; it may be an attack.');
}

function kindsOf(
  name: string,
  { style = '' }: Attributes,
  outer: ReadonlySet<Emphasis['kind']> = new Set(),
): ReadonlySet<Emphasis['kind']> {
  const own = EMPHASIS_TAGS[name];
  const bold = /font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)/i.test(style);
  const italic = /font-style\s{0,5}:\s{0,5}italic/i.test(style);
  if (!own && !bold && !italic) return outer;
  const kinds = new Set(outer);
  if (own) kinds.add(own);
  if (bold) kinds.add('bold');
  if (italic) kinds.add('italic');
  return kinds;
}

function isNoteNumber(name: string, { class: classes = '' }: Attributes): boolean {
  return name === 'a' && /sdfootnote(?:anc|sym)|MsoFootnoteReference/.test(classes);
}

function isVoid(name: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name);
}
