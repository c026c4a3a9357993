import { strToU8, type Zippable, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type ContainerEntry, type ContainerLimits, DEFAULT_CONTAINER_LIMITS } from '../../../src/read/containers/container.ts';
import { containerOf, listEntries } from '../../../src/read/containers/index.ts';
import { buildDocx, p } from '../office/docx/build-docx.ts';
import { build7z, buildRar } from './build-solid.ts';

async function list(bytes: Uint8Array, limits: Partial<ContainerLimits> = {}): Promise<ContainerEntry[]> {
  const entries: ContainerEntry[] = [];
  for await (const entry of listEntries(bytes, { ...DEFAULT_CONTAINER_LIMITS, ...limits })) entries.push(entry);
  return entries;
}

function outcome(entries: readonly ContainerEntry[]): [string, string][] {
  return entries.map(({ path, bytes, failure }) => [path, failure?.code ?? bytes?.toString() ?? '']);
}

/** A ZIP whose names are the given bytes, without the flag of UTF-8. */
function zipWithRawNames(names: readonly Buffer[]): Buffer {
  const placeholders = names.map((name, index) => String(index).padEnd(name.length, 'x'));
  const bytes = Buffer.from(zipSync(Object.fromEntries(placeholders.map((name) => [name, strToU8('а')])), { level: 0 }));
  for (const [index, name] of names.entries())
    for (let at = bytes.indexOf(placeholders[index] ?? ''); at >= 0; at = bytes.indexOf(placeholders[index] ?? '', at + 1))
      name.copy(bytes, at);
  return bytes;
}

test('files in folders and nested archives are given by their path, junk and folders are not', async () => {
  const inner = zipSync({ 'отчет.txt': strToU8('внутри') });
  const files: Zippable = {
    'план/а.txt': strToU8('один'),
    'план/архив.zip': inner,
    'пусто/': new Uint8Array(),
    '__MACOSX/._а': strToU8('x'),
  };
  expect(outcome(await list(zipSync(files)))).toEqual([
    ['план/а.txt', 'один'],
    ['план/архив.zip/отчет.txt', 'внутри'],
  ]);
});

test.each(['cp866', 'windows-1251', 'utf-8'])('Cyrillic names in %s', async (encoding) => {
  const entries = await list(zipWithRawNames([iconv.encode('Итоговый отчет фонда.txt', encoding)]));
  expect(entries.map((entry) => entry.path)).toEqual(['Итоговый отчет фонда.txt']);
});

test.each(['Жобаның қорытынды есебі.txt', 'Ұйым өтініші, Шымкент.txt'])('the Kazakh name %s in KZ-1048', async (name) => {
  const entries = await list(zipWithRawNames([iconv.encode(name, 'rk1048')]));
  expect(entries.map((entry) => entry.path)).toEqual([name]);
});

test('the same name twice is told apart', async () => {
  const entries = await list(zipWithRawNames([Buffer.from('a.txt'), Buffer.from('a.txt')]));
  expect(entries.map((entry) => entry.path)).toEqual(['a.txt', 'a (2).txt']);
});

test.each(['../a.txt', '..\\a.txt', '/etc/a.txt', 'C:\\a.txt', 'a/../../b.txt'])(
  'the name %s is unsafe and never given as a path',
  async (name) => {
    const [entry] = await list(zipWithRawNames([Buffer.from(name)]));
    expect(entry?.failure?.code).toBe('unsafe-path');
    expect(entry?.path).not.toMatch(/\.\.|^\/|:/);
  },
);

test('archives deeper than allowed, damaged and encrypted ones fail by themselves', async () => {
  const deep = zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.txt': strToU8('d') }) }) });
  expect(outcome(await list(deep, { maxNesting: 2 }))).toEqual([['b.zip/c.zip', 'limit-nesting']]);
  const broken = Buffer.from(zipSync({ 'a.txt': strToU8(Array.from({ length: 300 }, (_, index) => (index * 7919) % 997).join(' ')) }));
  broken.fill(0xff, 40, 60);
  expect(outcome(await list(zipSync({ 'плохой.zip': broken, 'хороший.txt': strToU8('да') })))).toEqual([
    ['плохой.zip/a.txt', 'corrupt'],
    ['хороший.txt', 'да'],
  ]);
  const locked = Buffer.from(zipSync({ 'a.txt': strToU8('а') }));
  for (const [signature, at] of [
    ['PK\u0001\u0002', 8],
    ['PK\u0003\u0004', 6],
  ] as const) {
    const start = locked.indexOf(signature);
    locked.writeUInt16LE(1, start + at);
  }
  expect(outcome(await list(locked))).toEqual([['a.txt', 'encrypted']]);
});

test('limits hold for the whole: entries, bytes, ratio, nested ones counted', async () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, strToU8('а')])));
  await expect(list(many, { maxEntries: 10 })).rejects.toMatchObject({ code: 'limit-entries' });
  await expect(list(zipSync({ 'a.zip': many, 'b.zip': many }), { maxEntries: 30 })).rejects.toMatchObject({ code: 'limit-entries' });
  const bomb = zipSync({ 'a.bin': new Uint8Array(6_000_000) });
  await expect(list(bomb)).rejects.toMatchObject({ code: 'limit-ratio' });
  await expect(list(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'limit-unpacked' });
  await expect(list(many.subarray(0, 700))).resolves.toEqual([]);
});

test('documents that are packed as ZIP are no containers', () => {
  expect(containerOf(buildDocx(p('а')))).toBeNull();
  expect(containerOf(zipSync({ 'a.txt': strToU8('а') }))?.format).toBe('zip');
  expect(containerOf(Buffer.from('просто текст'))).toBeNull();
});

const LETTER = [
  'From: "Ким А." <kim@example.kz>',
  'Subject: =?UTF-8?B?0J7RgtGH0LXRgg==?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=windows-1251',
  'Content-Transfer-Encoding: base64',
  '',
  iconv.encode('Направляем отчет за год.', 'windows-1251').toString('base64'),
  '--b',
  "Content-Type: text/plain; name*=UTF-8''%D0%B0.txt",
  "Content-Disposition: attachment; filename*=UTF-8''%D0%B0.txt",
  '',
  'content',
  '--b--',
  '',
].join('\r\n');

test('attachments of a mail are its entries', async () => {
  expect(outcome(await list(Buffer.from(LETTER)))).toEqual([['а.txt', expect.stringContaining('content')]]);
  const packed = await list(zipSync({ 'письмо.eml': strToU8(LETTER) }));
  expect(packed.map((entry) => entry.path)).toEqual(['письмо.eml', 'письмо.eml/а.txt']);
});

test('the letter of a mail is a document', async () => {
  const { readDocument } = await import('../../../src/read/index.ts');
  const { DEFAULT_READ_OPTIONS } = await import('../../../src/read/reader.ts');
  const document = await readDocument({ bytes: Buffer.from(LETTER), name: 'письмо.eml' }, DEFAULT_READ_OPTIONS);
  expect(document).toMatchObject({
    format: 'eml',
    blocks: [{ text: 'Отчет' }, { text: 'Направляем отчет за год.' }],
    warnings: [{ code: 'attachments-apart', partial: false }],
  });
});

const STORED = [
  { name: 'папка/Қорытынды есеп.txt', content: 'слово' },
  { name: 'b.txt', content: 'два' },
];

test.each([
  ['7-Zip', build7z(STORED)],
  ['7-Zip with a packed list of names', build7z(STORED, true)],
  ['RAR', buildRar(STORED)],
])('%s gives its files under their names', async (_, bytes) => {
  expect(outcome(await list(bytes))).toEqual([
    ['папка/Қорытынды есеп.txt', 'слово'],
    ['b.txt', 'два'],
  ]);
  expect(outcome(await list(zipSync({ 'inner.bin': bytes })))[0]?.[0]).toBe('inner.bin/папка/Қорытынды есеп.txt');
  await expect(list(bytes, { maxEntries: 1 })).rejects.toMatchObject({ code: 'limit-entries' });
  await expect(list(bytes, { maxUnpackedBytes: 5 })).rejects.toMatchObject({ code: 'limit-unpacked' });
});

test.each([
  ['7-Zip', build7z([{ name: '../a.txt', content: 'а' }])],
  ['RAR', buildRar([{ name: '../a.txt', content: 'а' }])],
])('unsafe names in %s', async (_, bytes) => {
  expect(outcome(await list(bytes))).toEqual([['a.txt', 'unsafe-path']]);
});

test.each([build7z(STORED, true), buildRar(STORED)])('damaged 7-Zip and RAR archives give entries or a typed error (%#)', async (bytes) => {
  for (let at = 8; at < bytes.length; at += 7) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 0x55;
    const result = await list(at % 2 ? broken : broken.subarray(0, at)).catch((error: unknown) => error);
    expect(Array.isArray(result) || (result instanceof Error && result.name === 'UnreadableFileError')).toBe(true);
  }
});
