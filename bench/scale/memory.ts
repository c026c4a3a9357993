import { join } from 'node:path';
import { projectsOf } from './archive.ts';
import { runEsep } from './run-esep.ts';

/** Peak memory over a small and a large archive of the same kind of documents. SMALL LARGE: documents. */
export async function memory(args: readonly string[]): Promise<string> {
  const lines = ['documents  seconds  peak of all processes  peak of the coordinator'];
  const peaks: number[] = [];
  for (const count of [Number(args[0] ?? 200), Number(args[1] ?? 5000)]) {
    const archive = projectsOf(count, /^(short|final)-.{1,20}\.txt$/);
    const { seconds, peak, peakCoordinator } = await runEsep(
      'ingest',
      archive,
      '--out',
      join(archive, '.out'),
      '--workspace',
      join(archive, '.w'),
      '--jobs',
      '2',
    );
    peaks.push(peak);
    lines.push(
      `${String(count).padStart(9)} ${seconds.toFixed(1).padStart(8)} ${`${peak.toFixed(0)} MiB`.padStart(22)} ${`${peakCoordinator.toFixed(0)} MiB`.padStart(24)}`,
    );
  }
  const [small = 1, large = 1] = peaks;
  lines.push(`difference ${(100 * (large / small - 1)).toFixed(1)} %`);
  return `${lines.join('\n')}\n`;
}
