import type { Box } from '../../model/evidence.ts';
import type { Glyph } from './glyphs.ts';
import type { Word } from './page.ts';

/** Shares of the font size. */
const TOLERANCE = {
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

/** Height of the letters above and below the baseline, the same for every font so that lines of mixed fonts stay even. */
const ASCENT = 0.8;
const DESCENT = 0.22;

interface Draft {
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
  readonly first: Glyph;
  size: number;
}

/** Letters → words: broken at spaces, gaps and line changes, then rejoined where a font change cut a word in two. */
export function wordsFromGlyphs(glyphs: readonly Glyph[]): Word[] {
  const drafts = drawnOnce(rejoin(runs(glyphs)));
  return drafts.map(toWord).filter((word) => word.text !== '');
}

function runs(glyphs: readonly Glyph[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  let space: { to: number; glyph: Glyph } | null = null;
  for (const glyph of glyphs) {
    const { from, to } = along(glyph);
    if (glyph.space) {
      if (current && onOneLine(current.first, glyph) && from - current.to < TOLERANCE.space * glyph.style.size) current.spaceAfter = true;
      current = null;
      space = { to: Math.max(to, from), glyph };
      continue;
    }
    if (current && onOneLine(current.first, glyph) && joins(current, from)) {
      extend(current, glyph, to);
      continue;
    }
    const spaceBefore = space !== null && onOneLine(space.glyph, glyph) && Math.abs(from - space.to) < TOLERANCE.space * glyph.style.size;
    current = start(glyph, from, to, spaceBefore);
    drafts.push(current);
    space = null;
  }
  return drafts;
}

function along(glyph: Glyph): { from: number; to: number } {
  const { rotation } = glyph.style;
  return rotation === 0 || rotation === 90 ? glyph : { from: -glyph.to, to: -glyph.from };
}

function onOneLine(a: Glyph, b: Glyph): boolean {
  return (
    a.style.rotation === b.style.rotation &&
    Math.abs(a.baseline - b.baseline) <= TOLERANCE.baseline * Math.min(a.style.size, b.style.size) + 0.05
  );
}

function joins(draft: Draft, from: number): boolean {
  const gap = from - draft.to - Math.max(0, draft.tracking);
  return gap < TOLERANCE.gap * draft.size && from - draft.to > -TOLERANCE.overlap * draft.size;
}

function start(glyph: Glyph, from: number, to: number, spaceBefore: boolean): Draft {
  const draft: Draft = {
    text: '',
    from,
    to,
    tracking: 0,
    spaceBefore,
    spaceAfter: false,
    letters: 0,
    boldLetters: 0,
    italicLetters: 0,
    first: glyph,
    size: glyph.style.size,
  };
  extend(draft, glyph, to);
  return draft;
}

function extend(draft: Draft, glyph: Glyph, to: number): void {
  draft.text += glyph.text;
  draft.to = Math.max(draft.to, to);
  draft.tracking = glyph.style.tracking;
  draft.size = Math.max(draft.size, glyph.style.size);
  draft.letters += 1;
  if (glyph.style.bold) draft.boldLetters += 1;
  if (glyph.style.font.italic) draft.italicLetters += 1;
}

/** Joins drafts that touch on the page although the content stream draws them apart. */
function rejoin(drafts: readonly Draft[]): Draft[] {
  const sorted = drafts
    .map((draft, order) => ({ draft, order }))
    .sort(
      (a, b) =>
        a.draft.first.style.rotation - b.draft.first.style.rotation ||
        a.draft.first.baseline - b.draft.first.baseline ||
        a.draft.from - b.draft.from ||
        a.order - b.order,
    );
  const kept: { draft: Draft; order: number }[] = [];
  let line: { draft: Draft; order: number }[] = [];
  const flush = (): void => {
    line.sort((a, b) => a.draft.from - b.draft.from || a.order - b.order);
    let last: { draft: Draft; order: number } | undefined;
    for (const entry of line) {
      if (last && !last.draft.spaceAfter && !entry.draft.spaceBefore && touches(last.draft, entry.draft)) absorb(last.draft, entry.draft);
      else {
        kept.push(entry);
        last = entry;
      }
    }
    line = [];
  };
  for (const entry of sorted) {
    const first = line[0];
    if (first && !onOneLine(first.draft.first, entry.draft.first)) flush();
    line.push(entry);
  }
  flush();
  return kept.sort((a, b) => a.order - b.order).map((entry) => entry.draft);
}

function touches(left: Draft, right: Draft): boolean {
  const ratio = left.size / right.size;
  return joins(left, right.from) && right.to > left.to && ratio > 0.75 && ratio < 1.33 && left.text !== right.text;
}

function absorb(left: Draft, right: Draft): void {
  left.text += right.text;
  left.to = Math.max(left.to, right.to);
  left.tracking = right.tracking;
  left.spaceAfter = right.spaceAfter;
  left.letters += right.letters;
  left.boldLetters += right.boldLetters;
  left.italicLetters += right.italicLetters;
}

/** Drops the second of two equal words at one place: a shadow, or bold made by drawing twice. */
function drawnOnce(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Rows>();
  return drafts.filter((draft) => {
    const rows = seen.get(draft.text) ?? new Map<number, Draft[]>();
    const near = Math.min(TOLERANCE.doubled * draft.size, FARTHEST);
    const row = Math.floor(draft.first.baseline / FARTHEST);
    const twin = twinIn(rows.get(row), draft, near) ?? twinIn(rows.get(row - 1), draft, near) ?? twinIn(rows.get(row + 1), draft, near);
    if (twin) {
      twin.boldLetters = twin.letters;
      return false;
    }
    const beside = rows.get(row);
    if (beside) beside.push(draft);
    else seen.set(draft.text, rows.set(row, [draft]));
    return true;
  });
}

/** Drafts of one text by their baselines, each row `FARTHEST` high: a page of a million equal words is still soon looked through. */
type Rows = Map<number, Draft[]>;
/** Points that two drawings of a word are apart at most. */
const FARTHEST = 12;

function twinIn(row: readonly Draft[] | undefined, draft: Draft, near: number): Draft | undefined {
  return row?.find(
    (other) =>
      other.first.style.rotation === draft.first.style.rotation &&
      Math.abs(other.from - draft.from) < near &&
      Math.abs(other.first.baseline - draft.first.baseline) < near,
  );
}

function toWord(draft: Draft): Word {
  const { first, size } = draft;
  const { font, rotation, mark } = first.style;
  const word: Word = {
    text: tidy(draft.text),
    box: boxOf(draft),
    baseline: first.baseline,
    size,
    font: {
      name: font.name,
      bold: draft.boldLetters * 2 > draft.letters,
      italic: draft.italicLetters * 2 > draft.letters,
    },
    rotation,
    confidence: null,
  };
  return mark === null ? word : { ...word, mark };
}

function boxOf({ first, size, from, to }: Draft): Box {
  const up = ASCENT * size;
  const down = DESCENT * size;
  switch (first.style.rotation) {
    case 0:
      return { x0: from, x1: to, y0: first.baseline - up, y1: first.baseline + down };
    case 180:
      return { x0: -to, x1: -from, y0: first.baseline - down, y1: first.baseline + up };
    case 90:
      return { x0: first.baseline - down, x1: first.baseline + up, y0: from, y1: to };
    case 270:
      return { x0: first.baseline - up, x1: first.baseline + down, y0: -to, y1: -from };
  }
}

/** Nothing to tidy: ASCII, Russian and Kazakh letters, quotation marks and dashes. */
const PLAIN = /^[!-~«»\u2010-\u2014\u2018-\u201F\u2026№А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/;

/** NFC; ligatures opened; marks without width and control characters removed. A soft hyphen stays: lines are joined by it. */
function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\uF0A7\uF0B7\uF076\uF0D8\uF0FC\uF02D]/g, '•')
    .replace(/[\u200B-\u200F\u2060\uFEFF\p{Cc}]/gu, '')
    .normalize('NFC');
}
