import type { PathStep, UnderstoodCell, UnderstoodTable } from '../model/understood-table.ts';

/** Every table with the roles of its rows and columns and, for each figure, its path down, its path across, unit and scale. */
export function pathsAsText(tables: readonly UnderstoodTable[]): string {
  return tables
    .map((table, index) => {
      const place = [table.page === null ? '' : `, page ${table.page}`, table.title ? `, ${table.title.text}` : ''].join('');
      return [
        `table ${index + 1}${place}: ${table.orientation === 'columns' ? 'things side by side' : table.orientation}`,
        `  columns  ${table.columns.map(({ role, path }) => `${role}${path.length ? ` (${textOf(path)})` : ''}`).join(' | ')}`,
        `  rows     ${table.rows.map(({ role }) => role).join(' ')}`,
        ...table.cells.filter(({ value }) => value !== null).map(lineOf),
        '',
      ].join('\n');
    })
    .join('\n');
}

function lineOf(cell: UnderstoodCell): string {
  const text = cell.passage.clean.trim();
  const unit = cell.unit && !text.includes(cell.unit) ? ` ${cell.unit}` : '';
  const scale = cell.scale === 1 ? '' : ` × ${cell.scale}`;
  return `  ${text}${unit}${scale}: ${textOf(cell.rowPath)} · ${textOf(cell.columnPath)}`;
}

function textOf(path: readonly PathStep[]): string {
  return path.map(({ text }) => text).join(' / ');
}

export function pathsAsJson(tables: readonly UnderstoodTable[]): object {
  const steps = (path: readonly PathStep[]) =>
    path.map(({ text, says }) => ({
      text,
      ...Object.fromEntries(Object.entries(says).filter(([, value]) => value !== null && value !== false)),
    }));
  return {
    tables: tables.map(({ blocks, page, title, orientation, rows, columns, cells }) => ({
      blocks,
      page,
      title: title?.text ?? null,
      orientation,
      rows: rows.map(({ role, ordinal, path }) => ({ role, ordinal, path: steps(path) })),
      columns: columns.map(({ role, type, path }) => ({ role, type, path: steps(path) })),
      cells: cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        text: cell.passage.clean.trim(),
        type: cell.type,
        value: cell.value,
        unit: cell.unit,
        scale: cell.scale,
        rowPath: steps(cell.rowPath),
        columnPath: steps(cell.columnPath),
      })),
    })),
  };
}
