import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { build7z, buildRar } from '../read/containers/build-solid.ts';
import { esep, folderWith, reportText } from './esep.ts';

interface Row {
  readonly path: string;
  readonly state: string;
  readonly code: string | null;
  readonly container: string | null;
}

const text = (title: string) => strToU8(reportText(title));

function mail(): string {
  const attachment = Buffer.from(reportText('Вложение')).toString('base64');
  return [
    'From: a@example.org',
    'To: b@example.org',
    'Subject: Report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Отчет во вложении.',
    '--b',
    'Content-Type: text/plain; name="report.txt"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="report.txt"',
    '',
    attachment,
    '--b--',
    '',
  ].join('\r\n');
}

test('what lies in archives and mails is read as inputs of their own', async () => {
  const inner = zipSync({ 'глубже.txt': text('Глубже') });
  const folder = folderWith({
    'in/архив.zip': zipSync({
      'отчет.txt': text('Раз'),
      'п/inner.zip': inner,
      '../../escape.txt': text('Побег'),
      'empty.txt': new Uint8Array(),
    }),
    'in/mail.eml': mail(),
    'in/nothing.zip': zipSync({}),
    'in/broken.zip': zipSync({ 'a.txt': text('Обрыв') }).subarray(0, 60),
    'in/plain.txt': text('Раз'),
  });
  const options = ['--out', join(folder, 'out'), '--workspace', join(folder, 'w')];
  await esep('ingest', join(folder, 'in'), ...options);
  const report = () => JSON.parse(readFileSync(join(folder, 'out/run-report.json'), 'utf8'));
  const rows = report().inputs.map(({ path, state, code, container }: Row) => [path, state, code, container]);
  expect(rows).toEqual([
    ['broken.zip', 'failed', 'truncated', null],
    ['mail.eml', 'complete', null, null],
    ['mail.eml/report.txt', 'complete', null, 'mail.eml'],
    ['nothing.zip', 'failed', 'empty', null],
    ['plain.txt', 'complete', null, null],
    ['архив.zip/empty.txt', 'failed', 'empty', 'архив.zip'],
    ['архив.zip/escape.txt', 'failed', 'unsafe-path', 'архив.zip'],
    ['архив.zip/отчет.txt', 'duplicate', null, 'архив.zip'],
    ['архив.zip/п/inner.zip/глубже.txt', 'complete', null, 'архив.zip'],
  ]);
  expect(report().containers).toEqual([{ path: 'архив.zip', entries: 4 }]);
  expect(existsSync(join(folder, 'escape.txt'))).toBe(false);
  expect(existsSync(join(folder, 'out/reports/архив.zip/п/inner.zip/глубже.txt.json'))).toBe(true);
  rmSync(join(folder, 'w/unpacked'), { recursive: true });
  const before = report();
  expect((await esep('ingest', join(folder, 'in'), ...options)).stderr).not.toMatch(/\d documents/);
  expect({ ...report(), times: null }).toEqual({ ...before, times: null });
  expect((await esep('verify', join(folder, 'in'), '--workspace', join(folder, 'w'))).code).toBe(0);
});

test('a bomb gets its verdict before it is unpacked', async () => {
  const folder = folderWith({ 'in/bomb.zip': zipSync({ 'bomb.txt': new Uint8Array(60_000_000) }, { level: 9 }) });
  const ended = await esep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--json');
  expect(JSON.parse(ended.stdout)).toMatchObject({ counts: { inputs: 1, failed: 1 }, failures: [{ code: 'limit-ratio' }] });
  expect(existsSync(join(folder, 'w/unpacked'))).toBe(true);
});

test('7-Zip and RAR archives are opened like ZIP archives', { timeout: 240_000 }, async () => {
  const stored = [{ name: 'Отчеты/Итоговый отчет.txt', content: 'Исполнитель: ОФ «Образец». 63 человека.' }];
  const folder = folderWith({ 'in/reports.7z': build7z(stored), 'in/reports.rar': buildRar(stored) });
  await esep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'));
  const report = JSON.parse(readFileSync(join(folder, 'out/run-report.json'), 'utf8'));
  expect(report.inputs.map(({ path, state }: Row) => [path, state])).toEqual([
    ['reports.7z/Отчеты/Итоговый отчет.txt', 'complete'],
    ['reports.rar/Отчеты/Итоговый отчет.txt', 'duplicate'],
  ]);
});
