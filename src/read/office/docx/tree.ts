import mammoth from 'mammoth';
import type { Level } from '../../builder/raised.ts';
import { HIDDEN } from './mend.ts';

/** The document tree of mammoth as far as it is used here. */
export interface DocxNode {
  /** `document`, `paragraph`, `run`, `text`, `tab`, `break`, `table`, `tableRow`, `tableCell`, `hyperlink`, `noteReference`, `bookmarkStart`, `image`, `checkbox` */
  readonly type: string;
  readonly children: readonly DocxNode[];
  /** Of texts. */
  readonly value: string;
  /** Of bookmarks. */
  readonly name: string;
  readonly styleId: string | null;
  readonly href: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  /** Not shown, as `mendForMammoth` marks it. */
  readonly hidden: boolean;
  readonly level: Level | null;
  /** Of table rows. */
  readonly isHeader: boolean;
  /** Of checkboxes. */
  readonly checked: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Content of the note that a note reference names. */
  readonly note: readonly DocxNode[];
}

/** Has mammoth read a document and gives its tree. Never opens a file or an address. Throws what mammoth throws. */
export async function readTree(buffer: Buffer): Promise<DocxNode> {
  let tree: DocxNode | null = null;
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument(document: unknown) {
        const record = asRecord(document);
        tree = convert(record, asRecord(record.notes));
        // The tree is all that is wanted: nothing is left for mammoth to write.
        return { ...record, children: [], comments: [] };
      },
    },
  );
  if (tree === null) throw new Error('mammoth gave no document');
  return tree;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function convert(node: Record<string, unknown>, notes: Record<string, unknown>): DocxNode {
  return {
    type: asString(node.type) ?? '',
    children: convertAll(node.children, notes),
    value: asString(node.value) ?? '',
    name: asString(node.name) ?? '',
    styleId: asString(node.styleId),
    href: addressOf(asString(node.href)),
    bold: node.isBold === true,
    italic: node.isItalic === true,
    underline: node.isUnderline === true,
    struck: node.isStrikethrough === true,
    hidden: node.highlight === HIDDEN,
    level: levelOf(node.verticalAlignment),
    isHeader: node.isHeader === true,
    checked: node.checked === true,
    columnSpan: asSpan(node.colSpan),
    rowSpan: asSpan(node.rowSpan),
    note: node.type === 'noteReference' && typeof notes.resolve === 'function' ? noteBody(notes.resolve.call(notes, node)) : [],
  };
}

function levelOf(alignment: unknown): Level | null {
  if (alignment === 'superscript') return 'raised';
  return alignment === 'subscript' ? 'lowered' : null;
}

/** mammoth leaves the switches of a field at the address: `mailto:a@b.kz" \t "_blank`. */
function addressOf(href: string | null): string | null {
  return href?.split('"')[0]?.trim() ?? null;
}

/** Notes do not hold notes. */
function noteBody(note: unknown): readonly DocxNode[] {
  return convertAll(asRecord(note).body, {});
}

function convertAll(nodes: unknown, notes: Record<string, unknown>): DocxNode[] {
  return Array.isArray(nodes) ? nodes.map((node: unknown) => convert(asRecord(node), notes)) : [];
}

function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asSpan(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value < 1000 ? Math.floor(value) : 1;
}
