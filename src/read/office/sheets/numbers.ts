import { walkXml } from '../xml.ts';

/** How numbers of a cell style are shown. */
export interface NumberFormat {
  readonly kind: 'plain' | 'date' | 'time' | 'percent';
  /** Places for the figures of a whole number and the signs between them (`000000000000`, `000-000`), null when it is printed as it is. */
  readonly mask: string | null;
}

export const PLAIN_NUMBER: NumberFormat = { kind: 'plain', mask: null };

/** Reads `xl/styles.xml`: the format of numbers of each cell style, by its index. Throws as `walkXml`. */
export function readNumberFormats(xml: string): NumberFormat[] {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  walkXml(xml, {
    open(element) {
      if (element.name === 'numFmt') custom.set(Number(element.attribute('numFmtId')), element.attribute('formatCode') ?? '');
      else if (element.name === 'cellXfs') inCells = true;
      else if (element.name === 'xf' && inCells) formats.push(numberFormat(Number(element.attribute('numFmtId') ?? 0), custom));
    },
    close({ name }) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** ECMA-376 18.8.30: ids below 164 are fixed. */
function numberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  return formatOf(id, custom.get(id) ?? '');
}

/** The format that a code (`dd.mm.yyyy`, `0%`) stands for. */
export function numberFormatOf(code: string): NumberFormat {
  return formatOf(0, code);
}

function formatOf(id: number, code: string): NumberFormat {
  const kind = numberKind(id, code);
  return { kind, mask: kind === 'plain' ? maskOf(code) : null };
}

/** Two zeros or more, and beside zeros only the signs of a code or phone: `000000000000`, `+7 (000) 000-00-00`. */
function maskOf(code: string): string | null {
  const positive = (code.split(';')[0] ?? '').replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|_./g, (_, quoted, escaped) => quoted ?? escaped ?? '');
  return /^[+78() -]{0,6}00[0 ()-]{0,30}$/.test(positive) ? positive : null;
}

function numberKind(id: number, format: string): NumberFormat['kind'] {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (id === 9 || id === 10 || code.includes('%')) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22 || /[yд]|d{1,4}.{0,3}m|m{3}/i.test(code)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) || /h{1,2}.?:?m|m{1,2}:s/i.test(code) ? 'time' : 'plain';
}

const DAY = 86_400_000;

/** A number as a reader of the sheet would see it: dates `31.12.2024`, others in plain digits. `epoch1904`: the calendar of old Macintosh files. */
export function printNumber(raw: string, { kind, mask }: NumberFormat, epoch1904: boolean): string {
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
  return mask !== null && Number.isInteger(number) && number >= 0 ? masked(String(round(number)), mask) : String(round(number));
}

/** Figures in the places of a mask, from the right; places left over are zeros, figures left over stand in front. */
function masked(figures: string, mask: string): string {
  const places = mask.match(/0/g)?.length ?? 0;
  let next = 0;
  const filled = figures.padStart(places, '0');
  const over = filled.length - places;
  return mask.replace(/0/g, () => (next === 0 ? filled.slice(0, over + ++next) : (filled[over + next++] ?? '')));
}

/** Undoes the last digits of binary fractions. */
function round(number: number): number {
  return Number(number.toPrecision(15));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
