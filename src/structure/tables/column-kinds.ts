import type { BlockColumnRole, CellType } from '../../model/understood-table.ts';
import { labelOf } from '../label.ts';
import { isFigure } from './cell-type.ts';
import { isYear } from './figure.ts';
import { unitOf } from './label-unit.ts';
import type { TypedGrid } from './typed-grid.ts';

export interface ColumnKind {
  readonly role: BlockColumnRole;
  readonly type: CellType;
}

/** Content of these types is told of a thing; it does not name it. */
const ATTRIBUTES: ReadonlySet<CellType> = new Set(['date', 'phone', 'email', 'name', 'text']);
const ATTRIBUTE_ROLES: ReadonlySet<string> = new Set([
  'date',
  'place',
  'phone',
  'email',
  'contact',
  'note',
  'results',
  'effect',
  'position',
  'format',
]);
const MOST = 0.6;

/** What each column of the body is for. `labels` are the innermost headings. */
export function columnKinds(sheet: TypedGrid, body: readonly number[], labels: readonly string[]): ColumnKind[] {
  const types = Array.from({ length: sheet.columns }, (_, column) => typeOfColumn(sheet, body, column));
  const roles = labels.map((label) => labelOf(label)?.role ?? null);
  const firstFigure = types.findIndex((type, column) => isFigure(type) && !isOrdinals(sheet, body, column, roles[column] ?? null, types));
  const kinds = types.map((type, column): ColumnKind => {
    if (isOrdinals(sheet, body, column, roles[column] ?? null, types)) return { role: 'ordinal', type: 'ordinal' };
    if (isFigure(type)) return { role: 'value', type };
    if (roles[column] === 'unit' || isUnits(sheet, body, column)) return { role: 'unit', type: 'label' };
    if (type === 'blank' || type === 'dash') return { role: firstFigure >= 0 && column > firstFigure ? 'value' : 'attribute', type };
    const named = firstFigure < 0 || column < firstFigure;
    const isFirst = column === 0 || (column === 1 && types[0] === 'number');
    const told = ATTRIBUTES.has(type) || (ATTRIBUTE_ROLES.has(roles[column] ?? '') && !(isFirst && roles[column] === 'place'));
    return { role: named && !told ? 'heading' : 'attribute', type };
  });
  // labels with a value beside each
  if (kinds.length === 2 && labels.every((label) => !label) && kinds[1]?.role === 'heading')
    return kinds.map((kind, column) => ({ ...kind, role: column === 0 ? 'heading' : 'attribute' }));
  if (kinds.some(({ role }) => role === 'heading')) return kinds;
  // long names, dates or people are what the figures are told of when nothing else is
  const first = kinds.findIndex(({ role, type }) => role === 'attribute' && type !== 'blank' && type !== 'dash');
  return kinds.map((kind, column) => (column === first && (firstFigure < 0 || column < firstFigure) ? { ...kind, role: 'heading' } : kind));
}

function typeOfColumn(sheet: TypedGrid, body: readonly number[], column: number): CellType {
  const counts = new Map<CellType, number>();
  let filled = 0;
  for (const row of body) {
    const cell = sheet.at(row, column);
    if (!cell?.text || cell.row !== row || cell.column !== column) continue;
    const type = sheet.type(row, column);
    const counted = isFigure(type) && type !== 'percent' ? 'number' : type;
    if (counted !== 'dash') filled++;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  if (isYears(sheet, body, column)) return 'label';
  if (!filled) return counts.has('dash') ? 'dash' : 'blank';
  const figures = (counts.get('number') ?? 0) + (counts.get('percent') ?? 0);
  if (figures >= filled * MOST) return (counts.get('percent') ?? 0) * 2 > figures ? 'percent' : 'number';
  let best: CellType = 'label';
  for (const [type, count] of counts) if (type !== 'dash' && count > (counts.get(best) ?? 0)) best = type;
  return isFigure(best) ? 'label' : best;
}

/** Years down a column name its rows: the first column, or one year after the other. */
function isYears(sheet: TypedGrid, body: readonly number[], column: number): boolean {
  const texts = body.flatMap((row) => {
    const cell = sheet.at(row, column);
    return cell?.text && cell.row === row && cell.column === column ? [cell.text] : [];
  });
  if (!texts.length || column >= sheet.columns - 1 || !texts.every(isYear)) return false;
  const years = [...new Set(texts.map((text) => Number(text.slice(0, 4))))].sort((a, b) => a - b);
  return column === 0 || (years.length > 1 && years.every((year, index) => year === (years[0] ?? 0) + index));
}

/** «№», or 1, 2, 3 … down a column that labels stand beside. */
function isOrdinals(sheet: TypedGrid, body: readonly number[], column: number, role: string | null, types: readonly CellType[]): boolean {
  if (column > 1) return false;
  if (role === 'number') return true;
  const texts = body.flatMap((row) => {
    const cell = sheet.at(row, column);
    return cell?.text && cell.row === row && cell.column === column && cell.columnSpan === 1 ? [cell.text.replace(/[.)\s]+$/u, '')] : [];
  });
  if (texts.length < 2 || !types.some((type, other) => other > column && (type === 'label' || type === 'text'))) return false;
  if (!texts.every((text) => /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXІХ]{1,5})$/u.test(text))) return false;
  const numbers = texts.map((text) => Number(text.split('.')[0]));
  return texts.some((text) => text.includes('.'))
    ? numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
    : numbers.every((number, index) => !Number.isFinite(number) || number === (numbers[0] ?? 0) + index);
}

function isUnits(sheet: TypedGrid, body: readonly number[], column: number): boolean {
  const texts = body.flatMap((row) => {
    const cell = sheet.at(row, column);
    return cell?.text && cell.row === row && cell.column === column ? [cell.text] : [];
  });
  return column > 0 && texts.length >= 2 && texts.filter((text) => unitOf(text) !== null).length >= texts.length * 0.8;
}
