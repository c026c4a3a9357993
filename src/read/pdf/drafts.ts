import type { GlyphStyle } from './glyph-style.ts';
import type { Unseen } from './unseen.ts';

/** Shares of the font size. */
export const TOLERANCE = {
  /** A wider gap between two letters is a space that was not written. */
  gap: 0.13,
  /** Letters may overlap this much (kerning, fallback fonts with other widths). */
  overlap: 0.35,
  /** Letters of one word stand on one line. */
  baseline: 0.12,
  /** The same letter nearer than this is drawn twice to look bold. */
  doubled: 0.12,
  /** A space further from the word than this is not its space. */
  space: 0.15,
} as const;

/** A word in the making. */
export interface Draft {
  /** Place among the words of the content stream. */
  readonly order: number;
  /** Of its first letter. */
  readonly baseline: number;
  readonly style: GlyphStyle;
  unseen: Unseen;
  text: string;
  /** Along the writing direction, growing as one reads. */
  from: number;
  to: number;
  tracking: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
  letters: number;
  boldLetters: number;
  italicLetters: number;
  size: number;
}

/** Takes the letters of a page as they are shown, and puts those together that stand beside each other. */
export class Drafts {
  readonly list: Draft[] = [];
  #current: Draft | null = null;
  #space: (Pick<Draft, 'baseline' | 'style'> & { readonly to: number }) | null = null;

  /** `left` and `right`: its ends along the axis it is written on, growing with the page. */
  letter(text: string, left: number, right: number, baseline: number, style: GlyphStyle): void {
    const forth = style.rotation === 0 || style.rotation === 90;
    const from = forth ? left : -right;
    const to = forth ? right : -left;
    const current = this.#current;
    if (current && current.unseen === style.unseen && onOneLine(current, baseline, style) && joins(current, from)) {
      extend(current, text, to, style);
      return;
    }
    const space = this.#space;
    const spaceBefore = space !== null && onOneLine(space, baseline, style) && Math.abs(from - space.to) < TOLERANCE.space * style.size;
    const draft = start(this.list.length, from, to, baseline, style, spaceBefore);
    extend(draft, text, to, style);
    this.list.push(draft);
    this.#current = draft;
    this.#space = null;
  }

  space(left: number, right: number, baseline: number, style: GlyphStyle): void {
    const forth = style.rotation === 0 || style.rotation === 90;
    const from = forth ? left : -right;
    const current = this.#current;
    if (current && onOneLine(current, baseline, style) && from - current.to < TOLERANCE.space * style.size) current.spaceAfter = true;
    this.#current = null;
    this.#space = { to: forth ? right : -left, baseline, style };
  }
}

export function onOneLine(a: Pick<Draft, 'baseline' | 'style'>, baseline: number, style: GlyphStyle): boolean {
  return (
    a.style.rotation === style.rotation && Math.abs(a.baseline - baseline) <= TOLERANCE.baseline * Math.min(a.style.size, style.size) + 0.05
  );
}

export function joins(draft: Draft, from: number): boolean {
  const gap = from - draft.to - Math.max(0, draft.tracking);
  return gap < TOLERANCE.gap * draft.size && from - draft.to > -TOLERANCE.overlap * draft.size;
}

function start(order: number, from: number, to: number, baseline: number, style: GlyphStyle, spaceBefore: boolean): Draft {
  return {
    order,
    baseline,
    style,
    unseen: style.unseen,
    text: '',
    from,
    to,
    tracking: 0,
    spaceBefore,
    spaceAfter: false,
    letters: 0,
    boldLetters: 0,
    italicLetters: 0,
    size: style.size,
  };
}

function extend(draft: Draft, text: string, to: number, style: GlyphStyle): void {
  draft.text += text;
  draft.to = Math.max(draft.to, to);
  draft.tracking = style.tracking;
  draft.size = Math.max(draft.size, style.size);
  draft.letters += 1;
  if (style.bold) draft.boldLetters += 1;
  if (style.font.italic) draft.italicLetters += 1;
}
