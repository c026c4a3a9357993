import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package, type Resource } from './package-rules.ts';
import { cellFault, rowsOf } from './rows.ts';

/** So many faults of one table are told. */
const TOLD = 10;

/** What of an export is not as its `datapackage.json` says, or not as Data Package 2.0 wants it; nothing when all is well. */
export function checkPackage(folder: string): string[] {
  const parsed = Package.safeParse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `datapackage.json ${path.join('.')}: ${message}`);
  const { resources } = parsed.data;
  const tables = new Map(resources.map((resource) => [resource.name, new Checked(folder, resource)]));
  return [...tables.values()].flatMap((table) => [...table.faults, ...table.danglingKeys(tables)].slice(0, TOLD));
}

class Checked {
  readonly faults: string[] = [];
  readonly #resource: Resource;
  readonly #rows: readonly (readonly (string | null)[])[] | null = null;

  constructor(folder: string, resource: Resource) {
    this.#resource = resource;
    const { name, path, schema } = resource;
    if (!existsSync(join(folder, path))) {
      this.faults.push(`${name}: there is no ${path}`);
      return;
    }
    const found = rowsOf(folder, resource);
    if (!found) return;
    this.#rows = found.rows;
    const names = schema.fields.map((field) => field.name);
    if (found.header.join() !== names.join()) this.faults.push(`${name}: the header is ${found.header.join(', ')}`);
    for (const [index, row] of found.rows.entries()) {
      for (const [column, field] of schema.fields.entries()) {
        const fault = cellFault(row[column] ?? null, field);
        if (fault) this.faults.push(`${name}, row ${index + 1}: ${field.name} ${fault}`);
      }
    }
    if (schema.primaryKey) {
      const keys = this.keys(schema.primaryKey);
      if (new Set(keys).size < keys.length || keys.includes(null))
        this.faults.push(`${name}: rows are not told apart by ${schema.primaryKey.join(', ')}`);
    }
  }

  /** Of every row the cells of these fields; null when one is empty. */
  keys(fields: readonly string[]): (string | null)[] {
    const places = fields.map((field) => this.#resource.schema.fields.findIndex(({ name }) => name === field));
    return (this.#rows ?? []).map((row) => {
      const cells = places.map((place) => row[place] ?? null);
      return cells.includes(null) ? null : JSON.stringify(cells);
    });
  }

  danglingKeys(tables: ReadonlyMap<string, Checked>): string[] {
    if (!this.#rows) return [];
    return this.#resource.schema.foreignKeys.flatMap(({ fields, reference }) => {
      const known = new Set(tables.get(reference.resource)?.keys(reference.fields));
      const dangling = this.keys(fields).filter((key) => key !== null && !known.has(key));
      return dangling.length > 0
        ? [`${this.#resource.name}: ${fields.join(', ')} leads to no row of ${reference.resource}: ${dangling[0]}`]
        : [];
    });
  }
}
