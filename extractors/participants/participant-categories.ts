import { GROUPS } from '../../src/domain/concepts/groups.ts';
import type { Dimension } from '../../src/model/report.ts';
import { ageBracket } from '../../src/text/ages.ts';
import { groupOf } from '../../src/text/groups.ts';
import { fold } from '../../src/text/normalize.ts';

export interface Category {
  readonly dimension: Dimension;
  readonly code: string;
}

const TOTAL =
  /всего|итого|общее (?:кол|числ)|общая числ|барлыгы|жиыны|жалпы|^(?:кол-во|количество|число) участников|^(?:жобага )?катысушылар(?:дын)? саны/u;

/** What the label of a row or column of a participants' table counts. */
export function categoryOf(label: string): Category | 'total' | null {
  const text = fold(label)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\d.)–—-]{0,8}(?=\p{L})/u, '')
    .trim();
  const group = groupOf(text);
  if (group) return { dimension: group.dimension, code: group.code };
  if (TOTAL.test(text)) return 'total';
  const age = ageBracket(label);
  return age ? { dimension: 'age', code: age.code } : null;
}

export function dimensionOf(code: string): Dimension | null {
  const group = GROUPS.find((known) => known.code === code);
  if (group) return group.dimension;
  return /^\d{1,3}(?:-\d{1,3}|\+)$/u.test(code) ? 'age' : null;
}
