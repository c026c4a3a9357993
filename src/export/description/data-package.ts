import { columnAbout } from '../../wording/tables/about.ts';
import { columnWords } from '../../wording/tables/columns.ts';
import { tableWords } from '../../wording/tables/tables.ts';
import type { ColumnShape, ColumnType } from '../column.ts';
import type { Format, FormatSettings, Resource } from '../formats/format.ts';
import type { TableShape } from '../table.ts';

export const PACKAGE_FILE = 'datapackage.json';
export const PACKAGE_NAME = 'esep';

const PROFILES = 'https://datapackage.org/profiles/2.0';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'datetime',
};

/** Frictionless Data Package 2.0: every table with types, keys, constraints and what columns are called in three languages. */
export function dataPackage(tables: readonly TableShape[], format: Format, settings: FormatSettings): string {
  const resources = tables.map((table) => resourceOf(table, tables, format, settings));
  return `${JSON.stringify(
    {
      $schema: `${PROFILES}/datapackage.json`,
      name: PACKAGE_NAME,
      title: 'Reports on grants, read and checked by esep',
      description: 'Rows whose counts is true add up: of the reports of one project one counts. See codebook.html.',
      resources,
    },
    null,
    1,
  )}\n`;
}

function resourceOf(table: TableShape, tables: readonly TableShape[], format: Format, settings: FormatSettings): object {
  const { path, format: name, mediatype, dialect, ...naming } = format.resource(table, settings);
  const headerOf = (of: TableShape, column: string) => {
    const shape = of.columns.find((one) => one.name === column);
    return (shape && naming.headerOf?.(shape)) ?? column;
  };
  const { label, about } = tableWords(table.name);
  const foreignKeys = table.foreignKeys.flatMap((key) => {
    const to = tables.find((other) => other.name === key.table);
    return to ? [{ fields: [headerOf(table, key.column)], reference: { resource: to.name, fields: [headerOf(to, key.to)] } }] : [];
  });
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path,
    title: label.en,
    titles: label,
    description: about.en,
    descriptions: about,
    format: name,
    mediatype,
    ...(name === 'csv' || name === 'jsonl' ? { encoding: 'utf-8' } : {}),
    ...(dialect ? { dialect: { $schema: `${PROFILES}/tabledialect.json`, ...dialect } } : {}),
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.columns.map((column) => fieldOf(column, naming)),
      missingValues: [''],
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey.map((column) => headerOf(table, column)) } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function fieldOf(column: ColumnShape, naming: Pick<Resource, 'headerOf' | 'fieldOf'>): object {
  const titles = columnWords(column.name);
  const about = columnAbout(column.name);
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.values ? { enum: column.values } : {}),
  };
  return {
    name: naming.headerOf?.(column) ?? column.name,
    type: TYPES[column.type],
    title: titles.en,
    titles,
    ...(about ? { description: about.en, descriptions: about } : {}),
    ...naming.fieldOf?.(column),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
