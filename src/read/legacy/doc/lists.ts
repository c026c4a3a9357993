import type { NumberingDefinition, NumberingLevel } from '../../office/docx/numbering.ts';
import { type FileInformation, STRUCTURES } from './fib.ts';

const LIST = 28;
const OVERRIDE = 16;
/** Number formats ([MS-OSHARED] 2.2.1.3) under the names of WordprocessingML. */
const FORMATS = new Map<number, string>([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
]);

/** List definitions by the number of their override (from 1); what is damaged is left out. */
export function readLists(information: FileInformation, table: Buffer): Map<string, NumberingDefinition> {
  const levels = readLevels(information, table);
  const overrides = information.structure(STRUCTURES.overrides, table);
  const definitions = new Map<string, NumberingDefinition>();
  if (overrides.length < 4) return definitions;
  const count = Math.min(overrides.readUInt32LE(0), Math.floor((overrides.length - 4) / OVERRIDE));
  let at = 4 + count * OVERRIDE;
  for (let index = 0; index < count; index++) {
    const group = String(overrides.readInt32LE(4 + index * OVERRIDE));
    const own = levels.get(group);
    const starts = new Map<number, number>();
    at += 4;
    for (let change = overrides[4 + index * OVERRIDE + 12] ?? 0; change > 0 && at + 8 <= overrides.length; change--) {
      const flags = overrides.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, overrides.readUInt32LE(at));
      at += 8;
      if ((flags & 0x20) !== 0) at = readLevel(overrides, at)?.end ?? overrides.length;
    }
    if (own) definitions.set(String(index + 1), { group, levels: own, starts });
  }
  return definitions;
}

/** Levels of the lists by list id. They follow the list of lists. */
function readLevels(information: FileInformation, table: Buffer): Map<string, Map<number, NumberingLevel>> {
  const lists = information.structure(STRUCTURES.lists, table);
  const found = new Map<string, Map<number, NumberingLevel>>();
  if (lists.length < 2) return found;
  const count = Math.min(lists.readUInt16LE(0), Math.floor((lists.length - 2) / LIST));
  let at = information.after(STRUCTURES.lists);
  for (let index = 0; index < count; index++) {
    const start = 2 + index * LIST;
    const isSimple = ((lists[start + 26] ?? 0) & 1) !== 0;
    const levels = new Map<number, NumberingLevel>();
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, at);
      if (!read) return found;
      levels.set(level, read.level);
      at = read.end;
    }
    found.set(String(lists.readInt32LE(start)), levels);
  }
  return found;
}

function readLevel(bytes: Buffer, at: number): { level: NumberingLevel; end: number } | null {
  if (at + 30 > bytes.length) return null;
  const text = at + 28 + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  if (text + 2 > bytes.length) return null;
  const end = text + 2 + bytes.readUInt16LE(text) * 2;
  if (end > bytes.length) return null;
  const printed = [...bytes.toString('utf16le', text + 2, end)].map((character) =>
    character.charCodeAt(0) < 9 ? `%${character.charCodeAt(0) + 1}` : character,
  );
  const level = {
    start: bytes.readUInt32LE(at),
    format: FORMATS.get(bytes[at + 4] ?? 0) ?? 'decimal',
    text: printed.join(''),
    style: null,
    restart: ((bytes[at + 5] ?? 0) & 0x8) !== 0 ? (bytes[at + 26] ?? 0) : null,
    legal: ((bytes[at + 5] ?? 0) & 0x4) !== 0,
  };
  return { level, end };
}
