import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PDFParse } from 'pdf-parse';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import type { PlainTable } from './adjacency.ts';

export interface Program {
  readonly name: string;
  tables(file: string): Promise<PlainTable[]>;
}

const esep: Program = {
  name: 'esep',
  async tables(file) {
    const { blocks } = await readDocument({ bytes: readFileSync(file), name: basename(file) }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
    return blocks.flatMap((block) => (block.kind === 'table' ? [{ page: block.page ?? 1, cells: block.cells }] : []));
  },
};

const pdfParse: Program = {
  name: 'pdf-parse getTable',
  async tables(file) {
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    const { pages } = await parser.getTable();
    await parser.destroy();
    return pages.flatMap(({ num, tables }) => tables.map((rows) => asTable(num, rows)));
  },
};

function asTable(page: number, rows: readonly (readonly string[])[]): PlainTable {
  return { page, cells: rows.flatMap((line, row) => line.map((text, column) => ({ row, column, text }))) };
}

/** LiteParse prints Markdown, one page at a time here because Markdown does not say where a page ends. */
function liteParse(command: string): Program {
  const run = promisify(execFile);
  return {
    name: 'LiteParse',
    async tables(file) {
      const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
      const { total } = await parser.getInfo();
      await parser.destroy();
      const found: PlainTable[] = [];
      for (let page = 1; page <= total; page += 1) {
        const { stdout } = await run(
          process.execPath,
          [command, 'parse', '--no-ocr', '--format', 'markdown', '--target-pages', String(page), file],
          { maxBuffer: 2 ** 26 },
        );
        found.push(...markdownTables(stdout).map((rows) => asTable(page, rows)));
      }
      return found;
    },
  };
}

function markdownTables(text: string): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | null = null;
  for (const line of text.split('\n')) {
    if (!line.trim().startsWith('|')) {
      open = null;
      continue;
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim());
    if (cells.every((cell) => /^:?-+:?$/u.test(cell))) continue;
    if (!open) {
      open = [];
      tables.push(open);
    }
    open.push(cells);
  }
  return tables;
}

/** LiteParse (Rust, 60 MB) is no dependency: `npm i --no-save @llamaindex/liteparse` lets it take part. */
export function programs(): Program[] {
  try {
    return [esep, pdfParse, liteParse(join(dirname(createRequire(import.meta.url).resolve('@llamaindex/liteparse')), 'cli.js'))];
  } catch {
    return [esep, pdfParse];
  }
}
