import type { Evidence } from './evidence.ts';
import type { Comparator } from './report.ts';

/**
 * One quantity said in prose (or a table's results column) with what it counts. Rules on disagreeing values, totals in
 * prose, each-versus-all, per-unit products and listed counts are queries over these.
 */
export interface Statement {
  readonly value: number;
  readonly max: number | null;
  readonly comparator: Comparator;
  readonly unit: string | null;
  /** What is counted, as a normalized measure: `direct-reach`, `indirect-reach`, `participants`, `events`, `posts`, or stems of the noun. */
  readonly measure: string;
  /** The words around it that name the thing counted. */
  readonly noun: string;
  readonly scope: 'project' | 'task' | 'activity' | 'event' | 'place' | 'unknown';
  /** Title of the task, activity or event, name of the village: within a scope other than `project`. */
  readonly scopeName: string | null;
  /** `each`: «в каждом селе», «әр ауылда»; `all`: a total. */
  readonly distribution: 'all' | 'each' | 'unstated';
  /** «по 20 с каждого из 3 сел»: per 20, units 3. */
  readonly per: { readonly value: number; readonly of: string; readonly count: number | null } | null;
  readonly aspect: 'plan' | 'fact' | 'unstated';
  /** «всего», «итого», «барлығы», «жалпы саны». */
  readonly total: boolean;
  readonly section: number | null;
  readonly evidence: Evidence;
}
