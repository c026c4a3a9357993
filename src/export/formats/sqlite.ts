import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { CellValue, ColumnShape, ColumnType } from '../column.ts';
import type { TableShape } from '../table.ts';
import { type Format, writerPerTable } from './format.ts';

const FILE = 'esep.sqlite';

/** SQLite has no dates: they are ISO texts, which its date functions read; true and false are 1 and 0. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  time: 'TEXT',
};

/** One database with every table, its types, keys and constraints. */
export const sqlite: Format = {
  resource: ({ name }) => ({
    path: FILE,
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    dialect: { table: name },
    fieldOf: ({ type }) => (type === 'boolean' ? { trueValues: ['1'], falseValues: ['0'] } : {}),
  }),
  begin: (output, tables, { folder }) => {
    const file = output.reserve(folder + FILE);
    const database = new DatabaseSync(file.temporary, { enableForeignKeyConstraints: false });
    // nobody else sees the file before it is whole
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const table of tables) database.exec(createTable(table));
    const writer = writerPerTable(tables, (table) => {
      const insert = database.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`);
      return {
        add: (rows) => {
          for (const row of rows) insert.run(...row.map(stored));
        },
        finish: () => {},
      };
    });
    return {
      add: writer.add,
      finish: () => {
        for (const table of tables) for (const index of indexes(table)) database.exec(index);
        database.exec('COMMIT');
        database.close();
        file.finish();
      },
    };
  },
};

function createTable({ name, columns, primaryKey, foreignKeys }: TableShape): string {
  const lines = [
    ...columns.map(columnIn),
    ...(primaryKey.length > 0 ? [`PRIMARY KEY (${primaryKey.map(quoted).join(', ')})`] : []),
    ...foreignKeys.map(({ column, table, to }) => `FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(table)} (${quoted(to)})`),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)`;
}

function columnIn({ name, type, required, values }: ColumnShape): string {
  const among = type === 'boolean' ? '0, 1' : values?.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  return `${quoted(name)} ${TYPES[type]}${required ? ' NOT NULL' : ''}${among ? ` CHECK (${quoted(name)} IN (${among}))` : ''}`;
}

/** What rows are looked up by. */
function indexes({ name, primaryKey, foreignKeys }: TableShape): string[] {
  return foreignKeys
    .filter(({ column }) => column !== primaryKey[0])
    .map(({ column }) => `CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)})`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function stored(cell: CellValue): SQLInputValue {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}
