import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { esep, folderWith, reportText } from './esep.ts';

const HOSTILE = `=HYPERLINK("http://example.org")\n`;

function archive(): string {
  return folderWith({
    'b/отчет.txt': reportText('Молодёжь'),
    'a/report.txt': reportText('Участие', 80),
    'a/copy.txt': reportText('Молодёжь'),
    'empty.docx': '',
    'formula.txt': HOSTILE + reportText('Формула', 7),
  });
}

function json(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Everything below a folder but what tells of the run and not of the archive. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^(?:run-report|changes)\./.test(entry.name),
  );
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

describe('esep ingest', () => {
  test('accounts for every input and leaves reports and datasets', async () => {
    const folder = archive();
    const out = join(folder, 'out');
    const ended = await esep('ingest', folder, '--out', out, '--workspace', join(folder, '.esep'), '--jobs', '1');
    expect(ended.code, ended.stderr).toBe(2);
    expect(ended.stdout).toContain('5 inputs');
    const { inputs, counts, failures } = json(join(out, 'run-report.json'));
    const states = inputs.map((input: { path: string; state: string; duplicateOf: string | null }) => [
      input.path,
      input.state,
      input.duplicateOf,
    ]);
    expect(states).toEqual([
      ['a/copy.txt', 'complete', null],
      ['a/report.txt', 'complete', null],
      ['b/отчет.txt', 'duplicate', 'a/copy.txt'],
      ['empty.docx', 'failed', null],
      ['formula.txt', 'complete', null],
    ]);
    expect(counts).toEqual({ inputs: 5, complete: 3, partial: 0, failed: 1, duplicate: 1, 'set-aside': 0, pending: 0 });
    expect(failures).toMatchObject([{ code: 'empty', count: 1, paths: ['empty.docx'] }]);
    expect(json(join(out, 'reports/a/report.txt.json')).document).toMatchObject({ path: 'a/report.txt', name: 'report.txt' });
    expect(json(join(out, 'reports/b/отчет.txt.json'))).toMatchObject({ document: { path: 'b/отчет.txt' }, duplicateOf: 'a/copy.txt' });
    expect(readFileSync(join(out, 'datasets/reports.csv'), 'utf8').match(/\.txt,/g)).toHaveLength(6);
    expect(json(join(out, 'archive.json'))).toHaveProperty('findings');
  });

  test('gives the same bytes whatever the order of the inputs and the number of workers, and when run again', async () => {
    const folder = archive();
    const [first, second] = [join(folder, '.out1'), join(folder, '.out2')];
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await esep('ingest', a, b, '--out', first, '--workspace', join(folder, '.w1'), '--jobs', '1');
    await esep('ingest', b, a, '--out', second, '--workspace', join(folder, '.w2'), '--jobs', '2');
    const once = contents(first);
    expect(Object.keys(once)).toContain('/datasets/findings.csv');
    expect(contents(second)).toEqual(once);
    const again = await esep('ingest', a, b, '--out', first, '--workspace', join(folder, '.w1'));
    expect(again.stderr).not.toMatch(/\d documents/);
    expect(contents(first)).toEqual(once);
  });

  test('does not follow links and takes away reports of inputs that are pruned', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз'), 'in/b.txt': reportText('Два'), 'outside.txt': reportText('Снаружи') });
    const options = ['--out', join(folder, 'out'), '--workspace', join(folder, 'w')];
    await esep('ingest', join(folder, 'in'), ...options);
    rmSync(join(folder, 'in/b.txt'));
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'in/link.txt'));
    const ended = await esep('ingest', join(folder, 'in'), ...options, '--json', '--allow-shrink', '--prune');
    expect(JSON.parse(ended.stdout)).toMatchObject({ counts: { inputs: 2, complete: 1, failed: 1 }, failures: [{ code: 'unsafe-path' }] });
    expect(readdirSync(join(folder, 'out/reports'))).toEqual(['a.txt.json']);
  });

  test('--bom begins every table with a byte order mark', async () => {
    const folder = folderWith({ 'a.txt': reportText('Раз') });
    await esep('ingest', join(folder, 'a.txt'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--bom');
    expect(readFileSync(join(folder, 'out/datasets/reports.csv'), 'utf8').codePointAt(0)).toBe(0xfeff);
  });

  test('wrong usage is said in a sentence, exit code 64', async () => {
    const folder = folderWith({});
    for (const argv of [
      [],
      [folder],
      [folder, '--out', folder, '--jobs', '0'],
      [folder, '--out', folder, '--max-pages', 'many'],
      [folder, '--nonsense'],
    ]) {
      const ended = await esep('ingest', ...argv);
      expect([argv, ended.code, ended.stderr.split('\n').length]).toEqual([argv, 64, 2]);
    }
  });

  test('names what could not be read, copies of it included, and says nothing of one input as of many', async () => {
    const folder = folderWith({ 'a.docx': '', 'b.docx': '' });
    const out = join(folder, 'out');
    const several = await esep('ingest', folder, '--out', out, '--workspace', join(folder, 'w'));
    expect(several.stdout).toMatch(/^2 inputs: 2 failed\n {2}2 × empty: .{10,80}\n {6}a\.docx, b\.docx\n0 findings/);
    expect(json(join(out, 'run-report.json')).inputs.map((input: { report: string | null }) => input.report)).toEqual([null, null]);
    const one = await esep('ingest', join(folder, 'a.docx'), '--out', out, '--workspace', join(folder, 'w2'));
    expect(one.stdout).toMatch(/^1 input: 1 failed\n/);
  });
});

test('the closing lines and changes.json say what is new since the run before', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз'), 'in/b.txt': reportText('Два'), 'in/c.txt': reportText('Три') });
  const argv = [join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w')];
  expect((await esep('ingest', ...argv)).stdout).toMatch(
    /since the run before: 3 documents new, 0 changed, 0 gone; \d+ findings? new, 0 vanished/,
  );
  rmSync(join(folder, 'in/a.txt'));
  appendFileSync(join(folder, 'in/b.txt'), 'x');
  renameSync(join(folder, 'in/c.txt'), join(folder, 'in/e.txt'));
  writeFileSync(join(folder, 'in/d.txt'), '');
  const ended = await esep('ingest', ...argv, '--allow-shrink');
  expect(ended.stdout).toContain('since the run before: 1 document new, 1 changed, 1 gone, 1 moved;');
  expect(json(join(folder, 'out/changes.json')).documents).toEqual({
    new: ['d.txt'],
    changed: ['b.txt'],
    gone: ['a.txt'],
    moved: [{ from: 'c.txt', to: 'e.txt' }],
  });
  expect((await esep('ingest', ...argv)).stdout).toContain('0 documents new, 0 changed, 0 gone; 0 findings new, 0 vanished');
  expect(existsSync(join(folder, 'out/changes.json'))).toBe(false);
});

describe('afterwards', () => {
  test('status and verify tell what the archive holds', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз'), 'in/empty.txt': '' });
    const workspace = ['--workspace', join(folder, 'w')];
    const input = join(folder, 'in');
    expect((await esep('status', ...workspace)).code).toBe(64);
    await esep('ingest', input, '--out', join(folder, 'out'), ...workspace);
    const status = JSON.parse((await esep('status', '--json', ...workspace)).stdout);
    expect(status).toMatchObject({ counts: { inputs: 2, complete: 1, failed: 1, pending: 0 }, failures: [{ code: 'empty', count: 1 }] });
    expect(status).toMatchObject({ roots: [{ name: 'in', location: input, there: true }], gone: { count: 0, paths: [] } });
    expect((await esep('verify', input, ...workspace)).code).toBe(0);
    writeFileSync(join(input, 'empty.txt'), reportText('Уже не пусто'));
    writeFileSync(join(input, 'new.txt'), reportText('Новый'));
    rmSync(join(input, 'a.txt'));
    const verified = await esep('verify', input, ...workspace, '--json');
    expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([
      2,
      { new: [join(input, 'new.txt')], changed: [join(input, 'empty.txt')], gone: [join(input, 'a.txt')], same: 0 },
    ]);
  });

  test('retry reads what failed, findings and export work from the workspace', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз'), 'in/empty.txt': '' });
    const workspace = ['--workspace', join(folder, 'w')];
    await esep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), ...workspace);
    writeFileSync(join(folder, 'in/empty.txt'), reportText('Уже не пусто'));
    expect((await esep('findings', ...workspace, '--json')).code).toBe(0);
    expect((await esep('retry', ...workspace, '--json')).code).toBe(0);
    await esep('export', '--out', join(folder, 'exported'), ...workspace);
    expect(contents(join(folder, 'exported'))).toEqual(contents(join(folder, 'out')));
  });

  test('--again reads everything anew and says what changed', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз') });
    const argv = [join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--json'];
    const same = { documents: { new: 0, changed: 0, gone: 0, moved: 0 }, findings: { new: 0, vanished: 0 } };
    const changes = async (...more: string[]) => JSON.parse((await esep('ingest', ...argv, ...more)).stdout).changes;
    expect(await changes()).toMatchObject({ reread: 0, changed: 0, documents: { ...same.documents, new: 1 } });
    expect(await changes('--again')).toEqual({ reread: 1, changed: 0, ...same });
    expect(json(join(folder, 'out/changes.json')).reread).toEqual([]);
  });
});

test('the policy of the workspace decides what is reported', async () => {
  const folder = folderWith({ 'in/a.docx': readFileSync(join(import.meta.dirname, '../../fixtures/reports/totals-contradict.docx')) });
  const argv = [join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--json'];
  const before = JSON.parse((await esep('ingest', ...argv)).stdout);
  const codes = [...new Set(json(join(folder, 'out/reports/a.docx.json')).findings.map((finding: { code: string }) => finding.code))];
  expect(before.findings.total).toBeGreaterThan(0);
  writeFileSync(join(folder, 'w/policy.json'), JSON.stringify({ off: codes.map((code) => ({ code, reason: 'не для нас' })) }));
  expect(JSON.parse((await esep('ingest', ...argv)).stdout)).toMatchObject({ findings: { total: 0 }, changes: { reread: 1, changed: 1 } });
  expect(readFileSync(join(folder, 'out/summaries/a.docx.md'), 'utf8')).toContain('#');
  writeFileSync(join(folder, 'w/policy.json'), '{"offf": []}');
  expect(await esep('ingest', ...argv)).toMatchObject({ code: 64, stderr: expect.stringContaining('policy.json') });
});
