import type { Block, SourceDocument, TextRun } from '../../model/document.ts';
import { withAddress } from '../text/inline-tokens.ts';
import type { HiddenLink } from './second-reader.ts';

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S{1,2000}$/i;

/** Puts addresses behind the words they are hidden under, in brackets, as the other formats have them. */
export function withHiddenLinks(document: SourceDocument, links: readonly HiddenLink[]): SourceDocument {
  const shown = links.filter((link, index) => ADDRESS.test(link.url) && link.text.trim() !== '' && !runsOn(link, links[index + 1]));
  if (shown.length === 0) return document;
  const byPage = Map.groupBy(shown, ({ page }) => page);
  const waiting = (page: number | null) => (page === null ? [] : (byPage.get(page) ?? []));
  return { ...document, blocks: document.blocks.map((block) => withLinks(block, waiting)) };
}

/** A link over several lines has its address with each of them; it stands behind the last. */
function runsOn({ page, url }: HiddenLink, next: HiddenLink | undefined): boolean {
  return next !== undefined && next.page === page && next.url === url;
}

function withLinks(block: Block, waiting: (page: number | null) => HiddenLink[]): Block {
  if (block.kind === 'furniture') return block;
  if (block.kind === 'paragraph') return placeLinks(block, waiting(block.page));
  return { ...block, cells: block.cells.map((cell) => placeLinks(cell, waiting(cell.page ?? block.page))) };
}

/** Takes the links whose words stand in the text out of `links`. */
function placeLinks<T extends TextRun>(run: T, links: HiddenLink[]): T {
  let placed = run;
  for (const link of [...links]) {
    const label = link.text.trim().replace(/\s+/g, ' ');
    const at = placed.text.indexOf(label);
    if (at < 0) continue;
    links.splice(links.indexOf(link), 1);
    const address = says(placed.text, link.url) ? '' : withAddress(label, link.url).slice(label.length);
    placed = insert(placed, at + label.length, address);
  }
  return placed;
}

/** Whether a text has an address already, be it without its scheme or last slash or with its letters spelled out. */
function says(text: string, url: string): boolean {
  const bare = url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
  return text.includes(bare) || text.includes(decoded(bare));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function insert<T extends TextRun>(run: T, at: number, text: string): T {
  if (text === '') return run;
  const moved = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    start: span.start >= at ? span.start + text.length : span.start,
    end: span.end > at ? span.end + text.length : span.end,
  });
  return {
    ...run,
    text: run.text.slice(0, at) + text + run.text.slice(at),
    emphasis: run.emphasis.map(moved),
    boxes: run.boxes.flatMap((part) => split(part, at)).map(moved),
  };
}

/** Parts on both sides of a place, so that what is put there has no box. */
function split<S extends { readonly start: number; readonly end: number }>(span: S, at: number): S[] {
  return span.start < at && at < span.end
    ? [
        { ...span, end: at },
        { ...span, start: at },
      ]
    : [span];
}
