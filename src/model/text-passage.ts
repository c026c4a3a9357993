import type { Emphasis, ListMark, TextBox } from './document.ts';
import type { Box } from './evidence.ts';

export type Language = 'ru' | 'kk' | 'mixed';

/**
 * A stretch of text evidence can point into: a paragraph or one source cell. Paragraphs inside a cell are separated by
 * "\n" in `text`.
 */
export interface Passage {
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly page: number | null;
  /** As the reader gave it; quotes are taken from here. */
  readonly text: string;
  /** Same length as `text`, look-alike letters and odd spaces mended: match on this, cite from `text`. */
  readonly clean: string;
  /** `clean` folded (lower case, Kazakh letters as their Russian look-alikes), of the same length. */
  readonly folded: string;
  readonly language: Language | null;
  readonly emphasis: readonly Emphasis[];
  readonly list: ListMark | null;
  readonly boxes: readonly TextBox[];
  readonly box: Box | null;
  /** OCR was unsure, or two readings of the cell differ: numbers from here are doubtful. */
  readonly doubtful: boolean;
  /** Index into `StructuredDocument.sections` of the innermost section, or null before the first. */
  readonly section: number | null;
}
