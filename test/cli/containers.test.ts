import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { build7z, buildRar } from '../read/containers/build-solid.ts';
import { buildMbox, buildMsg, buildSigned, buildTarGz, buildTnef } from '../read/containers/build-wrapped.ts';
import { buildBiff5 } from '../read/legacy/build-biff5.ts';
import { buildDocx, p } from '../read/office/docx/build-docx.ts';
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

test('what lies in archives and mails is read as inputs of their own', { timeout: 240_000 }, async () => {
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

test('files as an archive of years has them: packed, mailed, signed, pasted into others', { timeout: 240_000 }, async () => {
  const stored = [{ name: 'Отчеты/Итоговый отчет.txt', content: 'Исполнитель: ОФ «Образец». 63 человека.' }];
  const sheet = utils.aoa_to_sheet([
    ['Статья', 'Сумма'],
    ['Аренда', 100000],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Смета');
  const budget: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  const report = zipSync({ ...unzipSync(buildDocx(p('Отчет о проекте'))), 'word/embeddings/смета.xls': budget });
  const folder = folderWith({
    'in/a.7z': build7z(stored),
    'in/b.rar': buildRar(stored),
    'in/c.tar.gz': buildTarGz({ 'план.txt': text('План') }),
    'in/d.msg': buildMsg('Отчет', 'Отчет во вложении.', 'письмо.txt', text('Письмо')),
    'in/e.mbox': buildMbox([mail(), mail()]),
    'in/f-winmail.dat': buildTnef(Buffer.from('report.txt'), text('Из Outlook')),
    'in/g.docx.p7m': buildSigned(buildDocx(p('Подписанный отчет')), 'ПРИМЕРОВА АНАР', 'ОФ «Пример»', new Date('2023-12-24T05:06:07Z')),
    'in/h.cms': buildSigned(
      zipSync({ 'в подписи.txt': text('В подписи') }),
      'ПРИМЕРОВА АНАР',
      'ОФ «Пример»',
      new Date('2023-12-24T05:06:07Z'),
    ),
    'in/i.docx': report,
    'in/j.xls': buildBiff5('Смета', [
      ['Статья', 'Сумма'],
      ['Оплата', 250000],
    ]),
  });
  await esep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'));
  const inputs = JSON.parse(readFileSync(join(folder, 'out/run-report.json'), 'utf8')).inputs;
  expect(inputs.map(({ path, state }: Row) => [path, state])).toEqual([
    ['a.7z/Отчеты/Итоговый отчет.txt', 'complete'],
    ['b.rar/Отчеты/Итоговый отчет.txt', 'duplicate'],
    ['c.tar.gz/план.txt', 'complete'],
    ['d.msg', 'complete'],
    ['d.msg/письмо.txt', 'complete'],
    ['e.mbox/letter-1.eml', 'complete'],
    ['e.mbox/letter-1.eml/report.txt', 'complete'],
    ['e.mbox/letter-2.eml', 'duplicate'],
    ['e.mbox/letter-2.eml/report.txt', 'duplicate'],
    ['f-winmail.dat/report.txt', 'complete'],
    ['g.docx.p7m', 'complete'],
    ['h.cms/в подписи.txt', 'complete'],
    ['i.docx', 'complete'],
    ['i.docx/смета.xls', 'complete'],
    ['j.xls', 'complete'],
  ]);
  const signed = JSON.parse(readFileSync(join(folder, 'out/reports/g.docx.p7m.json'), 'utf8'));
  expect(JSON.stringify(signed)).toContain(
    '"signatures":[{"signer":"ПРИМЕРОВА АНАР","organization":"ОФ «Пример»","signedAt":"2023-12-24T05:06:07.000Z","verified":false}]',
  );
});
