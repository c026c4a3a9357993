import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { harmonic, type PlainTable, scoreTables, type TableScore } from './adjacency.ts';
import { programs } from './programs.ts';

interface Gold {
  readonly tables: PlainTable[];
  readonly otherReadings?: PlainTable[][];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Tables of a folder of PDFs with gold JSON beside them (ICDAR 2013 form), located by each program itself; F1 of the per-document averages. */
export async function tables(args: readonly string[]): Promise<string> {
  const folder = args[0] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'tables');
  if (!existsSync(folder)) return `no folder ${folder}: give one with NAME.pdf and NAME.json\n`;
  const stems = readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => file.slice(0, -4))
    .sort();
  const lines = ['program               precision  recall     F1  seconds'];
  for (const program of programs()) {
    const scores: TableScore[] = [];
    let seconds = 0;
    for (const stem of stems) {
      const gold: Gold = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8'));
      const from = performance.now();
      const answer = await program.tables(join(folder, `${stem}.pdf`)).catch(() => []);
      seconds += (performance.now() - from) / 1000;
      scores.push(scoreTables([gold.tables, ...(gold.otherReadings ?? [])], answer));
    }
    const precision = mean(scores.map((score) => score.precision));
    const recall = mean(scores.map((score) => score.recall));
    lines.push(
      `${program.name.padEnd(20)} ${precision.toFixed(3).padStart(10)} ${recall.toFixed(3).padStart(7)} ${harmonic(precision, recall).toFixed(3).padStart(6)} ${seconds.toFixed(1).padStart(8)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
