import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/model/errors.ts';
import { readDocument, readers } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { buildDocx, cell, p, row } from './office/docx/build-docx.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url));

/** A file of each format; `refused` stands for files that are known and not read. */
const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  pdf: fixture('final-ru-cover.pdf'),
  docx: buildDocx(`${p('Тема')}<w:tbl>${row([cell('план'), cell('факт')])}</w:tbl>`),
  odt: zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<d xmlns:o="o"><o:body><o:p>Тема</o:p></o:body></d>'),
  }),
  ods: zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8('<d xmlns:o="o"><o:table><o:table-row><o:table-cell><o:p>1</o:p></o:table-cell></o:table-row></o:table></d>'),
  }),
  doc: readFileSync(new URL('legacy/doc/merged.doc', import.meta.url)),
  rtf: Buffer.from('{\\rtf1\\ansi\\trowd\\cellx100\\intbl a\\cell\\row\\pard b\\par}'),
  eml: Buffer.from('From: a@example.kz\r\nMIME-Version: 1.0\r\nSubject: b\r\n\r\nc\r\n'),
  html: Buffer.from('<!doctype html><table><tr><td>а<td>б</table>'),
  text: Buffer.from('Тема: мир\nа\tб\n'),
  refused: zipSync({ 'a.txt': strToU8('а') }),
};

/** What became of bytes: the format they were read as, or the code of the refusal. Anything else fails the test. */
async function outcome(bytes: Uint8Array, name = 'file'): Promise<string> {
  try {
    return (await readDocument({ bytes, name }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' })).format;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFileError);
    return error instanceof UnreadableFileError ? error.code : 'unknown';
  }
}

test.each(Object.keys(SAMPLES).filter((format) => format !== 'refused'))('%s is read whatever its name says', async (format) => {
  expect(await outcome(SAMPLES[format] ?? Buffer.alloc(0), 'report.xyz')).toBe(format);
});

test.each(readers.map((reader) => reader.format))(
  '%s: empty, cut short or foreign bytes give a document or a typed error',
  async (format) => {
    const reader = readers.find((candidate) => candidate.format === format) ?? expect.fail('no reader');
    const own = SAMPLES[format] ?? Buffer.from('\x89PNG\r\n\x1a\n');
    const foreign = Object.values(SAMPLES);
    const cut = [1, 4, 30, own.length >> 2, own.length >> 1, own.length - 1].map((length) => own.subarray(0, length));
    for (const bytes of [Buffer.alloc(0), ...cut, ...foreign]) {
      const result = await reader.read({ bytes, name: 'file' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' }).catch((error: unknown) => error);
      // readDocument turns whatever a parser throws into `corrupt`; here the reader must at least end.
      expect(result).toBeDefined();
      expect(await outcome(bytes)).toMatch(/^[a-z-]+$/);
    }
  },
);

test.each([
  ['empty', Buffer.alloc(0), 'empty'],
  ['DOCX cut short', buildDocx(p('а'.repeat(999))).subarray(0, 600), 'truncated'],
  ['an archive named DOCX', zipSync({ 'a.txt': strToU8('а') }), 'wrong-format'],
  ['7-Zip', Buffer.from('7z\xbc\xaf\x27\x1c\x00\x04', 'latin1'), 'unsupported-format'],
  ['RAR', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), 'unsupported-format'],
  ['XML', Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported-format'],
  ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'unsupported-format'],
])('%s', async (_, bytes, code) => {
  expect(await outcome(bytes, code === 'wrong-format' ? 'отчет.docx' : 'file')).toBe(code);
});

test('text that begins with the letters of a signature is text', async () => {
  expect(await outcome(Buffer.from('MZ – сокращение'))).toBe('text');
});

test.each(Object.keys(SAMPLES).filter((format) => format !== 'pdf'))(
  '%s with damaged bytes gives a document or a typed error',
  async (format) => {
    const sample = SAMPLES[format] ?? Buffer.alloc(0);
    const damage = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 8 }), fc.nat(sample.length), async (damages, length) => {
        const bytes = Buffer.from(sample);
        for (const { at, byte } of damages) bytes[at] = byte;
        expect(await outcome(length % 3 === 0 ? bytes.subarray(0, length) : bytes)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 60 },
    );
  },
);
