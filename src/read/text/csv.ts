import { UnreadableFileError } from '../../model/errors.ts';
import { nativeDocument } from '../builder/native-document.ts';
import { CellBudget } from '../builder/table-builder.ts';
import type { Reader } from '../reader.ts';
import { decodeText } from './encoding.ts';
import { textTable } from './tables.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Rows looked at to find the delimiter. */
const HEAD = 50;

/** Lists saved from a workbook as CSV. Told by the name, since prose has commas too; the delimiter by the content. */
export const csv: Reader = {
  format: 'csv',
  mediaType: 'text/csv',
  accepts: ({ bytes, name }) =>
    /\.csv$/i.test(name) && !bytes.subarray(0, 4).includes(0x03) && delimiterOf(decodeText(bytes.subarray(0, 65_536)).text) !== null,
  async read(input, options) {
    const { text, encoding, warnings } = decodeText(input.bytes);
    const told = toldDelimiter(text);
    const body = told === null ? text : text.slice(text.indexOf('\n') + 1);
    const rows = parseCsv(body, told ?? delimiterOf(text) ?? ';').filter((row) => row.some((cell) => cell.trim() !== ''));
    if (rows.length === 0) throw new UnreadableFileError('empty', 'The list holds no rows; ask the sender for it again.');
    const blocks = [textTable(rows, new CellBudget(options.maxCells))];
    return nativeDocument(this, blocks, { encoding, warnings });
  },
};

/** What a first line such as `sep=;` says to Excel; it is no row. */
function toldDelimiter(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
}

/** The delimiter that cuts the first rows most evenly into two columns or more; null when none does. */
function delimiterOf(text: string): string | null {
  const told = toldDelimiter(text);
  if (told !== null) return told;
  let best: string | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = parseCsv(text.slice(0, 20_000), delimiter)
      .slice(0, HEAD)
      .map((row) => row.length);
    const width = widths[0] ?? 0;
    const even = widths.filter((each) => each === width).length / Math.max(widths.length, 1);
    if (width > 1 && even >= 0.5 && even * width > most) {
      best = delimiter;
      most = even * width;
    }
  }
  return best;
}

/** RFC 4180: cells in quotes may hold the delimiter, line feeds and doubled quotes. */
function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
