import type { CellStyle } from '../../builder/document-builder.ts';

/** The cells of a row as `\\trowd … \\cellx` give them. */
export class RowDefinition {
  private left = 0;
  private header = false;
  private definitions: CellStyle[] = [];
  private continuesAbove = false;
  private continuesLeft = false;

  get cells(): readonly CellStyle[] {
    return this.definitions.map((cell) => ({ ...cell, header: this.header }));
  }

  /** Takes one control word of a row definition. */
  set(word: string, value: number): void {
    if (word === 'trowd') {
      this.definitions = [];
      this.left = 0;
      this.header = false;
    } else if (word === 'trleft') this.left = value;
    else if (word === 'trhdr') this.header = true;
    else if (word === 'clvmrg') this.continuesAbove = true;
    else if (word === 'clmrg') this.continuesLeft = true;
    else if (word === 'cellx') {
      const { continuesAbove, continuesLeft } = this;
      this.definitions.push({ edges: [this.left, value], continuesAbove, continuesLeft });
      this.left = value;
      this.continuesAbove = false;
      this.continuesLeft = false;
    }
  }
}
