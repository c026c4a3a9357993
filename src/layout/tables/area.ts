import type { GridCell } from './grid.ts';

export type Area = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;
