import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf, write } from '../read/pdf/make-pdf.ts';
import { esep, folderWith, reportText } from './esep.ts';
import { docx, docxBomb, lockedDocx, lockedPdf, lockedZip, millionCells, paragraph, pdfBomb, zipBomb } from './hostile-files.ts';

let canary: Server;
let asked: string[];
let port: number;
beforeAll(async () => {
  asked = [];
  canary = createServer((request, response) => {
    asked.push(String(request.url));
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const address = canary.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => canary.close());

function nestedZip(depth: number): Uint8Array {
  let inner = zipSync({ 'report.txt': strToU8(reportText('Глубоко')) });
  for (let level = 0; level < depth; level += 1) inner = zipSync({ 'inner.zip': inner });
  return inner;
}

/** Deep nesting of tables, which a reader that recurses would not survive. */
function nestedTables(depth: number): string {
  return `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('дно')}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(depth)}`;
}

test('hostile files end each in an outcome of its own, within the limits, and nothing outside is opened', async () => {
  const url = `http://127.0.0.1:${port}/canary`;
  const image = `<w:p><w:r><w:drawing><a:blip r:link="r9"/></w:drawing></w:r></w:p>${paragraph('Отчет')}`;
  const external = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${url}" TargetMode="External"/></Relationships>`;
  const folder = folderWith({
    'in/bomb.docx': docxBomb(),
    'in/bomb.pdf': pdfBomb(),
    'in/bomb.zip': zipSync({ 'a.txt': new Uint8Array(50_000_000) }, { level: 9 }),
    'in/bombs.zip': zipBomb(),
    'in/cells.docx': millionCells(),
    'in/cut.docx': docx(paragraph('Отчет')).subarray(0, 400),
    'in/data.json': '{"version": 1}',
    'in/deep.zip': nestedZip(8),
    'in/entity.docx': docx(paragraph('&x;'), { prologue: `<!DOCTYPE d [<!ENTITY x SYSTEM "${url}">]>` }),
    'in/external.docx': docx(image, { parts: { 'word/_rels/document.xml.rels': external } }),
    'in/laughs.docx': docx(paragraph('&c;'), {
      prologue: `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`,
    }),
    'in/letter.pdf': reportText('Письмо'),
    'in/locked.docx': lockedDocx(),
    'in/locked.pdf': lockedPdf(),
    'in/locked.zip': lockedZip(),
    'in/long.docx': docx(paragraph('word '.repeat(20_000_000)), { level: 0 }),
    'in/long.txt': Buffer.alloc(100_000_000, 'word '),
    'in/many-cells.txt': `${'1\t'.repeat(999)}1\n`.repeat(1000),
    'in/nested.docx': docx(nestedTables(3000)),
    'in/noise.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 0x9b)]),
    'in/nothing.pdf': '',
    'in/one-line.txt': 'а'.repeat(2_000_000),
    'in/packed.txt': zipSync({ 'inner.txt': strToU8(reportText('Внутри')) }),
    'in/page.docx': makePdf([{ content: write('Отчет', 50, 700) }]),
    'in/picture.docx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'in/program.exe': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000, 1)]),
    'in/sane.txt': reportText('В порядке'),
    'in/word.pdf': docx(paragraph('Отчет о проекте')),
    'in/traversal.zip': zipSync({ '../../../escape.txt': strToU8('x'), 'C:\\escape.txt': strToU8('y') }),
  });
  const out = join(folder, 'out');
  const options = ['--out', out, '--workspace', join(folder, 'w'), '--jobs', '2', '--timeout', '60', '--max-memory', '700', '--json'];
  const ended = await esep('ingest', join(folder, 'in'), ...options);
  const { inputs } = JSON.parse(readFileSync(join(out, 'run-report.json'), 'utf8'));
  const ends = Object.fromEntries(
    inputs.map(({ path, state, code }: { path: string; state: string; code: string | null }) => [path, code ?? state]),
  );
  expect(ended.code).toBe(2);
  expect(asked).toEqual([]);
  expect(ends).toMatchObject({
    'bomb.docx': 'limit-ratio',
    'bomb.pdf': 'limit-ratio',
    'bomb.zip': 'limit-ratio',
    'bombs.zip': 'limit-ratio',
    'cells.docx': 'limit-cells',
    'cut.docx': 'truncated',
    'data.json': 'unsupported-format',
    'deep.zip/inner.zip/inner.zip/inner.zip/inner.zip': 'limit-nesting',
    'entity.docx': 'unsafe-xml',
    'laughs.docx': 'unsafe-xml',
    'letter.pdf': 'complete',
    'locked.docx': 'encrypted',
    'locked.pdf': 'encrypted',
    'locked.zip/secret.txt': 'encrypted',
    'long.docx': 'limit-memory',
    'long.txt': 'limit-bytes',
    'many-cells.txt': 'limit-cells',
    'nothing.pdf': 'empty',
    'packed.txt/inner.txt': 'complete',
    'picture.docx': 'corrupt',
    'sane.txt': 'complete',
    'traversal.zip/escape.txt': 'unsafe-path',
  });
  for (const read of ['external.docx', 'page.docx', 'word.pdf']) expect(['complete', 'partial']).toContain(ends[read]);
  const unexpected = Object.entries(ends).filter(([, end]) => ['defect', 'worker-died', 'pending', 'set-aside'].includes(end ?? ''));
  expect(unexpected).toEqual([]);
  expect(inputs.filter(({ state }: { state: string }) => state === 'set-aside')).toEqual([]);
  expect(ended.stderr + ended.stdout).not.toContain('canary');
}, 240_000);
