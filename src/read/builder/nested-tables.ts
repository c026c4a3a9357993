import type { CellStyle, DocumentBuilder } from './document-builder.ts';

export type MutableCellStyle = { -readonly [K in keyof CellStyle]: CellStyle[K] };

interface Level {
  rowOpen: boolean;
  cellOpen: boolean;
  styles: MutableCellStyle[];
}

/**
 * For formats that give a table as a run of paragraphs with marks (RTF, DOC): opens and closes tables, rows and cells as
 * paragraphs of one level of nesting follow those of another. The cells of a row are described when it ends.
 */
export class NestedTables {
  private readonly builder: DocumentBuilder;
  private readonly levels: Level[] = [];

  constructor(builder: DocumentBuilder) {
    this.builder = builder;
  }

  /** Makes the level (0: outside of tables) the current one, with an open cell. */
  enter(level: number): void {
    while (this.levels.length > level) {
      this.levels.pop();
      this.builder.closeTable();
    }
    while (this.levels.length < level) {
      this.openCell();
      this.levels.push({ rowOpen: false, cellOpen: false, styles: [] });
      this.builder.openTable();
    }
    this.openCell();
  }

  endCell(level: number): void {
    this.enter(level);
    this.builder.closeCell();
    const current = this.levels.at(-1);
    if (current) current.cellOpen = false;
  }

  endRow(level: number, apply: (cells: readonly MutableCellStyle[]) => void): void {
    while (this.levels.length > level) {
      this.levels.pop();
      this.builder.closeTable();
    }
    const current = this.levels.at(-1);
    if (this.levels.length !== level || !current) return;
    this.builder.closeCell();
    apply(current.styles);
    current.rowOpen = false;
    current.cellOpen = false;
    current.styles = [];
  }

  private openCell(): void {
    const current = this.levels.at(-1);
    if (!current || current.cellOpen) return;
    if (!current.rowOpen) {
      this.builder.openRow();
      current.rowOpen = true;
    }
    const style: MutableCellStyle = {};
    current.styles.push(style);
    this.builder.openCell(style);
    current.cellOpen = true;
  }
}

/** Fills in the styles of the cells that a row really had; cells that belong to their left neighbour lengthen it. */
export function describeRow(definitions: readonly CellStyle[], cells: readonly MutableCellStyle[]): void {
  if (definitions.length < cells.length) return;
  let keeper: MutableCellStyle | null = null;
  for (const [index, cell] of cells.entries()) {
    const definition = definitions[index];
    if (!definition) continue;
    Object.assign(cell, definition);
    if (definition.continuesLeft && keeper?.edges && definition.edges) keeper.edges = [keeper.edges[0], definition.edges[1]];
    else keeper = cell;
  }
}
