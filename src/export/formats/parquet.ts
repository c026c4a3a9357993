import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { PendingFile } from '../atomic.ts';
import type { CellValue, ColumnShape, ColumnType } from '../column.ts';
import type { TableShape } from '../table.ts';
import { type Format, writerPerTable } from './format.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** So many rows make a group; those of every table are kept until then. */
const GROUP = 2000;

/** Integers are of 64 bits: sizes of files do not fit into fewer. */
const TYPES: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

export const parquet: Format = {
  resource: ({ name }) => ({ path: `${name}.parquet`, format: 'parquet', mediatype: 'application/vnd.apache.parquet' }),
  begin: (output, tables, { folder }) =>
    writerPerTable(tables, (table) => tableWriter(output.begin(`${folder}${table.name}.parquet`), table)),
};

function tableWriter(file: PendingFile, { columns }: TableShape) {
  const writer = new ParquetWriter({ writer: new FileBytes(file), schema: schemaOf(columns), createdBy: 'esep' });
  let rows: (readonly CellValue[])[] = [];
  const flush = () => {
    if (rows.length === 0) return;
    const group = rows;
    writer.write({
      columnData: columns.map(({ name, type }, index) => ({ name, data: group.map((row) => stored(row[index] ?? null, type)) })),
      rowGroupSize: GROUP,
    });
    rows = [];
  };
  return {
    add: (more: readonly (readonly CellValue[])[]) => {
      for (const row of more) {
        rows.push(row);
        if (rows.length >= GROUP) flush();
      }
    },
    finish: () => {
      flush();
      writer.finish();
      file.finish();
    },
  };
}

function schemaOf(columns: readonly ColumnShape[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type, required }): SchemaElement => ({
        name,
        ...TYPES[type],
        repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
      }),
    ),
  ];
}

function stored(cell: CellValue, type: ColumnType): CellValue | bigint | Date {
  if (cell === null) return null;
  if (type === 'integer') return BigInt(Number(cell));
  return type === 'date' || type === 'time' ? new Date(String(cell)) : cell;
}

/** Bytes that leave for the file when there are many of them. */
class FileBytes extends ByteWriter {
  static readonly KEPT = 1 << 20;
  readonly #file: PendingFile;

  constructor(file: PendingFile) {
    super();
    this.#file = file;
  }

  override ensure(size: number): void {
    if (this.index > FileBytes.KEPT) this.flush();
    super.ensure(size);
  }

  flush(): void {
    this.#file.write(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
