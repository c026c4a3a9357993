import type { Box } from '../../model/evidence.ts';
import type { Language } from '../../wording/review/common.ts';
import { PAGE } from '../../wording/review/page.ts';
import type { Citation } from '../citation.ts';
import type { Drawn } from '../pictures.ts';
import { type Html, html } from './markup.ts';

/** One page of a document with the boxes cited on it. `drawn` null: the picture is not ready yet. */
export interface PageView {
  readonly hash: string;
  readonly page: number;
  readonly drawn: Drawn | null;
  readonly citations: readonly Citation[];
}

/** Points shown above and below what is cited; stretches that would touch are one. */
const AROUND = 70;
/** Points of the margins left out at each side. */
const MARGIN = 28;
/** Points a frame stands off the letters. */
const OFF = 1.5;
/** A place this many points off the page is one of a scan that was turned to be read. */
const TURNED = 5;

/** The stretches of the page where something is cited, or all of it, with numbered frames. `href` leads to the whole page. */
export function pageView(language: Language, view: PageView, href: string | null): Html {
  const { page, drawn, citations } = view;
  const name = `${PAGE.page[language]} ${page}`;
  if (drawn === null) return html`<p class="notice" data-reload>${name}: ${PAGE.drawing[language]}</p>`;
  if (drawn.state !== 'drawn')
    return html`<p class="notice">${name}: ${PAGE[drawn.state][language]}${drawn.code === null ? '' : ` (${drawn.code})`}</p>`;
  const all = citations.flatMap(({ place, label }) => (place.box ? [{ box: place.box, label }] : []));
  const turned = all.some(({ box }) => box.x1 > drawn.width + TURNED || box.y1 > drawn.height + TURNED);
  const boxes = turned ? [] : all;
  const marked = `${name}${boxes.length > 0 ? ` · ${PAGE.marked[language]}: ${boxes.length}` : ''}`;
  const windows = href === null ? [{ x0: 0, y0: 0, x1: drawn.width, y1: drawn.height }] : stretchesOf(boxes, drawn);
  return html`<figure><figcaption>${marked}${href === null ? '' : html` · <a href="${href}">${PAGE.whole[language]}</a>`}</figcaption>${turned ? html`<p class="notice">${PAGE.turned[language]}</p>` : ''}
${windows.map(
  ({
    x0,
    y0,
    x1,
    y1,
  }) => html`<svg class="page" viewBox="${round(x0)} ${round(y0)} ${round(x1 - x0)} ${round(y1 - y0)}" role="img" aria-label="${marked}">
<image href="/documents/${view.hash}/pages/${page}/image" width="${round(drawn.width)}" height="${round(drawn.height)}"/>
${boxes.map(frameOf)}
</svg>`,
)}
</figure>`;
}

interface Numbered {
  readonly box: Box;
  readonly label: number;
}

/** The number stands over the upper left corner, small, to hide as little as can be of the lines around. */
function frameOf({ box, label }: Numbered): Html {
  const [x, y] = [box.x0 - OFF, box.y0 - OFF];
  const wide = String(label).length * 4 + 3;
  const left = Math.max(0, x - wide / 2);
  return html`<rect class="cited" x="${round(x)}" y="${round(y)}" width="${round(box.x1 - box.x0 + 2 * OFF)}" height="${round(box.y1 - box.y0 + 2 * OFF)}" rx="1.5"/>
<rect class="label" x="${round(left)}" y="${round(y - 5.5)}" width="${wide}" height="8" rx="2"/><text x="${round(left + wide / 2)}" y="${round(y + 0.8)}">${label}</text>`;
}

/** Parts of the page around the boxes, from top to bottom. */
function stretchesOf(boxes: readonly Numbered[], { width, height }: { readonly width: number; readonly height: number }): Box[] {
  const x0 = Math.max(0, Math.min(MARGIN, ...boxes.map(({ box }) => box.x0 - MARGIN)));
  const x1 = Math.min(width, Math.max(width - MARGIN, ...boxes.map(({ box }) => box.x1 + MARGIN)));
  const stretches: Box[] = [];
  for (const { box } of boxes.toSorted((a, b) => a.box.y0 - b.box.y0)) {
    const [y0, y1] = [Math.max(0, box.y0 - AROUND), Math.min(height, box.y1 + AROUND)];
    const last = stretches.at(-1);
    if (last && y0 <= last.y1) stretches[stretches.length - 1] = { ...last, y1: Math.max(last.y1, y1) };
    else if (y1 > y0) stretches.push({ x0, y0, x1, y1 });
  }
  return stretches.length > 0 ? stretches : [{ x0: 0, y0: 0, x1: width, y1: height }];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
