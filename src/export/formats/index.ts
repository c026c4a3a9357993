import { csvFormat } from './csv.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl.ts';

export const FORMATS = ['csv', 'excel', 'xlsx', 'parquet', 'jsonl', 'sqlite'] as const;
export type FormatName = (typeof FORMATS)[number];

/** Writers are loaded when they are used. */
export async function formatOf(name: FormatName): Promise<Format> {
  switch (name) {
    case 'csv':
      return csvFormat('machine', { bom: false });
    case 'excel':
      return csvFormat('excel', { bom: true });
    case 'xlsx':
      return (await import('./xlsx/index.ts')).xlsx;
    case 'parquet':
      return (await import('./parquet.ts')).parquet;
    case 'jsonl':
      return jsonl;
    case 'sqlite':
      return (await import('./sqlite.ts')).sqlite;
  }
}
