import { additionFamily } from './addition.ts';
import { type Family, supportOf } from './family.ts';
import type { View } from './view.ts';

/** Lines numbered one level deeper that follow a line: `1` over `1.1`, `1.2`. */
function childrenOf(view: View, parent: number): number[] {
  const depth = view.lines[parent]?.depth ?? null;
  if (depth === null) return [];
  const children: number[] = [];
  for (let line = parent + 1; line < view.lines.length; line++) {
    const next = view.lines[line]?.depth ?? null;
    if (next === null || next <= depth) break;
    if (next === depth + 1) children.push(line);
  }
  return children;
}

/** Numbered rows as sums of their sub-rows, where most of such rows of the table are. */
export function parentFamilies(view: View): Family[] {
  if (view.axis === 'columns') return [];
  const families = view.lines.flatMap((_, parent) => {
    const children = childrenOf(view, parent);
    return children.length ? [additionFamily(view, parent, children, true)] : [];
  });
  const several = families.filter(({ operands }) => operands.length >= 2);
  const { holds, fails } = supportOf(several.flatMap(({ equations }) => equations));
  return holds >= 2 && holds >= 2 * fails ? several : [];
}

/** Rows that stand inside others by their numbers, whether or not they add up to them. */
export function isNested(view: View): boolean {
  return view.lines.some((_, line) => childrenOf(view, line).length > 0);
}
