import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { progressIn } from '../../src/cli/telling.ts';
import type { Progress } from '../../src/ingest/progress.ts';
import { esep, folderWith, reportText } from './esep.ts';

const NOON = new Date('2026-03-01T12:00:00Z');

/** What is written of a run of one document. */
function linesOf(format: string | undefined): string[] {
  const lines: string[] = [];
  const progress: Progress = progressIn(format, { write: (line) => lines.push(line) }, () => NOON);
  progress.phase('looking at the inputs');
  progress.begin(1);
  progress.step('failed', 'a/b.txt');
  progress.end();
  return lines;
}

describe('progress', () => {
  test('has the time before every line with --log time', () => {
    expect(linesOf('time')).toEqual([
      '2026-03-01T12:00:00.000Z esep: looking at the inputs\n',
      expect.stringMatching(/^2026-03-01T12:00:00\.000Z esep: 1 of 1 document, .*, 1 not readable\n$/),
    ]);
  });

  test('is one object a line with --log json, each document by its path', () => {
    const time = NOON.toISOString();
    expect(linesOf('json').map((line) => JSON.parse(line))).toEqual([
      { time, event: 'phase', phase: 'looking at the inputs' },
      { time, event: 'begin', total: 1 },
      { time, event: 'document', path: 'a/b.txt', state: 'failed', done: 1, total: 1 },
      { time, event: 'end' },
    ]);
  });
});

test('a quiet run says nothing unless it is asked for JSON or something is wrong', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const argv = [join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--quiet', '--jobs', '1'];
  expect(await esep('ingest', ...argv)).toEqual({ code: 0, stdout: '', stderr: '' });
  const asked = await esep('ingest', ...argv, '--json');
  expect(JSON.parse(asked.stdout).counts).toMatchObject({ inputs: 1, complete: 1 });
  expect(await esep('ingest', join(folder, 'absent'), ...argv.slice(1))).toMatchObject({
    code: 64,
    stdout: '',
    stderr: expect.stringMatching(/./),
  });
});
