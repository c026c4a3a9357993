import type { ListMark } from '../../../model/document.ts';
import { formatNumber } from '../number-format.ts';
import type { NumberingDefinition } from './numbering.ts';

/** Counts the paragraphs of a document's lists as a word processor does. Paragraphs must come in the order of the document. */
export class ListCounter {
  private readonly definitions: ReadonlyMap<string, NumberingDefinition>;
  /** group → number reached on each level */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  constructor(definitions: ReadonlyMap<string, NumberingDefinition>) {
    this.definitions = definitions;
  }

  /** The mark printed before the next paragraph of the list; null for an unknown list or one without any mark. */
  next(listId: string, level: number): ListMark | null {
    const definition = this.definitions.get(listId);
    const own = definition?.levels.get(level);
    if (!definition || !own) return null;
    const counts = this.counts.get(definition.group) ?? [];
    this.counts.set(definition.group, counts);
    this.applyStarts(listId, definition, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const restart = definition.levels.get(deeper)?.restart ?? null;
      if (restart !== 0 && (restart === null || level < restart)) counts[deeper] = null;
    }
    const marker = own.format === 'bullet' ? bullet(own.text) : this.print(definition, level, counts);
    return marker === '' ? null : { level, marker, automatic: true };
  }

  private applyStarts(listId: string, definition: NumberingDefinition, counts: (number | null)[]): void {
    if (this.begun.has(listId)) return;
    this.begun.add(listId);
    for (const [level, start] of definition.starts) counts[level] = start - 1;
  }

  private print(definition: NumberingDefinition, level: number, counts: (number | null)[]): string {
    const own = definition.levels.get(level);
    return (own?.text ?? '')
      .replace(/%([1-9])/g, (_, digit) => {
        const index = Number(digit) - 1;
        const shown = definition.levels.get(index);
        if (!shown) return '';
        counts[index] ??= shown.start;
        return formatNumber(counts[index] ?? shown.start, own?.legal ? 'decimal' : shown.format);
      })
      .trim();
  }
}

/** Symbol fonts put their bullets into the private area; print them as a bullet. */
function bullet(text: string): string {
  return /^[\ue000-\uf8ff]*$/.test(text) || text === '' || /^[o§Øü]$/.test(text) ? '•' : text;
}
