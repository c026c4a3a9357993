import { expect, test } from 'vitest';
import { summaryDocx } from '../../src/export/summary-docx.ts';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';

const MARKDOWN = [
  '# Сводка',
  '',
  '| | |',
  '|---|---|',
  '| Проект | «Образец» & Ко |',
  '',
  '1. **высокая** · `date-invalid` — дата \\<31 июня\\>',
  '   - расчет: 1 ≠ 2',
  '',
  '- вопрос',
  '',
].join('\n');

test('headings, tables, lists in lists and code of a summary stand in the Word document', async () => {
  const { blocks } = await readDocument({ bytes: await summaryDocx(MARKDOWN), name: 'summary.docx' }, DEFAULT_READ_OPTIONS);
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]));
  expect(texts).toEqual(['Сводка', 'Проект', '«Образец» & Ко', 'высокая · date-invalid — дата <31 июня>', 'расчет: 1 ≠ 2', 'вопрос']);
  const lists = blocks.flatMap((block) => (block.kind === 'paragraph' && block.list ? [block.list.level] : []));
  expect(lists).toEqual([0, 1, 0]);
});
