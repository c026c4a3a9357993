import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { esep, esepInShell, folderWith, reportText } from './esep.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

const disks: SmallDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.release();
});

/** A disk of so many KiB, else null. */
function disk(kib: number): SmallDisk | null {
  const made = smallDisk(kib);
  if (made) disks.push(made);
  return made;
}

const REPORTS = 24;

/** An archive whose reports are long enough to fill a small disk. */
function archive(changed = ''): Record<string, string> {
  const text = (index: number) => `${reportText(`Проект ${index}`, 20 + index)}${`Абзац ${index} о проекте. `.repeat(400)}${changed}`;
  return Object.fromEntries(Array.from({ length: REPORTS }, (_, index) => [`in/r${index}.txt`, text(index)]));
}

/** Every file below a folder with its content. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'latin1')]),
  );
}

/** A sentence of one line that blames nobody's program. */
function sentence(about: RegExp) {
  return expect.stringMatching(new RegExp(`(?:^|\\n)esep \\w+: [^\\n]*(?:${about.source})[^\\n]*\\n$`));
}

function complete(out: string): number {
  return JSON.parse(readFileSync(join(out, 'run-report.json'), 'utf8')).counts.complete;
}

describe('a full disk', () => {
  test('under the workspace ends the run with a sentence; with more space the next run goes on', { timeout: 240_000 }, async () => {
    const folder = folderWith(archive());
    const small = disk(600);
    const workspace = small?.folder ?? join(folder, 'w');
    const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', workspace, '--jobs', '2'];
    const ended = await esepInShell(small ? '' : 'ulimit -f 300', argv);
    expect(ended).toMatchObject({ code: 74, stderr: sentence(/no space left|is full/) });
    expect(ended.stderr).not.toContain('defect');
    expect(existsSync(join(folder, 'out/run-report.json'))).toBe(false);
    small?.grow(60_000);
    expect((await esep(...argv)).code).toBe(0);
    expect(complete(join(folder, 'out'))).toBe(REPORTS);
  });

  test('under what is unpacked ends the run too; the archive is not to blame', { timeout: 240_000 }, async () => {
    const noise = randomBytes(48 * 1024)
      .toString('hex')
      .repeat(20);
    const folder = folderWith({ 'in/a.zip': zipSync({ 'a.txt': strToU8(reportText('Раз') + noise) }, { level: 0 }) });
    const small = disk(1000);
    const workspace = small?.folder ?? join(folder, 'w');
    const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', workspace, '--jobs', '1'];
    const ended = await esepInShell(small ? '' : 'ulimit -f 1000', argv);
    expect(ended).toMatchObject({ code: 74, stderr: sentence(/unpacked: (?:there is no space left|a file would become larger)/) });
    expect(readdirSync(join(workspace, 'unpacked'))).toEqual([]);
    small?.grow(60_000);
    expect((await esep(...argv)).code).toBe(0);
    expect(complete(join(folder, 'out'))).toBe(1);
  });

  test('under the results leaves the former results whole, and nothing besides', { timeout: 240_000 }, async () => {
    const folder = folderWith(archive());
    const small = disk(60_000);
    const out = join(small?.folder ?? folder, 'out');
    const argv = ['ingest', join(folder, 'in'), '--out', out, '--workspace', join(folder, 'w'), '--jobs', '2'];
    expect((await esep(...argv)).code).toBe(0);
    const before = contents(out);
    const used = Object.values(before).reduce((sum, content) => sum + Math.ceil(content.length / 4096) * 4, 0);
    small?.grow(used + 300);
    for (const [path, text] of Object.entries(archive('Число участников составило 9000 человек. '.repeat(300))))
      writeFileSync(join(folder, path), text);
    const ended = await esepInShell(small ? '' : 'ulimit -f 40', argv);
    expect(ended).toMatchObject({ code: 74, stderr: sentence(/no space left|larger than|is full/) });
    expect(contents(out)).toEqual(before);
    small?.grow(60_000);
    expect((await esep(...argv)).code).toBe(0);
    expect(complete(out)).toBe(REPORTS);
  });

  test.skipIf(!existsSync('/dev/full'))('under what is printed is said, and only so', async () => {
    const folder = folderWith({ 'a.txt': reportText('Раз') });
    const ended = await esepInShell('', ['read', join(folder, 'a.txt')], '> /dev/full');
    expect(ended).toMatchObject({ code: 74, stderr: sentence(/no space left/) });
  });
});

describe('a place that cannot be written', () => {
  test('is told before anything is read', { timeout: 120_000 }, async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз') });
    const small = disk(500);
    small?.makeReadOnly();
    // Nobody makes folders there, the superuser neither.
    const place = small ? small.folder : '/sys/kernel';
    for (const [out, workspace] of [
      [join(place, 'out'), join(folder, 'w')],
      [join(folder, 'out'), join(place, 'w')],
      [small ? place : join(place, 'out'), join(folder, 'w')],
    ]) {
      const ended = await esep('ingest', join(folder, 'in'), '--out', out ?? '', '--workspace', workspace ?? '');
      expect(ended).toMatchObject({ code: 74, stderr: sentence(/only be read|no right/) });
    }
    expect(existsSync(join(folder, 'out/run-report.json'))).toBe(false);
  });

  test('keeps a Word document that is there whole', async () => {
    const folder = folderWith({ 'a.txt': reportText('Раз', 3) });
    const small = disk(8);
    const place = join(small?.folder ?? folder, 'summary.docx');
    writeFileSync(place, 'former');
    const ended = await esepInShell(small ? '' : 'ulimit -f 1', ['read', join(folder, 'a.txt'), '--docx', place]);
    expect(ended).toMatchObject({ code: 74, stderr: sentence(/no space left|larger than/) });
    expect(readFileSync(place, 'utf8')).toBe('former');
    expect(readdirSync(small?.folder ?? folder).filter((name) => name.includes('docx'))).toEqual(['summary.docx']);
  });
});

describe('a store in use or damaged', () => {
  test('kept locked by another esep, or by another writer, is a matter of time', { timeout: 120_000 }, async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз') });
    const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--jobs', '1'];
    await esep(...argv);
    for (const [name, about] of [
      ['lock.db', /another esep is at work .*process \d+/],
      ['esep.db', /another process is writing/],
    ] as const) {
      const holder = new DatabaseSync(join(folder, 'w', name));
      holder.exec('BEGIN EXCLUSIVE');
      expect(await esep(...argv)).toMatchObject({ code: 75, stderr: sentence(about) });
      holder.close();
    }
    expect((await esep(...argv)).code).toBe(0);
  });

  test('damaged is said to be damaged, and stays as it is', { timeout: 120_000 }, async () => {
    const folder = folderWith(archive());
    const store = join(folder, 'w/esep.db');
    const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--jobs', '2'];
    await esep(...argv);
    const descriptor = openSync(store, 'r+');
    const size = readFileSync(store).length;
    for (let page = 4096 * 2; page < size; page += 4096) writeSync(descriptor, Buffer.alloc(2048, 0x5a), 0, 2048, page);
    closeSync(descriptor);
    const damaged = readFileSync(store, 'latin1');
    expect(await esep('findings', '--workspace', join(folder, 'w'))).toMatchObject({ code: 74, stderr: sentence(/damaged/) });
    expect(await esep(...argv)).toMatchObject({ code: 74, stderr: sentence(/damaged/) });
    expect(readFileSync(store, 'latin1')).toBe(damaged);
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'esep.db'), 'not a database at all'.repeat(500));
    expect(await esep('status', '--workspace', other)).toMatchObject({ code: 74, stderr: sentence(/damaged/) });
  });
});

test('too few open files end the run with a sentence', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  const argv = ['ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--jobs', '1'];
  expect(await esepInShell('ulimit -n 34', argv)).toMatchObject({ code: 74, stderr: sentence(/too many files/) });
});
