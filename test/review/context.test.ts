import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Citation } from '../../src/review/citation.ts';
import { surroundingsOf } from '../../src/review/context.ts';
import { surroundingsView } from '../../src/review/pages/surroundings-view.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { indexPassages } from '../../src/store/search.ts';

const ROWS = 40;
let store: Store;
beforeAll(() => {
  store = openStore(mkdtempSync(join(tmpdir(), 'esep-context-')));
  const passage = (block: number, text: string, row: number | null = null, column: number | null = null) => ({
    block,
    page: null,
    row,
    column,
    text,
    stems: '',
  });
  const cells = Array.from({ length: ROWS }, (_, row) =>
    [0, 1, 2, 3].map((column) => passage(4, `ячейка ${row}-${column}`, row, column)),
  ).flat();
  indexPassages(store, 'h', [
    passage(0, 'раньше'),
    passage(1, `${'слово '.repeat(1000)}всего 120 человек${' и ещё'.repeat(1000)}`),
    passage(2, 'потом'),
    passage(3, 'Цель проекта: одна', 0, 0),
    passage(3, '7', 1, 3),
    ...cells,
  ]);
});
afterAll(() => store.close());

function citation(
  label: number,
  block: number,
  quote: string,
  start: number,
  row: number | null = null,
  column: number | null = null,
): Citation {
  return { label, quote, place: { block, page: null, row, column, start, end: start + quote.length, box: null } };
}

async function shown(...citations: Citation[]): Promise<string> {
  return (await Promise.all(surroundingsView(surroundingsOf(store, 'h', citations), 'en'))).join('');
}

test('a long paragraph is cut to what stands around the mark, between its neighbours', async () => {
  const html = await shown(citation(1, 1, '120 человек', 6006));
  expect(html).toContain('всего <mark><sup>1</sup>120 человек</mark> и ещё');
  expect(html.length).toBeLessThan(2200);
  expect(html).toMatch(/раньше[\s\S]*потом/);
});

test('of a long table the head and the rows around what is cited are shown', async () => {
  const html = await shown(citation(1, 4, '20-1', 7, 20, 1), citation(2, 4, '30-2', 7, 30, 2));
  expect([...html.matchAll(/ячейка (\d+)-0|⋮/g)].map(([found, row]) => row ?? found)).toEqual([
    '0',
    '⋮',
    '19',
    '20',
    '21',
    '⋮',
    '29',
    '30',
    '31',
    '⋮',
  ]);
  expect(html).toContain('<td class="cited">ячейка <mark><sup>2</sup>30-2</mark></td>');
});

test('an empty cell can be cited, and a row of one cell in a wide table reaches over it', async () => {
  const html = await shown(citation(3, 3, '', 0, 2, 2), citation(4, 3, '7', 0, 1, 3));
  expect(html).toContain('<td colspan="4">Цель проекта: одна</td>');
  expect(html).toContain('<mark><sup>3</sup></mark>');
});

test('what no longer stands there is not marked but told', () => {
  const [around] = surroundingsOf(store, 'h', [citation(1, 2, 'раньше', 0)]);
  expect(around).toMatchObject({ kind: 'paragraph', cited: { moved: true, spans: [] } });
});
