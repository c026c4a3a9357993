import type { Box } from '../model/evidence.ts';
import type { Citation } from './citation.ts';
import { type Html, html } from './markup.ts';
import type { Drawn } from './pictures.ts';
import type { Language } from './words.ts';
import { PAGE } from './words-page.ts';

/** One page of a document with the boxes cited on it. `drawn` null: the picture is not ready yet. */
export interface PageView {
  readonly hash: string;
  readonly page: number;
  readonly drawn: Drawn | null;
  readonly citations: readonly Citation[];
}

/** Points shown above and below what is cited, and the least height of a stretch. */
const AROUND = 90;
const LEAST_HEIGHT = 240;
/** When what is cited takes up more of the page than this, all of it is shown. */
const MOST_OF_PAGE = 0.6;
/** Points a frame stands off the letters. */
const OFF = 1.5;

/** The stretch of the page where something is cited, or all of it, with numbered frames. `href` leads to the whole page. */
export function pageView(language: Language, view: PageView, href: string | null): Html {
  const { page, drawn, citations } = view;
  const name = `${PAGE.page[language]} ${page}`;
  if (drawn === null) return html`<p class="notice">${name}: ${PAGE.drawing[language]}</p>`;
  if (drawn.state !== 'drawn')
    return html`<p class="notice quiet">${name}: ${PAGE[drawn.state][language]}${drawn.code === null ? '' : ` (${drawn.code})`}</p>`;
  const { width, height } = drawn;
  const boxes = citations.flatMap(({ place, label }) => (place.box ? [{ box: place.box, label }] : []));
  const stretch =
    href === null
      ? { from: 0, to: height }
      : stretchOf(
          boxes.map(({ box }) => box),
          height,
        );
  const shown = `0 ${round(stretch.from)} ${round(width)} ${round(stretch.to - stretch.from)}`;
  const caption = html`${name}${boxes.length > 0 ? ` · ${PAGE.marked[language]}: ${boxes.length}` : ''}${href === null ? '' : html` · <a href="${href}">${PAGE.whole[language]}</a>`}`;
  return html`<figure><figcaption>${caption}</figcaption>
<svg class="page" viewBox="${shown}" role="img" aria-label="${name}, ${PAGE.marked[language]}: ${boxes.length}">
<image href="/documents/${view.hash}/pages/${page}/image" width="${round(width)}" height="${round(height)}"/>
${boxes.map(frameOf)}
</svg></figure>`;
}

function frameOf({ box, label }: { readonly box: Box; readonly label: number }): Html {
  const [x, y] = [box.x0 - OFF, box.y0 - OFF];
  const wide = String(label).length * 5 + 4;
  return html`<rect class="cited" x="${round(x)}" y="${round(y)}" width="${round(box.x1 - box.x0 + 2 * OFF)}" height="${round(box.y1 - box.y0 + 2 * OFF)}" rx="1.5"/>
<rect class="label" x="${round(x - wide)}" y="${round(y - 5)}" width="${wide}" height="11" rx="2"/><text x="${round(x - wide / 2)}" y="${round(y + 3.5)}">${label}</text>`;
}

function stretchOf(boxes: readonly Box[], height: number): { from: number; to: number } {
  const top = Math.min(height, ...boxes.map(({ y0 }) => y0));
  const bottom = Math.max(0, ...boxes.map(({ y1 }) => y1));
  if (boxes.length === 0 || bottom - top > MOST_OF_PAGE * height) return { from: 0, to: height };
  const missing = Math.max(0, LEAST_HEIGHT - (bottom - top + 2 * AROUND)) / 2;
  const from = Math.max(0, top - AROUND - missing);
  return { from, to: Math.min(height, bottom + AROUND + missing) };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
