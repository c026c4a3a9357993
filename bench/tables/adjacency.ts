/** A table as the competition data and the programs under test give it. */
export interface PlainTable {
  readonly page: number;
  readonly cells: readonly PlainCell[];
}

export interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
}

export interface TableScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** White space and case do not count, and all characters other than letters and digits are alike. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Mn}]/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '_');
}

/** Counts of «text, nearest text right or below, blanks between»: the metric of Göbel, Hassan, Oro and Orsi (2012). */
function relations(table: PlainTable): Map<string, number> {
  const texts: string[] = [];
  const grid = new Map<number, Map<number, number>>();
  const turned = new Map<number, Map<number, number>>();
  const put = (lines: Map<number, Map<number, number>>, line: number, position: number, cell: number) => {
    const known = lines.get(line) ?? new Map<number, number>();
    lines.set(line, known.set(position, cell));
  };
  for (const { row, column, rowSpan = 1, columnSpan = 1, text } of table.cells) {
    const key = comparable(text);
    if (key === '') continue;
    for (let r = row; r < row + Math.max(1, rowSpan); r += 1) {
      for (let c = column; c < column + Math.max(1, columnSpan); c += 1) {
        put(grid, r, c, texts.length);
        put(turned, c, r, texts.length);
      }
    }
    texts.push(key);
  }
  const found = new Map<string, string>();
  for (const [direction, lines] of [
    ['right', grid],
    ['down', turned],
  ] as const) {
    for (const [, line] of [...lines].sort(([a], [b]) => a - b)) {
      const occupied = [...line].sort(([a], [b]) => a - b);
      occupied.forEach(([position, cell], index) => {
        const next = occupied[index + 1];
        if (!next || next[1] === cell) return;
        const pair = `${cell} ${next[1]} ${direction}`;
        if (!found.has(pair)) found.set(pair, `${texts[cell]}\u0000${texts[next[1]]}\u0000${direction}\u0000${next[0] - position - 1}`);
      });
    }
  }
  const counts = new Map<string, number>();
  for (const relation of found.values()) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return counts;
}

const size = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [relation, count]) => sum + Math.min(count, b.get(relation) ?? 0), 0);
}

/** Tables are paired on the same page, most right relations first, each once; the nearest of several gold readings counts. */
export function scoreTables(readings: readonly (readonly PlainTable[])[], answer: readonly PlainTable[]): TableScore {
  const given = answer.map((table) => ({ page: table.page, counts: relations(table) }));
  const scores = readings.map((reading) => {
    const gold = reading.map((table) => ({ page: table.page, counts: relations(table) }));
    const candidates = gold.flatMap((wanted, g) =>
      given.flatMap((table, s) =>
        wanted.page === table.page ? [{ g, s, right: shared(wanted.counts, table.counts), size: size(table.counts) }] : [],
      ),
    );
    const usedGold = new Set<number>();
    const usedGiven = new Set<number>();
    let right = 0;
    for (const pair of candidates
      .filter((item) => item.right > 0)
      .sort((a, b) => b.right - a.right || a.size - b.size || a.g - b.g || a.s - b.s)) {
      if (usedGold.has(pair.g) || usedGiven.has(pair.s)) continue;
      usedGold.add(pair.g);
      usedGiven.add(pair.s);
      right += pair.right;
    }
    const expected = gold.reduce((sum, table) => sum + size(table.counts), 0);
    const detected = given.reduce((sum, table) => sum + size(table.counts), 0);
    const precision = expected + detected === 0 ? 1 : detected ? right / detected : 0;
    const recall = expected + detected === 0 ? 1 : expected ? right / expected : 0;
    return { precision, recall, f1: harmonic(precision, recall) };
  });
  return scores.reduce((best, score) => (score.f1 > best.f1 ? score : best));
}

export function harmonic(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}
