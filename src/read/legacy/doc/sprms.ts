/** A property change of a paragraph, character run or table row: its code and its operand. */
export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
/** Operand sizes by the three highest bits of the code; 0: the first byte says it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Cuts a list of property changes ([MS-DOC] 2.2.5); damaged lists end early. */
export function* readSprms(list: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 2 <= list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size: number = SIZES[code >> 13] ?? 1;
    if (size === 0) {
      if (code === DEFINE_TABLE) {
        if (at + 2 > list.length) return;
        size = list.readUInt16LE(at) - 1;
        at += 2;
      } else {
        size = list[at] ?? 0;
        at += 1;
        if (code === CHANGE_TABS && size === 255) return;
      }
    }
    if (size < 0 || at + size > list.length) return;
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}
