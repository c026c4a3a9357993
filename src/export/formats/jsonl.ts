import { headersOf } from '../table.ts';
import { type Format, writerPerTable } from './format.ts';

/** JSON Lines: an object per row, every column in it; empty is null. */
export const jsonl: Format = {
  resource: ({ name }) => ({ path: `${name}.jsonl`, format: 'jsonl', mediatype: 'application/jsonl', dialect: { itemType: 'object' } }),
  begin: (output, tables, { folder }) =>
    writerPerTable(tables, (table) => {
      const file = output.begin(`${folder}${table.name}.jsonl`);
      const headers = headersOf(table);
      return {
        add: (rows) =>
          file.write(
            rows.map((row) => `${JSON.stringify(Object.fromEntries(headers.map((header, index) => [header, row[index]])))}\n`).join(''),
          ),
        finish: file.finish,
      };
    }),
};
