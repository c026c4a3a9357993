import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';

async function blocks(body: string): Promise<readonly Block[]> {
  const bytes = Buffer.from(
    `<!DOCTYPE html><html><head><title>Заголовок окна</title><style>p { color: red }</style></head><body>${body}</body></html>`,
  );
  const document = await readDocument({ bytes, name: 'отчет.doc' }, DEFAULT_READ_OPTIONS);
  expect(document.format).toBe('html');
  return document.blocks;
}

test('headings, emphasis, links, entities and line breaks', async () => {
  expect(
    await blocks(
      '<h2>Итоги</h2><p>Тема:\n <b>мир</b> &laquo;дом&raquo; <a href="https://a.example.kz">пост</a><p style="font-weight: bold">Директор<br>Ким А.<script>x</script>',
    ),
  ).toMatchObject([
    { text: 'Итоги', headingLevel: 2 },
    { text: 'Тема: мир «дом» пост (https://a.example.kz)', emphasis: [{ start: 6, end: 9, kind: 'bold' }] },
    { text: 'Директор', emphasis: [{ start: 0, end: 8 }] },
    { text: 'Ким А.', headingLevel: null },
  ]);
});

test('numbers and bullets of nested lists', async () => {
  const found = await blocks('<ol start="3"><li>а<ul><li>б</ul><li value="7">в</ol><ol type="a"><li>г</ol>');
  expect(found).toMatchObject([
    { text: 'а', list: { marker: '3.', level: 0, automatic: true } },
    { text: 'б', list: { marker: '•', level: 1 } },
    { text: 'в', list: { marker: '7.' } },
    { text: 'г', list: { marker: 'a.' } },
  ]);
});

test('tables with spans, heading cells and unclosed cells', async () => {
  const [found] = await blocks(
    '<table><thead><tr><td rowspan="2">а<td colspan="2">б<tr><td>план<td>факт</thead><tr><td>в<td><p>5</p><p>6</p><td>7</table>',
  );
  expect(found).toMatchObject({
    rows: 3,
    columns: 3,
    cells: [
      { text: 'а', rowSpan: 2, header: true },
      { text: 'б', columnSpan: 2, header: true },
      { text: 'план', column: 1 },
      { text: 'факт', column: 2 },
      { text: 'в', header: false },
      { text: '5\n6' },
      { text: '7' },
    ],
  });
});

test('hidden elements and comments are no text', async () => {
  expect(await blocks('<p>а<span style="display: none">б</span><!-- в --><span hidden>г</span>д')).toMatchObject([
    { text: 'ад' },
    { kind: 'furniture', role: 'hidden', text: 'бг' },
  ]);
});

test.each(['<table>'.repeat(200), '<td colspan="99999999">'.repeat(1), '<b>'.repeat(100_000), '</p>'.repeat(1000)])(
  'hostile markup gives a document or a typed error (%#)',
  async (body) => {
    const result = await blocks(`${body} слово`).catch((error: unknown) => error);
    expect(Array.isArray(result) || (result instanceof Error && result.name === 'UnreadableFileError')).toBe(true);
  },
);

test('a page without text is refused', async () => {
  await expect(blocks('<script>1</script>')).rejects.toMatchObject({ code: 'empty' });
});
