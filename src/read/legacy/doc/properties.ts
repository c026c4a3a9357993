import type { Emphasis } from '../../../model/document.ts';
import type { CellStyle } from '../../builder/document-builder.ts';
import type { Level } from '../../builder/raised.ts';
import type { FormattedRun } from './formatting.ts';
import { readSprms, type Sprm } from './sprms.ts';

export interface ParagraphProperties {
  readonly headingLevel: number | null;
  /** 0 outside of tables. */
  readonly nesting: number;
  /** The mark of this paragraph ends a row, and this is the row's definition. */
  readonly rowEnd: readonly CellStyle[] | null;
  /** The mark of this paragraph ends a cell of a nested table. */
  readonly innerCellEnd: boolean;
  /** Number of the list override (from 1) and level (from 0). */
  readonly list: { readonly override: number; readonly level: number } | null;
}

export interface CharacterProperties {
  readonly kinds: readonly Emphasis['kind'][];
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly level: Level | null;
}

/** Changes too long for their page lie in the data stream, and this one says where. */
const HUGE = [0x6645, 0x6646];

function* allChanges(changes: Buffer, data: Buffer): Generator<Sprm> {
  for (const sprm of readSprms(changes)) {
    const at = HUGE.includes(sprm.code) ? sprm.operand.readUInt32LE(0) : data.length;
    if (at + 2 <= data.length) yield* readSprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
    else yield sprm;
  }
}

/** Reads what matters here of a paragraph's property changes; `data` is the stream of that name. */
export function paragraphProperties({ style, changes }: Pick<FormattedRun, 'style' | 'changes'>, data: Buffer): ParagraphProperties {
  let inTable = false;
  let nesting: number | null = null;
  let rowEnd = false;
  let innerCellEnd = false;
  let outline = style >= 1 && style <= 9 ? Math.min(style, 6) : null;
  let override = 0;
  let level = 0;
  let cells: CellStyle[] = [];
  let header = false;
  const vertical = new Map<number, number>();
  for (const { code, operand } of allChanges(changes, data)) {
    const value = operand[0] ?? 0;
    if (code === 0x2416) inTable = value !== 0;
    else if (code === 0x2417 || code === 0x244c) rowEnd = value !== 0;
    else if (code === 0x244b) innerCellEnd = value !== 0;
    else if (code === 0x6649) nesting = operand.readInt32LE(0);
    else if (code === 0x2640) outline = value < 6 ? value + 1 : outline;
    else if (code === 0x260a) level = value;
    else if (code === 0x460b) override = operand.readInt16LE(0);
    else if (code === 0x3404) header = value !== 0;
    else if (code === 0xd62b) vertical.set(value, operand[1] ?? 0);
    else if (code === 0xd608) cells = tableDefinition(operand);
  }
  const described = cells.map((cell, index) => ({
    ...cell,
    header,
    continuesAbove: vertical.has(index) ? vertical.get(index) === 1 : (cell.continuesAbove ?? false),
  }));
  return {
    headingLevel: outline,
    nesting: Math.min(Math.max(nesting ?? (inTable ? 1 : 0), inTable ? 1 : 0), 20),
    rowEnd: rowEnd ? described : null,
    innerCellEnd,
    list: override > 0 && override < 0x7ff ? { override, level: Math.min(level, 8) } : null,
  };
}

/** Cells of a row: edges in twentieths of a point and merge flags ([MS-DOC] 2.9.321, 2.9.327). */
function tableDefinition(operand: Buffer): CellStyle[] {
  const count = operand[0] ?? 0;
  if (1 + (count + 1) * 2 > operand.length) return [];
  const flagsStart = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = flagsStart + index * 20;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      edges: [operand.readInt16LE(1 + index * 2), operand.readInt16LE(3 + index * 2)] as const,
      continuesLeft: (flags & 0x3) === 1,
      continuesAbove: ((flags >> 5) & 0x3) === 1,
    };
  });
}

const EMPHASIS = new Map<number, Emphasis['kind']>([
  [0x0835, 'bold'],
  [0x0836, 'italic'],
  [0x0837, 'struck'],
  [0x2a3e, 'underline'],
]);

/** sprmCIss: superscript, subscript. */
const LEVELS: readonly (Level | null)[] = [null, 'raised', 'lowered'];
/** Half points that text is moved up by to show like a superscript. */
const RAISED = 4;

export function characterProperties(changes: Buffer): CharacterProperties {
  const kinds = new Set<Emphasis['kind']>();
  let deleted = false;
  let hidden = false;
  let level: Level | null = null;
  for (const { code, operand } of readSprms(changes)) {
    const on = operand[0] === 0x81 || (operand[0] !== 0 && operand[0] !== 0x80);
    const kind = EMPHASIS.get(code);
    if (kind && on) kinds.add(kind);
    else if (kind) kinds.delete(kind);
    else if (code === 0x0800) deleted = on;
    else if (code === 0x083c) hidden = on;
    else if (code === 0x2a48) level = LEVELS[operand[0] ?? 0] ?? null;
    else if (code === 0x4845) level = operand.readInt16LE(0) >= RAISED ? 'raised' : level;
  }
  return { kinds: [...kinds], deleted, hidden, level };
}
