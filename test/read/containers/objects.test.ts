import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { DEFAULT_CONTAINER_LIMITS } from '../../../src/read/containers/container.ts';
import { listEntries } from '../../../src/read/containers/index.ts';
import { readDocument } from '../../../src/read/index.ts';
import { openCompoundFile } from '../../../src/read/legacy/cfb.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { buildOdt } from '../office/build-odt.ts';
import { buildDocx, p } from '../office/docx/build-docx.ts';

async function entries(bytes: Uint8Array) {
  const found: { path: string; bytes: Buffer }[] = [];
  for await (const { path, bytes: content } of listEntries(bytes, DEFAULT_CONTAINER_LIMITS))
    found.push({ path, bytes: content ?? Buffer.alloc(0) });
  return found;
}

const read = (bytes: Uint8Array, name = 'a') => readDocument({ bytes, name }, DEFAULT_READ_OPTIONS);

async function firstText(bytes: Uint8Array): Promise<string> {
  const [block] = (await read(bytes)).blocks;
  return block && block.kind !== 'table' ? block.text : expect.fail('no text');
}

/** A compound file out of streams by their paths. */
function compound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, content);
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
}

function streamsOf(bytes: Uint8Array, folder = ''): Record<string, Uint8Array> {
  const file = openCompoundFile(bytes);
  return Object.fromEntries(file.paths.map((path) => [folder + path, file.stream(path) ?? Buffer.alloc(0)]));
}

/** What Windows packs any file into: sizes, label, path it came from, path for unpacking, bytes. */
function native(path: string, content: Uint8Array): Buffer {
  const u32 = (value: number) => Buffer.from(new Uint32Array([value]).buffer);
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
  const body = [Buffer.from([2, 0]), text('label'), text(path), u32(0x30000), u32(2), text('t'), u32(content.length), content];
  const packed = Buffer.concat(body);
  return Buffer.concat([u32(packed.length), packed]);
}

const inner = buildDocx(p('Приложение: охвачено 77 человек.'));
const withParts = (parts: Readonly<Record<string, Uint8Array>>) => zipSync({ ...unzipSync(buildDocx(p('Отчет'))), ...parts });
const legacy = (name: string) => readFileSync(new URL(`../legacy/doc/${name}.doc`, import.meta.url));

test.each([
  ['a package', 'word/embeddings/list.docx', inner, 'list.docx'],
  ['a package in an OLE object', 'word/embeddings/oleObject1.bin', compound({ Package: inner }), 'oleObject1.docx'],
  [
    'any file in an OLE object',
    'word/embeddings/oleObject1.bin',
    compound({ '\u0001Ole10Native': native('C:\\docs\\list.docx', inner) }),
    'list.docx',
  ],
])('a file put into a DOCX is a file of its own, and the document says so: %s', async (_, part, content, path) => {
  const bytes = withParts({ [part]: content });
  const [found, ...others] = await entries(bytes);
  expect([found?.path, others]).toEqual([path, []]);
  expect(await firstText(found?.bytes ?? Buffer.alloc(0))).toBe('Приложение: охвачено 77 человек.');
  expect((await read(bytes)).warnings).toMatchObject([{ code: 'objects-apart', partial: false }]);
});

test('a formula in an OLE object is no file', async () => {
  expect(await entries(withParts({ 'word/embeddings/oleObject1.bin': compound({ 'Equation Native': Buffer.alloc(40) }) }))).toEqual([]);
});

test('a document in a folder of an ODT is packed as one', async () => {
  const content = unzipSync(buildOdt('<text:p>Приложение: 77 человек.</text:p>'))['content.xml'] ?? strToU8('');
  const manifest = '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.text"/>';
  const bytes = zipSync({ ...unzipSync(buildOdt('<text:p>Отчет</text:p>', '', manifest)), 'Object 1/content.xml': content });
  const [found] = await entries(bytes);
  expect([found?.path, await firstText(found?.bytes ?? Buffer.alloc(0))]).toEqual(['Object 1.odt', 'Приложение: 77 человек.']);
});

test('the report of a DOC is what stands in its root, and a pasted Word object is a file of its own', async () => {
  const bytes = compound({ ...streamsOf(legacy('shown'), 'ObjectPool/_123/'), ...streamsOf(legacy('merged')) });
  expect(await firstText(bytes)).toBe('Итоги');
  const [found] = await entries(bytes);
  expect([found?.path, await firstText(found?.bytes ?? Buffer.alloc(0))]).toEqual([
    'object 123.doc',
    'Начало в 10⁰⁰ часов, зал 120 м², 45 человек.',
  ]);
});

async function pdfWithFile(compress: boolean): Promise<Buffer> {
  const document = new PDFDocument({ compress });
  document.text('Report 2023');
  document.file(Buffer.from(inner), { name: 'list.docx' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

test('a file attached to a PDF is a file of its own, and the PDF says so', async () => {
  const bytes = await pdfWithFile(true);
  const [found] = await entries(bytes);
  expect([found?.path, await firstText(found?.bytes ?? Buffer.alloc(0))]).toEqual(['list.docx', 'Приложение: охвачено 77 человек.']);
  expect((await read(bytes)).warnings).toMatchObject([{ code: 'attachments-apart', partial: false }]);
});

test('documents with nothing in them are no containers', async () => {
  for (const bytes of [buildDocx(p('Отчет')), buildOdt('<text:p>Отчет</text:p>'), legacy('merged')]) {
    expect(await entries(bytes)).toEqual([]);
    expect((await read(bytes)).warnings).toEqual([]);
  }
});
