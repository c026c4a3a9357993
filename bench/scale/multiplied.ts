import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packJson, unpackJson } from '../../src/model/packed.ts';
import { openStore, transact } from '../../src/store/open.ts';
import { FIXTURES } from './archive.ts';
import { runEsep } from './run-esep.ts';

/** A workspace that knows so many reports: those of the fixtures, again and again, each of a project and grantee of its own. */
export async function multipliedWorkspace(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-bench-export-'));
  const workspace = join(folder, 'w');
  await runEsep(['ingest', FIXTURES, '--out', join(folder, 'out'), '--workspace', workspace, '--jobs', '2', '--quiet']);
  const store = openStore(workspace);
  const { database } = store;
  const known = database
    .prepare('SELECT i.path, r.hash, r.key, r.body FROM reports r JOIN inputs i ON i.hash = r.hash ORDER BY i.path')
    .all()
    .map((row) => ({ path: String(row.path), hash: String(row.hash), key: String(row.key), body: row.body as Uint8Array }));
  const input = database.prepare(
    'INSERT INTO inputs (root, place, path, bytes, hash, met) SELECT root, ?1, ?1, bytes, ?2, met FROM inputs WHERE path = ?3',
  );
  const outcome = database.prepare(
    'INSERT INTO outcomes (hash, key, state, milliseconds, stages, run) SELECT ?1, key, state, milliseconds, stages, run FROM outcomes WHERE hash = ?2',
  );
  const report = database.prepare("INSERT INTO reports (hash, key, body, digest, prose) VALUES (?, ?, ?, x'', x'')");
  transact(store, () => {
    for (let number = known.length; number < count; number += 1) {
      const source = known[number % known.length];
      if (!source) break;
      const hash = createHash('sha256').update(`${source.hash} ${number}`).digest('hex');
      const path = `${String(number).padStart(6, '0')}-${source.path}`;
      input.run(path, hash, source.path);
      outcome.run(hash, source.hash);
      report.run(hash, source.key, packJson(copyOf(unpackJson(source.body), hash, number)));
    }
  });
  store.close();
  return workspace;
}

interface Copied {
  readonly document: { id: string };
  readonly project: Record<string, unknown> & { readonly contract: { number: { value: string } | null } };
  readonly findings: { id: string }[];
}

function copyOf(stored: unknown, hash: string, number: number): Copied {
  const copy = stored as Copied & {
    readonly project: { readonly grantee: { name: { value: string } | null }; title: { value: string } | null };
  };
  copy.document.id = hash;
  const { contract, grantee, title } = copy.project;
  if (contract.number) contract.number.value = `${number}/${contract.number.value}`;
  if (grantee.name) grantee.name.value += ` ${number}`;
  if (title) title.value += ` ${number}`;
  for (const finding of copy.findings) finding.id = createHash('sha256').update(`${finding.id} ${number}`).digest('hex').slice(0, 16);
  return copy;
}
