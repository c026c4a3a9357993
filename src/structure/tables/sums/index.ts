import { MONEY } from '../../../domain/sum-words.ts';
import type { SourceDocument } from '../../../model/document.ts';
import { cite } from '../../../model/passage.ts';
import type { LogicalTable, Passage } from '../../../model/structure.ts';
import type { FailedEquation, SumContradiction, SumFamily, SumTerm, TableSums } from '../../../model/sums.ts';
import { fold } from '../../../text/normalize.ts';
import { type Grid, gridIn } from '../../grid.ts';
import { formParts } from '../form-parts.ts';
import { type Cause, causesOf } from './blame.ts';
import { doubtOf, failsTooOften } from './doubt.ts';
import { familiesOf } from './families.ts';
import { type CellRef, type Equation, type Family, supportOf } from './family.ts';
import type { SumGrid } from './grid.ts';
import { sumGrids } from './read-grid.ts';
import { slipOf } from './slip.ts';
import { viewsOf } from './view.ts';

/** The sums that every table of a document shows, by its figures alone. */
export function tableSums(source: SourceDocument, passages: readonly Passage[], tables: readonly LogicalTable[]): TableSums[] {
  return joined(source, tables).flatMap((blocks) => {
    const grids = blocks.flatMap((index): Grid[] => {
      const block = source.blocks[index];
      return block?.kind === 'table' ? [gridIn(passages, block, index)] : [];
    });
    const [first] = grids;
    if (!first) return [];
    const caption = captionOf(source, first.block);
    const recognized = source.textLayer !== 'native';
    // a form of one big table has a table of its own under each of its titles
    const parts = grids.length === 1 ? formParts(first).map(({ grid }) => [grid]) : [grids];
    return parts.flatMap((part) => sumGrids(part, caption)).map((grid) => sumsOfGrid(grid, blocks, caption, recognized));
  });
}

/** Blocks of tables that go on in each other and have equally many columns. */
function joined(source: SourceDocument, tables: readonly LogicalTable[]): number[][] {
  const groups: number[][] = [];
  source.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const last = groups.at(-1);
    const before = last?.at(-1);
    const previous = before === undefined ? undefined : source.blocks[before];
    const together = tables.some(({ blocks }) => before !== undefined && blocks.includes(before) && blocks.includes(index));
    if (last && together && previous?.kind === 'table' && previous.columns === block.columns) last.push(index);
    else groups.push([index]);
  });
  return groups;
}

/** The line that stands before a table. */
function captionOf(source: SourceDocument, block: number): string {
  const line = source.blocks.slice(Math.max(0, block - 3), block).findLast(({ kind }) => kind === 'paragraph');
  return line?.kind === 'paragraph' && line.text.length < 200 ? line.text : '';
}

function sumsOfGrid(grid: SumGrid, blocks: readonly number[], caption: string, recognized: boolean): TableSums {
  const views = viewsOf(grid) ?? [];
  const families = views.flatMap(familiesOf);
  const causes = causesOf(families);
  const support = families.map((family) => supportOf(family.equations));
  const many = failsTooOften(
    causes.length,
    support.reduce((sum, { holds }) => sum + holds, 0),
  );
  const held = heldCells(families, grid);
  const sound = soundCells(families, held, grid);
  const fits = (ref: CellRef): boolean => held.has(placeOf(grid, ref));
  const contradictions = causes.map((cause) => {
    const doubt = recognized ? 'recognized' : many ? 'many' : doubtOf(cause, grid, fits);
    return contradictionOf(cause, grid, doubt);
  });
  // «Грантополучатель: …» before a table says nothing of its figures
  const above = fold(caption).replaceAll(/грант\p{L}*/gu, '');
  const money = [above, ...grid.columns.map(({ label }) => label)].some((text) => MONEY.test(text));
  return { blocks, money, families: families.flatMap((family) => shown(family, grid)), contradictions, sound };
}

function shown(family: Family, grid: SumGrid): SumFamily[] {
  const { holds, fails } = supportOf(family.equations);
  if (holds === 0 && family.relation !== 'part') return [];
  const lines = family.axis === 'columns' ? grid.columns : grid.rows;
  const printed = (line: number) => lines[line]?.printed ?? '';
  const { relation, axis, result, operands, named } = family;
  return [{ relation, axis, result: printed(result), operands: operands.map(printed), holds, of: holds + fails, named }];
}

const cellAt = (grid: SumGrid, { row, column }: CellRef) => grid.cells[row]?.[column];

function termAt(grid: SumGrid, ref: CellRef): SumTerm[] {
  const cell = cellAt(grid, ref);
  return cell?.passage && cell.kind === 'number' ? [{ value: cell.value, percent: cell.percent, evidence: cite(cell.passage) }] : [];
}

function contradictionOf({ broken, cell }: Cause, grid: SumGrid, doubt: SumContradiction['doubt']): SumContradiction {
  const equations = broken.flatMap(({ equation, family }) => failed(equation, family, grid));
  const printed = cell && cellAt(grid, cell);
  // an exact equation says what was meant, a rounded one nearly
  const exact = broken.filter(({ equation }) => !equation.loose);
  const needed = cell ? (exact.length ? exact : broken).map(({ equation }) => equation.needed(cell)) : [];
  const slips = printed ? needed.map((value) => (value === null ? null : slipOf(printed, Number(value.toFixed(printed.decimals))))) : [];
  const [slip = null] = slips;
  return {
    equations,
    cell: cell ? (termAt(grid, cell)[0] ?? null) : null,
    slip: slips.every((value) => value !== null && value === slip) ? slip : null,
    doubt,
  };
}

function failed(equation: Equation, family: Family, grid: SumGrid): FailedEquation[] {
  const [result] = termAt(grid, equation.result);
  if (!result) return [];
  const { holds, fails } = supportOf(family.equations);
  const row = grid.rows[equation.result.row]?.printed ?? '';
  const column = grid.columns[equation.result.column]?.printed ?? '';
  return [
    {
      relation: equation.relation,
      axis: equation.axis,
      result,
      operands: equation.operands.flatMap((ref) => termAt(grid, ref)),
      computed: equation.computed,
      where: equation.axis === 'columns' ? row : column,
      what: equation.axis === 'columns' ? column : row,
      lines: family.operands.map((line) => (family.axis === 'columns' ? grid.columns : grid.rows)[line]?.printed ?? ''),
      holds,
      of: holds + fails,
      named: family.named,
    },
  ];
}

/** `block:row:column` of the source cell. */
function placeOf(grid: SumGrid, ref: CellRef): string {
  const passage = cellAt(grid, ref)?.passage;
  return passage ? `${passage.block}:${passage.row}:${passage.column}` : '';
}

/** Cells that stand in an exact equation that holds. */
function heldCells(families: readonly Family[], grid: SumGrid): Set<string> {
  const exact = families.flatMap(({ equations }) =>
    equations.filter(({ status, loose }) => !loose && (status === 'holds' || status === 'trivial')),
  );
  return new Set(exact.flatMap(({ result, operands }) => [result, ...operands].map((ref) => placeOf(grid, ref))));
}

/** Those that stand in none that fails, a rounded one included. */
function soundCells(families: readonly Family[], held: ReadonlySet<string>, grid: SumGrid): Set<string> {
  const failing = families.flatMap(({ equations }) => equations.filter(({ status }) => status === 'fails'));
  const broken = new Set(failing.flatMap(({ result, operands }) => [result, ...operands].map((ref) => placeOf(grid, ref))));
  return new Set([...held].filter((place) => !broken.has(place)));
}
