import { type Line, toLine } from './lines.ts';
import { SIDE_BY_SIDE } from './tolerances.ts';

/** Lines with those that stand beside them at another height, as one: the columns of a page need not share their lines. */
export function sideBySide(lines: readonly Line[]): readonly Line[] {
  const paired: Line[] = [];
  for (const line of lines) {
    const last = paired.at(-1);
    const near = last && line.baseline - last.baseline < SIDE_BY_SIDE.beside * line.size;
    if (near && (line.box.x0 > last.box.x1 + line.size || line.box.x1 + line.size < last.box.x0))
      paired[paired.length - 1] = toLine([...last.words, ...line.words]);
    else paired.push(line);
  }
  return paired;
}
