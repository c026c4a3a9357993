import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { makePdf, write } from './make-pdf.ts';

const LINES = [
  'Отчет о реализации проекта «Тихий двор»',
  'Общественный фонд провел для жителей района 12 встреч,',
  'на них пришли 245 человек, из них 130 женщин.',
  'Координатор проекта подготовил пособие тиражом 300 штук.',
];
const shiftedBy = (shift: number) => (line: string) =>
  line.replace(/[А-я]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - shift));

function read(lines: readonly string[]): Promise<SourceDocument> {
  const content = lines.map((line, index) => write(line, 50, 700 - 16 * index)).join('');
  return readDocument({ bytes: makePdf([{ content }]), name: 'отчет.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
}

const textOf = ({ blocks }: SourceDocument) =>
  blocks
    .map((block) => (block.kind === 'table' ? '' : block.text))
    .join(' ')
    .replace(/\s+/gu, ' ');

test('letters 982 places before their own are put right, digits are left alone', async () => {
  const document = await read(LINES.map(shiftedBy(982)));
  expect(textOf(document)).toBe(LINES.join(' '));
  expect(document.warnings).toMatchObject([{ code: 'encoding-suspect', page: 1, partial: false }]);
});

test('English text stays English', async () => {
  const lines = [
    'The foundation held 12 meetings in the district.',
    'They were attended by 245 people, 130 of them women.',
    'A guide was printed.',
  ];
  const document = await read(lines);
  expect(textOf(document)).toBe(lines.join(' '));
  expect(document.warnings).toEqual([]);
});

test('letters that nothing puts right are never believed: without recognition the page is named', async () => {
  const document = await read(Array.from({ length: 4 }, () => 'bcdfg hjklm npqrs tvwxz bcdfg hjklm npqrs'));
  expect(document.warnings).toMatchObject([{ code: 'letters-unreadable', page: 1, partial: true }]);
});
