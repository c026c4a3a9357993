import type { SumContradiction, SumFamily } from '../../../src/model/sums.ts';
import { p, read, table } from '../source.ts';

/** The families of one table as a person would write them down, with their support. */
export function families(...lines: string[]): string[] {
  return read(table(...lines)).sums.flatMap((sums) => sums.families.map(shownFamily));
}

function shownFamily({ relation, axis, result, operands, holds, of }: SumFamily): string {
  return `${relation} ${axis} ${result} = ${operands.join(', ')} ${holds}/${of}`;
}

export function contradictions(...lines: string[]): SumContradiction[] {
  return read(table(...lines)).sums.flatMap((sums) => sums.contradictions.filter(({ doubt }) => doubt === null));
}

/** The same under a line of text. */
export function contradictionsUnder(caption: string, ...lines: string[]): SumContradiction[] {
  return read(p(caption), table(...lines)).sums.flatMap((sums) => sums.contradictions.filter(({ doubt }) => doubt === null));
}

/** Every equation that a contradiction breaks, written out. */
export function broken(found: readonly SumContradiction[]): string[][] {
  return found.map(({ equations }) =>
    equations.map(
      ({ relation, operands, computed, result }) =>
        `${relation} ${operands.map(({ value }) => value).join(' ')} → ${computed} ≠ ${result.value}`,
    ),
  );
}
