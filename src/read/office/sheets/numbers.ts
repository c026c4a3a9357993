import { walkXml } from '../xml.ts';

/** How numbers of a cell style are shown. */
export type NumberKind = 'plain' | 'date' | 'time' | 'percent';

/** Reads `xl/styles.xml`: the kind of number of each cell style, by its index. Throws as `walkXml`. */
export function readNumberKinds(xml: string): NumberKind[] {
  const custom = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  walkXml(xml, {
    open(element) {
      if (element.name === 'numFmt') custom.set(Number(element.attribute('numFmtId')), element.attribute('formatCode') ?? '');
      else if (element.name === 'cellXfs') inCells = true;
      else if (element.name === 'xf' && inCells) kinds.push(numberKind(Number(element.attribute('numFmtId') ?? 0), custom));
    },
    close({ name }) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}

/** ECMA-376 18.8.30: ids below 164 are fixed. */
function numberKind(id: number, custom: ReadonlyMap<number, string>): NumberKind {
  const code = (custom.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (id === 9 || id === 10 || code.includes('%')) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22 || /[yд]|d{1,4}.{0,3}m|m{3}/i.test(code)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) || /h{1,2}.?:?m|m{1,2}:s/i.test(code) ? 'time' : 'plain';
}

const DAY = 86_400_000;

/** A number as a reader of the sheet would see it: dates `31.12.2024`, others in plain digits. `epoch1904`: the calendar of old Macintosh files. */
export function printNumber(raw: string, kind: NumberKind, epoch1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  if (kind === 'percent') return `${round(number * 100)}%`;
  if (kind === 'date' && number >= 1 && number < 2_958_466) {
    const date = new Date(Date.UTC(epoch1904 ? 1904 : 1899, epoch1904 ? 0 : 11, epoch1904 ? 1 : 30) + Math.floor(number) * DAY);
    return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  }
  if (kind === 'time') {
    const minutes = Math.round((number % 1) * 24 * 60);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  return String(round(number));
}

/** Undoes the last digits of binary fractions. */
function round(number: number): number {
  return Number(number.toPrecision(15));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
