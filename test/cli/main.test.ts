import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { esep, folderWith, reportText } from './esep.ts';

describe('esep', () => {
  test('--version and help answer, an unknown command names the way on', async () => {
    expect(await esep('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect((await esep('help', 'tables')).stdout).toBe((await esep('tables', '--help')).stdout);
    expect((await esep('help')).stdout).toBe((await esep('--help')).stdout);
    expect(await esep('digest')).toMatchObject({ code: 64, stderr: 'esep: there is no command "digest"; "esep --help" lists them\n' });
  });

  test('an unknown option and a missing value are said in one sentence', async () => {
    expect((await esep('read', '--colour', 'x')).stderr).toBe(`esep read: Unknown option '--colour'; see "esep read --help"\n`);
    expect(await esep('findings', '--code')).toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/^[^\n]*; see "esep findings --help"\n$/),
    });
  });

  test('a place where no workspace and no results can be is wrong usage, also below /proc', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз'), file: '' });
    const [input, out, workspace] = [join(folder, 'in'), join(folder, 'out'), join(folder, 'w')];
    for (const place of [join(folder, 'file'), '/proc/esep/w'])
      expect(await esep('ingest', input, '--out', out, '--workspace', place)).toMatchObject({
        code: 64,
        stderr: expect.stringContaining('workspace'),
      });
    await esep('ingest', input, '--out', out, '--workspace', workspace);
    expect(await esep('export', '--out', '/proc/esep/out', '--workspace', workspace)).toMatchObject({ code: 64 });
    expect(await esep('verify', join(folder, 'absent'), '--workspace', workspace)).toMatchObject({
      code: 64,
      stderr: expect.stringContaining('there is no folder'),
    });
    expect(await esep('findings', '--workspace', workspace)).toMatchObject({ code: 0, stdout: '', stderr: 'esep: no findings\n' });
  });

  test('a pattern that is none is wrong usage', async () => {
    const corpus = folderWith({ 'a.txt': 'Отчет', 'a.gold.json': '{}' });
    expect(await esep('evaluate', corpus, '--only', '[')).toMatchObject({ code: 64, stderr: expect.stringContaining('--only') });
  });
});
