import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block, Table } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { structure } from '../../src/structure/index.ts';
import { p, source, table } from '../structure/source.ts';
import { type ConsistentTable, consistentTables, misprinted } from '../structure/sums/consistent.ts';
import { smallTables } from '../structure/sums/consistent-small.ts';
import { findingsOf } from './whole.ts';

const FOUND = 0.9;
/** Who gave the money and what for: without that it is no report, and nothing is looked at. */
const COVER = [
  'Итоговый отчет о реализации социального проекта',
  'Тема: «Добрые соседи»',
  'Получатель гранта: ОФ «Көмек»',
  'Договор № 12 от 3 марта 2025 года',
].map((line) => p(line));

const reportOf = ({ rows }: Pick<ConsistentTable, 'rows'>): Block[] => [...COVER, table(...rows.map((row) => row.join(' | ')))];

const DATE = /^\d{2}\.\d{2}\.\d{4}$/u;

/** One report with one digit of one cell changed; `row` and `column` are those of the cell in the block. */
interface Misprint {
  readonly row: number;
  readonly column: number;
  readonly blocks: readonly Block[];
}

function misprintsOf(tables: ConsistentTable): Misprint[] {
  return tables.rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Misprint[] => {
      const wrong = row > 0 && column > 0 && !DATE.test(text) ? misprinted(text, row * cells.length + column) : null;
      if (wrong === null) return [];
      const changed = cells.map((cell, at) => (at === column ? wrong : cell));
      return [{ row, column, blocks: reportOf({ rows: tables.rows.map((line, at) => (at === row ? changed : line)) }) }];
    }),
  );
}

const cites = ({ evidence }: Finding, { row, column }: Misprint): boolean =>
  evidence.some(({ place }) => place.row === row && place.column === column);

/** How many of the misprints are found at their cell or in an equation of it, and how many are told more than once. */
function measured(misprints: readonly Misprint[]): { readonly named: number; readonly twice: number } {
  const outcomes = misprints.map((misprint) => {
    const findings = findingsOf(...misprint.blocks);
    return { named: findings.some((finding) => cites(finding, misprint)), count: findings.length };
  });
  return {
    named: outcomes.filter(({ named }) => named).length / outcomes.length,
    twice: outcomes.filter(({ count }) => count > 1).length / outcomes.length,
  };
}

/** Every number of these tables stands in an equation. */
const tables = [...consistentTables([1]), ...smallTables()];

test('at least forty reports with tables that agree get no finding', () => {
  expect(tables.length).toBeGreaterThanOrEqual(40);
  const accused = tables.flatMap((one) => findingsOf(...reportOf(one)).map(({ code }) => `${one.name}: ${code}`));
  expect(accused).toEqual([]);
}, 60_000);

test('a changed digit is found in nine of ten numbers of every kind of table, once, and its cell or equation is named', () => {
  const kinds = Map.groupBy(tables, ({ name }) => name.replace(/ (?:ru|kk) \d/u, ''));
  for (const [kind, alike] of kinds) {
    const { named, twice } = measured(alike.flatMap(misprintsOf));
    expect(named, kind).toBeGreaterThanOrEqual(FOUND);
    expect(twice, `${kind}: told more than once`).toBeLessThanOrEqual(0.05);
  }
}, 120_000);

const GROUPS: ReadonlySet<string> = new Set(['gender', 'social', 'age']);

/** Each number of the tables of participants of a whole report with one digit changed. */
async function misprintsIn(fixture: string): Promise<Misprint[]> {
  const { blocks } = await readDocument({ bytes: readFileSync(`fixtures/reports/${fixture}`), name: fixture }, DEFAULT_READ_OPTIONS);
  const groups = structure(source(...blocks)).tables.filter(({ kind }) => GROUPS.has(kind));
  return groups.flatMap(({ blocks: [block = -1] }) => {
    const own = blocks[block];
    if (own?.kind !== 'table') return [];
    return own.cells.flatMap((cell, at): Misprint[] => {
      const wrong = /^\d+$/u.test(cell.text) ? misprinted(cell.text, cell.row + cell.column) : null;
      if (wrong === null) return [];
      const changed: Table = { ...own, cells: own.cells.map((other, index) => (index === at ? { ...other, text: wrong } : other)) };
      return [{ row: cell.row, column: cell.column, blocks: blocks.map((other, index) => (index === block ? changed : other)) }];
    });
  });
}

test.each(['final-ru-passport.docx', 'final-kk-cover.txt'])(
  'each number of the tables of participants of %s',
  async (fixture) => {
    const misprints = await misprintsIn(fixture);
    expect(misprints.length).toBeGreaterThanOrEqual(10);
    const { named, twice } = measured(misprints);
    expect(named).toBeGreaterThanOrEqual(FOUND);
    expect(twice).toBeLessThanOrEqual(0.05);
  },
  60_000,
);
