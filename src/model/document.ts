import type { Box } from './evidence.ts';

/** What a reader saw, before anybody knows that it is a grant report. Every word stands in exactly one block. */
export interface SourceDocument {
  readonly format: string;
  readonly mediaType: string;
  /** Character encoding of a text file as iconv-lite names it; null where the format says it itself. */
  readonly encoding: string | null;
  /** Number of pages of a paged format, else null. */
  readonly pages: number | null;
  readonly textLayer: 'native' | 'ocr' | 'mixed';
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
  /** What electronic signatures around the file say; absent where it lay in none. */
  readonly signatures?: readonly Signature[];
}

/** Said by a signature itself; nobody looked whether it holds. */
export interface Signature {
  readonly signer: string | null;
  readonly organization: string | null;
  /** ISO date and time in UTC. */
  readonly signedAt: string | null;
  readonly verified: false;
}

/** Something a person should know about the reading; `partial` warnings make the document's status partial. */
export interface Warning {
  /** Kebab-case, e.g. `page-unreadable`, `encoding-suspect`, `words-unplaced`. */
  readonly code: string;
  /** A sentence in English without any text of the document; `src/wording/warning-words.ts` has it in the other languages. */
  readonly message: string;
  readonly page: number | null;
  readonly partial: boolean;
}

export type Block = Paragraph | Table | Furniture;

export interface Paragraph extends TextRun {
  readonly kind: 'paragraph';
  /** 1–6 when the source marks a heading by style, else null. Bold paragraphs are not marked here. */
  readonly headingLevel: number | null;
  readonly list: ListMark | null;
}

/** Page header, footer, page number, watermark, stamp, text that is not shown: kept, marked, and out of the way. */
export interface Furniture extends TextRun {
  readonly kind: 'furniture';
  readonly role: 'header' | 'footer' | 'page-number' | 'stamp' | 'separator' | 'footnote' | 'hidden';
}

export interface TextRun {
  /** NFC, no markup, no soft hyphens or zero-width characters; look-alike letters are left as they stand. */
  readonly text: string;
  readonly page: number | null;
  readonly box: Box | null;
  readonly emphasis: readonly Emphasis[];
  /** Boxes of parts of the text on the page, in order; empty where the format has no geometry. */
  readonly boxes: readonly TextBox[];
  /** 0–1, the mean certainty of an OCR engine; null for a native text layer. */
  readonly confidence: number | null;
}

export interface TextBox {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
}

export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly kind: 'bold' | 'italic' | 'underline' | 'struck';
}

export interface ListMark {
  readonly level: number;
  /** As printed or as the word processor would print it: `1.`, `а)`, `•`. */
  readonly marker: string;
  /** True when the marker is not part of `text` (automatic numbering). */
  readonly automatic: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly page: number | null;
  readonly box: Box | null;
  readonly rows: number;
  readonly columns: number;
  /** In reading order; cells do not overlap. Empty cells are listed when the source has them. */
  readonly cells: readonly Cell[];
  /** 0–1: how far independent readings of the table agree; null where the format states its cells. */
  readonly confidence: number | null;
}

export interface Cell extends TextRun {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Marked by the source as heading cell. */
  readonly header: boolean;
  /** Two readings of the cell differ in their digits, or OCR was unsure of them. */
  readonly doubtful: boolean;
}

/** Builds a text run with everything but its text at rest. */
export function textRun(text: string, rest: Partial<TextRun> = {}): TextRun {
  return { text, page: null, box: null, emphasis: [], boxes: [], confidence: null, ...rest };
}
