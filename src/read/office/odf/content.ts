import { type Emphasis, textRun } from '../../../model/document.ts';
import type { DocumentBuilder } from '../../builder/document-builder.ts';
import { atLevel, type Level } from '../../builder/raised.ts';
import { withAddress } from '../../text/inline-tokens.ts';
import { walkXml, type XmlElement } from '../xml.ts';
import { ListNumbers } from './list-numbers.ts';
import { emphasisOfStyle, headingLevelOfStyle, type OdfStyles, shownByStyle } from './styles.ts';

/** Elements whose content is not printed where it stands. */
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'forms',
  'note-citation',
  'desc',
  'ruby-text',
  'sequence-decls',
  'automatic-styles',
  'shapes',
]);
const MAX_REPEATED = 1000;

interface OpenList {
  readonly style: string | null;
  readonly numbers: ListNumbers;
  start: number | null;
  /** The first paragraph of the item has not come yet. */
  fresh: boolean;
}

/** How text is shown inside the innermost paragraph or span. */
interface Look {
  readonly kinds: ReadonlyMap<Emphasis['kind'], boolean>;
  readonly hidden: boolean;
  readonly level: Level | null;
}

/** Writes the body of an ODF text into a builder. Throws as `walkXml`. */
export function writeOdfText(xml: string, styles: OdfStyles, builder: DocumentBuilder): void {
  new OdfTextWriter(styles, builder).write(xml);
}

class OdfTextWriter {
  private readonly styles: OdfStyles;
  private readonly builder: DocumentBuilder;
  private readonly looks: Look[] = [];
  private readonly lists: OpenList[] = [];
  private readonly numbersById = new Map<string, ListNumbers>();
  private readonly numbersByStyle = new Map<string, ListNumbers>();
  private readonly outline = new ListNumbers();
  private readonly links: { href: string; label: string }[] = [];
  private footnote: string | null = null;
  private readonly footnotes: string[] = [];
  private skipped = 0;
  private inBody = false;
  private headerRows = 0;
  /** Sections open inside each other: whether they are hidden. */
  private readonly sections: boolean[] = [];

  constructor(styles: OdfStyles, builder: DocumentBuilder) {
    this.styles = styles;
    this.builder = builder;
  }

  write(xml: string): void {
    walkXml(xml, {
      open: (element) => {
        if (this.skipped > 0 || SKIPPED.has(element.name) || (element.name === 'title' && element.uri.includes('svg'))) this.skipped++;
        else if (this.inBody) this.open(element);
        else if (element.name === 'body') this.inBody = true;
      },
      close: (element) => {
        if (this.skipped > 0) this.skipped--;
        else if (this.inBody) this.close(element);
      },
      text: (text) => {
        if (this.inBody && this.skipped === 0) this.text(text.replace(/[\n\r\t]+/g, ' '));
      },
    });
  }

  private text(text: string): void {
    const look = this.looks.at(-1);
    if (this.footnote !== null) this.footnote += text;
    else if (look?.hidden) this.builder.hide(text);
    else if (look) {
      const link = this.links.at(-1);
      if (link) link.label += text;
      const kinds = [...look.kinds].filter(([, on]) => on).map(([kind]) => kind);
      this.builder.text(look.level ? atLevel(text, look.level) : text, kinds);
    }
  }

  /** The look of a style, put on top of what is around it. */
  private lookOf(style: string | null, outer?: Look): Look {
    const { hidden, level } = shownByStyle(this.styles, style);
    return {
      kinds: new Map([...(outer?.kinds ?? []), ...emphasisOfStyle(this.styles, style)]),
      hidden: hidden ?? outer?.hidden ?? this.sections.includes(true),
      level: level === 'plain' ? null : (level ?? outer?.level ?? null),
    };
  }

  private open(element: XmlElement): void {
    const { name } = element;
    switch (name) {
      case 'p':
      case 'h':
        this.openParagraph(element);
        break;
      case 'span':
        this.looks.push(this.lookOf(element.attribute('style-name'), this.looks.at(-1)));
        break;
      case 'section':
        this.sections.push(element.attribute('display') === 'none');
        break;
      case 's':
      case 'tab':
        this.text(' ');
        break;
      case 'line-break':
        this.text('\n');
        break;
      case 'a':
        this.links.push({ href: element.attribute('href') ?? '', label: '' });
        break;
      case 'note-body':
        this.footnote = '';
        break;
      case 'list':
        this.openList(element);
        break;
      case 'list-item': {
        const list = this.lists.at(-1);
        const start = element.attribute('start-value');
        if (list) {
          list.fresh = true;
          list.start = start === null ? null : Number(start);
        }
        break;
      }
      case 'table':
        this.builder.openTable();
        break;
      case 'table-header-rows':
        this.headerRows++;
        break;
      case 'table-row':
        this.builder.openRow(this.headerRows > 0);
        break;
      case 'table-cell':
        this.builder.openCell({
          rowSpan: Number(element.attribute('number-rows-spanned') ?? 1),
          columnSpan: Number(element.attribute('number-columns-spanned') ?? 1),
        });
        break;
    }
    if (name === 'table-cell') this.repeatCell(element);
  }

  /** Equal empty cells side by side are written once. */
  private repeatCell(element: XmlElement): void {
    const times = Math.min(Number(element.attribute('number-columns-repeated') ?? 1), MAX_REPEATED);
    for (let time = 1; time < times; time++) this.builder.openCell({});
  }

  private close({ name }: XmlElement): void {
    switch (name) {
      case 'p':
      case 'h':
        if (this.footnote !== null) {
          this.footnote += '\n';
          break;
        }
        this.looks.pop();
        this.builder.closeParagraph();
        for (const note of this.footnotes.splice(0)) this.builder.furniture('footnote', textRun(note));
        break;
      case 'span':
        this.looks.pop();
        break;
      case 'section':
        this.sections.pop();
        break;
      case 'a': {
        const link = this.links.pop();
        if (link && link.label.trim() !== '') this.text(withAddress(link.label, link.href).slice(link.label.length));
        break;
      }
      case 'note-body':
        this.footnotes.push((this.footnote ?? '').replace(/\s+/g, ' ').trim());
        this.footnote = null;
        break;
      case 'list':
        this.lists.pop();
        break;
      case 'table':
        this.builder.closeTable();
        break;
      case 'table-header-rows':
        this.headerRows--;
        break;
      case 'table-cell':
        this.builder.closeCell();
        break;
      case 'body':
        this.inBody = false;
        break;
    }
  }

  private openParagraph(element: XmlElement): void {
    if (this.footnote !== null) return;
    const style = element.attribute('style-name');
    const outlineLevel = element.name === 'h' ? Number(element.attribute('outline-level') ?? 1) : null;
    const list = this.lists.at(-1);
    let mark = null;
    if (list?.fresh) {
      list.fresh = false;
      const levels = this.styles.lists.get(list.style ?? '');
      mark = levels ? list.numbers.next(levels, this.lists.length, list.start) : null;
    } else if (outlineLevel !== null && !list) mark = this.outline.next(this.styles.outline, outlineLevel, null);
    this.looks.push(this.lookOf(style));
    this.builder.openParagraph({
      headingLevel: outlineLevel === null ? headingLevelOfStyle(this.styles, style) : Math.min(Math.max(outlineLevel, 1), 6),
      list: mark,
    });
  }

  private openList(element: XmlElement): void {
    const outer = this.lists.at(-1);
    const style = element.attribute('style-name') ?? outer?.style ?? null;
    const continued = element.attribute('continue-list');
    const numbers =
      outer?.numbers ??
      (continued === null ? undefined : this.numbersById.get(continued)) ??
      (element.attribute('continue-numbering') === 'true' ? this.numbersByStyle.get(style ?? '') : undefined) ??
      new ListNumbers();
    const id = element.attribute('id');
    if (id !== null) this.numbersById.set(id, numbers);
    if (style !== null) this.numbersByStyle.set(style, numbers);
    this.lists.push({ style, numbers, start: null, fresh: false });
  }
}
