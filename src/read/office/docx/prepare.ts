import type { ListMark } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { tooManyCells } from '../../builder/table-builder.ts';
import { walkXml, type XmlElement } from '../xml.ts';
import type { ListCounter } from './list-counter.ts';
import { LOOKS, mendForMammoth } from './mend.ts';
import type { DocxStyle } from './styles.ts';
import { TextBoxMover } from './text-boxes.ts';

/** What the tree of mammoth does not tell about a paragraph. */
export interface ParagraphNote {
  readonly list: ListMark | null;
  /** From 1, when the paragraph itself says that it is a heading. */
  readonly headingLevel: number | null;
}

export interface PreparedBody {
  /** The main part, with bookmarks that name the notes, with cells for skipped grid columns and with text boxes where mammoth reads them. */
  readonly xml: string;
  /** Bookmark name → note. */
  readonly notes: ReadonlyMap<string, ParagraphNote>;
  /** Ids of the references to the pictures, in the order of the document. */
  readonly pictures: readonly string[];
  /** Ids of the references to parts of another format, whose places are named by bookmarks. */
  readonly chunks: readonly string[];
}

/** Elements of a body, far above any real report, beyond which mammoth would need too much memory. */
const MAX_ELEMENTS = 300_000;
const BOOKMARK = 'esep:';
/** Names of the bookmarks where a part of another format stands, before the id of the reference. */
export const CHUNK = 'esep-chunk:';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

interface OpenParagraph {
  readonly start: number;
  readonly namespace: string;
  listId: string | null;
  level: number | null;
  style: string | null;
  outline: number | null;
  /** Its mark is deleted or hidden: a list does not count it. */
  uncounted: boolean;
}

/** Goes once through the main part before mammoth does. Throws as `walkXml`, and `limit-cells`, `limit-unpacked`. */
export function prepareBody(
  xml: string,
  counter: ListCounter,
  styles: ReadonlyMap<string, DocxStyle>,
  listOfStyle: ReadonlyMap<string, { readonly listId: string; readonly level: number }>,
  maxCells: number,
): PreparedBody {
  const notes = new Map<string, ParagraphNote>();
  const insertions: [offset: number, text: string][] = [];
  const paragraphs: OpenParagraph[] = [];
  const path: string[] = [];
  const boxes = new TextBoxMover(xml, insertions);
  let elements = 0;
  let cells = 0;
  const drawn: string[] = [];
  const chunks: string[] = [];
  const rows: { before: number; after: number }[] = [];

  const finish = (paragraph: OpenParagraph): void => {
    if (boxes.insideCopy) return;
    const note = noteOf(paragraph);
    if (!note) return;
    const name = `${BOOKMARK}${notes.size}`;
    notes.set(name, note);
    insertions.push([paragraph.start, `<w:bookmarkStart xmlns:w="${paragraph.namespace}" w:id="0" w:name="${name}"/>`]);
  };
  const noteOf = ({ listId, level, style, outline, uncounted }: OpenParagraph): ParagraphNote | null => {
    if (uncounted) return null;
    const ofStyle = style === null ? undefined : styles.get(style);
    const linked = style === null ? undefined : listOfStyle.get(style);
    const id = listId ?? ofStyle?.listId ?? linked?.listId ?? null;
    const at = level ?? (listId === null ? (linked?.level ?? ofStyle?.listLevel) : 0) ?? 0;
    const list = id === null || id === '0' ? null : counter.next(id, at);
    return list || outline !== null ? { list, headingLevel: outline } : null;
  };
  const open = (element: XmlElement, end: number): void => {
    const paragraph = paragraphs.at(-1);
    const row = rows.at(-1);
    const parent = path.at(-1);
    const value = element.attribute('val');
    if (element.name === 'altChunk') {
      const id = element.attribute('id') ?? '';
      chunks.push(id);
      insertions.push([xml.lastIndexOf('<', end - 1), chunkMark(id, element.uri)]);
    } else if (element.name === 'p') {
      if (!element.isSelfClosing)
        paragraphs.push({ start: end, namespace: element.uri, listId: null, level: null, style: null, outline: null, uncounted: false });
    } else if (element.name === 'tc') cells++;
    else if (element.name === 'tr') rows.push({ before: 0, after: 0 });
    else if (row && parent === 'trPr') {
      if (element.name === 'gridBefore') row.before = span(value);
      if (element.name === 'gridAfter') row.after = span(value);
    } else if (paragraph && parent === 'numPr' && path.at(-2) === 'pPr') {
      if (element.name === 'numId') paragraph.listId = value;
      if (element.name === 'ilvl') paragraph.level = span(value);
    } else if (paragraph && parent === 'pPr') {
      if (element.name === 'pStyle') paragraph.style = value;
      if (element.name === 'outlineLvl') paragraph.outline = span(value) < 6 ? span(value) + 1 : null;
    } else if (paragraph && parent === 'rPr' && path.at(-2) === 'pPr') paragraph.uncounted ||= isUncounted(element);
  };
  const close = (element: XmlElement, end: number): void => {
    if (element.name === 'p' && !element.isSelfClosing) {
      const paragraph = paragraphs.pop();
      if (paragraph) finish(paragraph);
    } else if (element.name === 'trPr') {
      const before = rows.at(-1)?.before ?? 0;
      if (before > 0) insertions.push([end, emptyCell(before, element.uri)]);
    } else if (element.name === 'tr') {
      const after = rows.pop()?.after ?? 0;
      if (after > 0) insertions.push([xml.lastIndexOf('</', end - 1), emptyCell(after, element.uri)]);
    }
  };

  walkXml(xml, {
    open(element, end) {
      if (!LOOKS.has(element.name)) elements++;
      if (element.name === 'blip') drawn.push(element.attribute('embed') ?? '');
      else if (element.name === 'imagedata') drawn.push(element.attribute('id') ?? '');
      if (elements > MAX_ELEMENTS) throw tooLarge(cells);
      boxes.open(element, end);
      if (element.uri === W || element.uri === W_STRICT) open(element, end);
      if (cells > maxCells) throw tooManyCells();
      path.push(element.name);
    },
    close(element, end) {
      path.pop();
      if (element.uri === W || element.uri === W_STRICT) close(element, end);
      boxes.close(element, end);
    },
  });
  return { xml: mendForMammoth(splice(xml, insertions)), notes, pictures: drawn, chunks };
}

function chunkMark(id: string, namespace: string): string {
  const name = `${CHUNK}${id.replace(/[^\w.-]/g, '')}`;
  return `<w:p xmlns:w="${namespace}"><w:bookmarkStart w:id="0" w:name="${name}"/></w:p>`;
}

function isUncounted({ name, attribute }: XmlElement): boolean {
  return name === 'del' || (name === 'vanish' && !/^(?:0|false|off)$/.test(attribute('val') ?? ''));
}

function tooLarge(cells: number): UnreadableFileError {
  return cells > MAX_ELEMENTS / 10
    ? tooManyCells()
    : new UnreadableFileError('limit-unpacked', 'The document is larger than any real report; split it or save it as PDF.');
}

function emptyCell(columns: number, namespace: string): string {
  return `<w:tc xmlns:w="${namespace}"><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
}

/** A small count from an attribute. */
function span(value: string | null): number {
  const number = Number.parseInt(value ?? '0', 10);
  return number > 0 && number < 100 ? number : 0;
}

function splice(text: string, insertions: readonly (readonly [offset: number, text: string])[]): string {
  const sorted = insertions
    .map((insertion, order) => ({ insertion, order }))
    .sort((a, b) => a.insertion[0] - b.insertion[0] || a.order - b.order);
  const pieces: string[] = [];
  let from = 0;
  for (const { insertion } of sorted) {
    pieces.push(text.slice(from, insertion[0]), insertion[1]);
    from = insertion[0];
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
