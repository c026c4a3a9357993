import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectsOf } from './archive.ts';
import { runEsep } from './run-esep.ts';

/** Reading an archive, and running again over it unchanged. COUNT: documents. */
export async function rerun(args: readonly string[]): Promise<string> {
  const count = Number(args[0] ?? 1000);
  const archive = projectsOf(count, /^(short|final)-.{1,20}\.txt$/);
  const out = join(archive, '.out');
  const ingest = () => runEsep(['ingest', archive, '--out', out, '--workspace', join(archive, '.w'), '--jobs', '2']);
  const first = await ingest();
  const before = fingerprint(out);
  const second = await ingest();
  const same = fingerprint(out) === before ? 'the same bytes' : 'OTHER BYTES';
  return `${count} documents: first run ${first.seconds.toFixed(1)} s, again ${second.seconds.toFixed(2)} s, ${same} in datasets and reports\n`;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const part of ['datasets', 'reports']) {
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(json|csv)$/.test(name)) hash.update(name).update(readFileSync(join(folder, part, name)));
    }
  }
  return hash.digest('hex');
}
