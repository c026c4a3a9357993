import { describe, expect, test } from 'vitest';
import { Package } from '../../scripts/validate/package-rules.ts';
import { codebook } from '../../src/export/description/codebook.ts';
import { dataPackage } from '../../src/export/description/data-package.ts';
import { FORMATS, formatOf } from '../../src/export/formats/index.ts';
import { headersOf } from '../../src/export/table.ts';
import { tablesOf } from '../../src/ingest/fill-tables.ts';
import { columnWords } from '../../src/wording/tables/columns.ts';
import { tableWords } from '../../src/wording/tables/tables.ts';

const tables = tablesOf({ corrected: true, persons: 'kept' });
const LANGUAGES = ['ru', 'kk', 'en'] as const;

describe('the description of tables', () => {
  test.each(FORMATS)('is a Data Package whose fields are the columns of %s', async (name) => {
    const settings = { folder: '', language: 'kk', review: '' } as const;
    const { resources } = Package.parse(JSON.parse(dataPackage(tables, await formatOf(name), settings)));
    expect(resources.map((resource) => resource.name)).toEqual(tables.map((table) => table.name));
    for (const [index, table] of tables.entries()) {
      const headers = headersOf(table).map((header) => (name === 'xlsx' ? columnWords(header).kk : header));
      expect(resources[index]?.schema.fields.map((field) => field.name)).toEqual(headers);
    }
  });

  test('names every table and column in three languages, no two of a table alike', () => {
    for (const table of tables) {
      for (const language of LANGUAGES) {
        const names = headersOf(table).map((header) => columnWords(header)[language].toLowerCase());
        expect(new Set(names).size, `${table.name} ${language}`).toBe(names.length);
      }
      expect(new Set(Object.values(tableWords(table.name).about)).size).toBe(3);
    }
  });

  test('is a page too, in which every link leads somewhere', () => {
    const page = codebook(tables);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3 * tables.length);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    for (const language of LANGUAGES) expect(page).toContain(`<section lang="${language}" id="${language}">`);
    for (const { name } of tables.flatMap((table) => table.columns)) expect(page).toContain(`<code>${name}</code>`);
  });
});
