import { expect, test } from 'vitest';
import { type PageView, pageView } from '../../src/review/pages/page-view.ts';

function view(boxes: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): PageView {
  const citations = boxes.map(([x0, y0, x1, y1], index) => ({
    label: index + 1,
    quote: '1',
    place: { block: 0, page: 2, row: null, column: null, start: 0, end: 1, box: { x0, y0, x1, y1 } },
  }));
  const drawn = { state: 'drawn', bytes: new Uint8Array(1), mediaType: 'image/webp', width: 595, height: 842 } as const;
  return { hash: 'a'.repeat(64), page: 2, drawn, citations };
}

test('places far apart on a page are shown in stretches of their own, near ones together', async () => {
  const html = String(
    await pageView(
      'en',
      view([
        [100, 700, 120, 712],
        [100, 100, 120, 112],
        [300, 130, 320, 142],
      ]),
      '/whole',
    ),
  );
  expect(html.match(/viewBox="[^"]+"/g)).toEqual(['viewBox="28 30 539 182"', 'viewBox="28 630 539 152"']);
});

test('a stretch reaches over margins where something is cited there and never beyond the page', async () => {
  const html = String(await pageView('en', view([[2, 5, 590, 15]]), '/whole'));
  expect(html).toContain('viewBox="0 0 595 85"');
});

test('a page asked for as a whole is shown whole', async () => {
  expect(String(await pageView('en', view([[100, 100, 120, 112]]), null))).toContain('viewBox="0 0 595 842"');
});

test('places that lie beside the page frame nothing', async () => {
  const html = String(await pageView('en', view([[700, 100, 760, 112]]), '/whole'));
  expect(html).not.toContain('class="cited"');
  expect(html).toContain('lies on its side');
});
