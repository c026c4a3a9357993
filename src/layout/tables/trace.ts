import { columnsOf, type GridTable, rowsOf } from './grid.ts';

/** Told what a strategy found and what was thrown away; for people who want to know why a table looks as it does. */
export type Trace = (event: TraceEvent) => void;

export interface TraceEvent {
  readonly page: number;
  readonly strategy: GridTable['strategy'];
  readonly verdict: 'kept' | 'picture' | 'overlaps';
  readonly rows: number;
  readonly columns: number;
  readonly box: GridTable['box'];
}

export const NO_TRACE: Trace = () => {};

export function traced(trace: Trace, page: number, table: GridTable, verdict: TraceEvent['verdict']): GridTable {
  trace({ page, strategy: table.strategy, verdict, rows: rowsOf(table), columns: columnsOf(table), box: table.box });
  return table;
}

/** Lines for a terminal; switched on by `ESEP_TRACE=tables`. */
export function traceFromEnvironment(): Trace {
  if (!(process.env.ESEP_TRACE ?? '').split(',').includes('tables')) return NO_TRACE;
  return ({ page, strategy, verdict, rows, columns, box }) => {
    const at = [box.x0, box.y0, box.x1, box.y1].map(Math.round).join(' ');
    process.stderr.write(`tables: page ${page}: ${strategy} ${rows}×${columns} at ${at}: ${verdict}\n`);
  };
}
