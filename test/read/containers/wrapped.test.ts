import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { processDocument } from '../../../src/pipeline.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../../src/read/containers/container.ts';
import { listEntries } from '../../../src/read/containers/index.ts';
import { buildDocx, p } from '../office/docx/build-docx.ts';
import { buildMbox, buildMsg, buildSigned, buildTar, buildTarGz, buildTnef } from './build-wrapped.ts';

const text = strToU8('Проведено три семинара, участвовали 63 человека.');
const SIGNED_AT = new Date('2023-12-24T05:06:07Z');
const signed = (content: Uint8Array | null) => buildSigned(content, 'ПРИМЕРОВА АНАР', 'ОФ «Пример»', SIGNED_AT);

async function paths(bytes: Uint8Array): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { path, bytes: content, failure } of listEntries(bytes, DEFAULT_CONTAINER_LIMITS))
    found.push([path, failure?.code ?? content?.toString() ?? '']);
  return found;
}

async function process(bytes: Uint8Array, name: string) {
  return (await processDocument({ bytes, name, path: name })).report;
}

test.each([
  ['as it is', (bytes: Buffer) => bytes],
  ['in base64', (bytes: Buffer) => Buffer.from(bytes.toString('base64').replace(/.{64}/g, '$&\n'))],
  ['in PEM', (bytes: Buffer) => Buffer.from(`-----BEGIN CMS-----\n${bytes.toString('base64')}\n-----END CMS-----\n`)],
])('a document in a signature is read, and who signed it stands with it, unverified: %s', async (_, wrap) => {
  const { document } = await process(wrap(signed(buildDocx(p('Отчет о проекте')))), 'отчет.docx.p7m');
  expect(document).toMatchObject({
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    status: 'complete',
    signatures: [{ signer: 'ПРИМЕРОВА АНАР', organization: 'ОФ «Пример»', signedAt: '2023-12-24T05:06:07.000Z', verified: false }],
    warnings: [{ code: 'signature-unverified' }],
  });
});

test('signatures around each other are all named', async () => {
  expect((await process(signed(signed(text)), 'a.txt.cms')).document.signatures).toHaveLength(2);
});

test('a signature kept apart from its document says so, and a damaged one is refused', async () => {
  await expect(process(signed(null), 'a.sig')).rejects.toMatchObject({
    code: 'unsupported-format',
    message: expect.stringContaining('signature alone'),
  });
  await expect(process(signed(text).subarray(0, 90), 'a.cms')).rejects.toMatchObject({ code: 'corrupt' });
});

test('an archive in a signature is opened, a signed document is none', async () => {
  expect(await paths(signed(zipSync({ 'отчет.txt': text })))).toEqual([['отчет.txt', Buffer.from(text).toString()]]);
  expect(await paths(signed(text))).toEqual([]);
});

test('a letter of Outlook is read, and its attachment is a file of its own', async () => {
  const bytes = buildMsg('Отчет', 'Отчет во вложении.', 'отчет.txt', text);
  expect(await paths(bytes)).toEqual([['отчет.txt', Buffer.from(text).toString()]]);
  const { document } = await process(bytes, 'письмо.msg');
  expect(document).toMatchObject({ mediaType: 'application/vnd.ms-outlook', warnings: [{ code: 'attachments-apart' }] });
});

test('files in winmail.dat, in a folder of letters, in TAR and in gzip', async () => {
  const content = Buffer.from(text).toString();
  expect(await paths(buildTnef(iconv.encode('отчет.txt', 'windows-1251'), text))).toEqual([['отчет.txt', content]]);
  const letter = 'Subject: one\nMIME-Version: 1.0\nContent-Type: text/plain\n\nFirst line\n>From here on\n';
  expect((await paths(Buffer.from(buildMbox([letter, letter])))).map(([path]) => path)).toEqual(['letter-1.eml', 'letter-2.eml']);
  const long = `${'папка/'.repeat(12)}отчет.txt`;
  expect(await paths(buildTar({ 'а.txt': text, [long]: text }))).toEqual([
    ['а.txt', content],
    [long, content],
  ]);
  expect(await paths(buildTarGz({ 'план/а.txt': text, '../б.txt': text }))).toEqual([
    ['план/а.txt', content],
    ['б.txt', 'unsafe-path'],
  ]);
});

test('what is cut short is refused, not half read in silence', async () => {
  await expect(paths(buildTar({ 'a.txt': new Uint8Array(9000) }).subarray(0, 3000))).rejects.toMatchObject({ code: 'truncated' });
  await expect(paths(buildTarGz({ 'a.txt': text }).subarray(0, 60))).rejects.toMatchObject({ code: 'corrupt' });
});
