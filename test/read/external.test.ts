import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { buildDocx, p } from './office/docx/build-docx.ts';

const CANARY = 'канарейка';
const folder = mkdtempSync(join(tmpdir(), 'esep-canary-'));
const file = join(folder, 'canary.txt');
writeFileSync(file, CANARY);
const requests: string[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end(CANARY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A document whose pictures, template and included parts lie elsewhere. */
function docxNaming(target: string): Uint8Array {
  const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="x"/></wp:inline></w:drawing></w:r></w:p>`;
  const relationships = ['image', 'attachedTemplate', 'subDocument', 'header', 'styles'].map(
    (type, index) =>
      `<Relationship Id="${index === 0 ? 'x' : `x${index}`}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`,
  );
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
  return zipSync({ ...unzipSync(buildDocx(p('Текст отчета') + picture)), 'word/_rels/document.xml.rels': strToU8(rels) });
}

function odtNaming(target: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<d xmlns:o="o" xmlns:x="http://www.w3.org/1999/xlink"><o:body><o:p>Текст отчета<o:image x:href="${target}"/><o:section-source x:href="${target}"/></o:p></o:body></d>`,
    ),
  });
}

const KINDS: readonly [string, (target: string) => Uint8Array][] = [
  ['DOCX', docxNaming],
  ['ODT', odtNaming],
  [
    'HTML',
    (target) =>
      Buffer.from(
        `<!doctype html><link rel="stylesheet" href="${target}"><iframe src="${target}"></iframe><img src="${target}"><p>Текст отчета`,
      ),
  ],
  [
    'RTF',
    (target) => Buffer.from(`{\\rtf1 {\\field{\\*\\fldinst INCLUDETEXT "${target}"}{\\fldrslt }}{\\*\\template ${target}}Report\\par}`),
  ],
  [
    'mail',
    (target) => Buffer.from(`From: a@example.kz\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<img src="${target}"><p>Report`),
  ],
];

test.each(KINDS)('nothing that a %s names is opened', async (_, build) => {
  for (const target of [`${address}/canary`, pathToFileURL(file).href, file]) {
    const { blocks } = await readDocument({ bytes: build(target), name: 'report' }, DEFAULT_READ_OPTIONS);
    expect(JSON.stringify(blocks)).toMatch(/Текст отчета|Report/);
    expect(JSON.stringify(blocks)).not.toContain(CANARY);
  }
  expect(requests).toEqual([]);
});

test('XML entities are not followed', async () => {
  const evil = `<!DOCTYPE w [<!ENTITY x SYSTEM "${pathToFileURL(file).href}"><!ENTITY y SYSTEM "${address}/y">]>`;
  const bytes = zipSync({ ...unzipSync(buildDocx(p('а'))), 'word/document.xml': strToU8(`${evil}<w>&x;&y;</w>`) });
  await expect(readDocument({ bytes, name: 'report.docx' }, DEFAULT_READ_OPTIONS)).rejects.toMatchObject({ code: 'unsafe-xml' });
  expect(requests).toEqual([]);
});
