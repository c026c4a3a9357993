import { CFB } from '@e965/xlsx';
import iconv from 'iconv-lite';

const u16 = (...values: number[]) => Buffer.from(new Uint16Array(values).buffer);

function record(id: number, ...data: Uint8Array[]): Buffer {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(id, body.length), body]);
}

/** A workbook as Excel 5 and 95 wrote them: texts in Windows-1251, which the file says. */
export function buildBiff5(name: string, rows: readonly (readonly (string | number)[])[]): Buffer {
  const text = (value: string) => iconv.encode(value, 'windows-1251');
  const begin = (type: number) => record(0x0809, u16(0x0500, type, 0, 0));
  const cell = (value: string | number, row: number, column: number) =>
    typeof value === 'number'
      ? record(0x0203, u16(row, column, 0), Buffer.from(new Float64Array([value]).buffer))
      : record(0x0204, u16(row, column, 0, value.length), text(value));
  const end = record(0x000a);
  const head = [begin(5), record(0x0042, u16(1251))];
  const place = Buffer.concat(head).length + 4 + 7 + name.length + end.length;
  const sheet = record(0x0085, u16(place, 0, 0), Buffer.from([name.length]), text(name));
  const cells = rows.flatMap((values, row) => values.map((value, column) => cell(value, row, column)));
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Book', Buffer.concat([...head, sheet, end, begin(0x10), ...cells, end]));
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
}
