import type { CellStyle, DocumentBuilder } from '../document-builder.ts';

interface CellDefinition {
  right: number;
  header: boolean;
  continuesAbove: boolean;
  continuesLeft: boolean;
}

interface Level {
  rowOpen: boolean;
  cellOpen: boolean;
  styles: Mutable<CellStyle>[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A definition of the cells of a row, as `\trowd … \cellx` give it. */
export class RowDefinition {
  private left = 0;
  private header = false;
  private cells: CellDefinition[] = [];
  private next: Pick<CellDefinition, 'continuesAbove' | 'continuesLeft'> = { continuesAbove: false, continuesLeft: false };

  /** Takes one control word of a row definition. */
  set(word: string, value: number): void {
    if (word === 'trowd') {
      this.cells = [];
      this.left = 0;
      this.header = false;
    } else if (word === 'trleft') this.left = value;
    else if (word === 'trhdr') this.header = true;
    else if (word === 'clvmrg') this.next.continuesAbove = true;
    else if (word === 'clmrg') this.next.continuesLeft = true;
    else if (word === 'cellx') {
      this.cells.push({ right: value, header: this.header, ...this.next });
      this.next = { continuesAbove: false, continuesLeft: false };
    }
  }

  /** Fills in the styles of the cells that a row really had. */
  apply(styles: readonly Mutable<CellStyle>[]): void {
    if (this.cells.length < styles.length) return;
    let left = this.left;
    let keeper: Mutable<CellStyle> | null = null;
    for (const [index, style] of styles.entries()) {
      const cell = this.cells[index];
      if (!cell) continue;
      if (cell.continuesLeft && keeper?.edges) {
        keeper.edges = [keeper.edges[0], cell.right];
        style.continuesLeft = true;
      } else keeper = style;
      style.edges = [left, cell.right];
      style.continuesAbove = cell.continuesAbove;
      style.header = this.header;
      left = cell.right;
    }
  }
}

/** Opens and closes tables, rows and cells as paragraphs of one level of nesting follow those of another. */
export class RtfTables {
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

  endRow(level: number, definition: RowDefinition): void {
    while (this.levels.length > level) {
      this.levels.pop();
      this.builder.closeTable();
    }
    const current = this.levels.at(-1);
    if (this.levels.length !== level || !current) return;
    this.builder.closeCell();
    definition.apply(current.styles);
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
    const style: Mutable<CellStyle> = {};
    current.styles.push(style);
    this.builder.openCell(style);
    current.cellOpen = true;
  }
}
