import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { esepWith, folderWith, reportText } from './esep.ts';

const BROKEN = { NODE_OPTIONS: `--import ${new URL('broken-reader.mjs', import.meta.url).href}` };

test('a reader that stumbles is tried again and ends as a defect of esep, which is not held against the file', async () => {
  const folder = folderWith({ 'in/broken.txt': reportText('Первый'), 'in/sound.txt': reportText('Второй') });
  const [out, workspace] = [join(folder, 'out'), join(folder, 'w')];
  const ended = await esepWith(BROKEN, 'ingest', join(folder, 'in'), '--out', out, '--workspace', workspace);
  expect(ended.code).toBe(70);
  const { inputs } = JSON.parse(readFileSync(join(out, 'run-report.json'), 'utf8'));
  expect(inputs).toMatchObject([
    { path: 'broken.txt', state: 'set-aside', code: 'defect', stage: 'read' },
    { path: 'sound.txt', state: 'complete', code: null },
  ]);
  expect(inputs[0].message).toMatch(/^esep itself failed on this file \(TypeError at src\/read\/index\.ts:\d+\)\.$/);
  expect(`${inputs[0].message} ${inputs[0].nextStep} ${ended.stdout}`).not.toMatch(/damaged|sender/);
  const store = openStore(workspace);
  const tries = store.database.prepare('SELECT code FROM attempts').all();
  store.close();
  expect(tries.map(({ code }) => code)).toEqual(['defect', 'defect']);
}, 120_000);
