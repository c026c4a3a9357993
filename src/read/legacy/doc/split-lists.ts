import type { NumberingDefinition } from '../../office/docx/numbering.ts';

/** A paragraph's place in a list: number of its override and level. */
export interface ListUse {
  readonly override: number;
  readonly level: number;
}

/**
 * LibreOffice writes the first item of a list that starts at a given number as a list of its own, so that its second
 * item would count as first. Joins such a list of one item with the one that comes next when both print alike.
 * `uses` in the order of the document.
 */
export function joinSplitLists(
  definitions: ReadonlyMap<string, NumberingDefinition>,
  uses: readonly ListUse[],
): Map<string, NumberingDefinition> {
  const joined = new Map(definitions);
  const counts = new Map<number, number>();
  for (const { override } of uses) counts.set(override, (counts.get(override) ?? 0) + 1);
  const begun = new Set<number>();
  const tails = new Set<number>();
  for (const [index, { override, level }] of uses.entries()) {
    const previous = uses[index - 1];
    const isFirst = !begun.has(override);
    begun.add(override);
    if (!isFirst || !previous || previous.override === override || counts.get(previous.override) !== 1 || tails.has(previous.override))
      continue;
    const single = joined.get(String(previous.override));
    const own = joined.get(String(override));
    if (!single || !own || previous.level !== level || !printAlike(single, own, level)) continue;
    joined.set(String(override), { ...own, group: single.group });
    tails.add(override);
  }
  return joined;
}

function printAlike(one: NumberingDefinition, other: NumberingDefinition, level: number): boolean {
  const [a, b] = [one.levels.get(level), other.levels.get(level)];
  return a !== undefined && b !== undefined && a.format !== 'bullet' && a.format === b.format && a.text === b.text;
}
