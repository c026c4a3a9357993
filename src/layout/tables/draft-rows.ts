import type { Word } from '../../page/page.ts';
import type { Chunk, Line } from '../lines.ts';

/** A chunk with the columns that it stands in. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
}

export interface PlacedLine {
  readonly line: Line;
  readonly chunks: readonly PlacedChunk[];
}

/** One row of the table to be: cells as lists of words, each with its columns. */
export interface DraftRow {
  readonly cells: readonly DraftCell[];
}

export interface DraftCell {
  readonly from: number;
  readonly to: number;
  readonly rowSpan: number;
  readonly words: readonly Word[];
}

export function columnAt(xs: readonly number[], x: number): number {
  const index = xs.findIndex((edge, i) => i > 0 && x < edge);
  return index < 0 ? xs.length - 2 : index - 1;
}
