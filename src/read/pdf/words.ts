import type { Box } from '../../model/evidence.ts';
import type { Word } from '../../page/page.ts';
import { type Draft, joins, onOneLine, TOLERANCE } from './drafts.ts';
import { withRaised } from './raised.ts';
import { WORDS } from './tolerances.ts';
import type { Unseen } from './unseen.ts';

/** Drafts → words: rejoined where a font change cut a word in two, each once. */
export function wordsFromDrafts({ list }: { readonly list: readonly Draft[] }): { readonly word: Word; readonly unseen: Unseen }[] {
  const { drafts, doubled } = rejoin(withRaised(list));
  return (doubled ? drawnOnce(drafts) : drafts)
    .map((draft) => ({ word: toWord(draft), unseen: draft.unseen }))
    .filter(({ word }) => word.text !== '');
}

interface Rejoined {
  readonly drafts: Draft[];
  /** Whether two of them are so near each other that they may be one word drawn twice. */
  readonly doubled: boolean;
}

/** Joins drafts that touch on the page although the content stream draws them apart. */
function rejoin(drafts: readonly Draft[]): Rejoined {
  const sorted = drafts.toSorted(
    (a, b) => a.style.rotation - b.style.rotation || a.baseline - b.baseline || a.from - b.from || a.order - b.order,
  );
  const kept: Draft[] = [];
  let line: Draft[] = [];
  let doubled = false;
  const flush = (): void => {
    line.sort((a, b) => a.from - b.from || a.order - b.order);
    let last: Draft | undefined;
    for (const draft of line) {
      if (last && !last.spaceAfter && !draft.spaceBefore && touches(last, draft)) absorb(last, draft);
      else {
        doubled ||= last !== undefined && draft.from - last.from < nearest(Math.max(draft.size, last.size));
        kept.push(draft);
        last = draft;
      }
    }
    line = [];
  };
  for (const draft of sorted) {
    const first = line[0];
    if (first && !onOneLine(first, draft.baseline, draft.style)) {
      const last = line.at(-1) ?? first;
      doubled ||= draft.baseline - last.baseline < nearest(Math.max(draft.size, last.size));
      flush();
    }
    line.push(draft);
  }
  flush();
  return { drafts: kept.sort((a, b) => a.order - b.order), doubled };
}

function touches(left: Draft, right: Draft): boolean {
  const ratio = left.size / right.size;
  return (
    joins(left, right.from) &&
    right.to > left.to &&
    ratio > 0.75 &&
    ratio < 1.33 &&
    left.text !== right.text &&
    left.unseen === right.unseen
  );
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
  const alone = new Map<string, Draft>();
  const seen = new Map<string, Rows>();
  return drafts.filter((draft) => {
    const first = alone.get(draft.text);
    if (!first) {
      alone.set(draft.text, draft);
      return true;
    }
    const rows = seen.get(draft.text) ?? rowsOf(first);
    const near = nearest(draft.size);
    const row = rowOf(draft);
    const twin = twinIn(rows.get(row), draft, near) ?? twinIn(rows.get(row - 1), draft, near) ?? twinIn(rows.get(row + 1), draft, near);
    if (twin) {
      if (twin.unseen === draft.unseen) twin.boldLetters = twin.letters;
      else if (draft.unseen === null) twin.unseen = null;
      return false;
    }
    const beside = rows.get(row);
    if (beside) beside.push(draft);
    else rows.set(row, [draft]);
    seen.set(draft.text, rows);
    return true;
  });
}

function rowsOf(draft: Draft): Rows {
  return new Map([[rowOf(draft), [draft]]]);
}

function rowOf({ baseline }: Draft): number {
  return Math.floor(baseline / WORDS.farthest);
}

/** Drafts of one text by their baselines, each row `FARTHEST` high: a page of a million equal words is still drawnInTime looked through. */
type Rows = Map<number, Draft[]>;

/** Points: an equal word that begins nearer is the same one. */
function nearest(size: number): number {
  return Math.min(TOLERANCE.doubled * size, WORDS.farthest);
}

function twinIn(row: readonly Draft[] | undefined, draft: Draft, near: number): Draft | undefined {
  return row?.find(
    (other) =>
      other.style.rotation === draft.style.rotation &&
      Math.abs(other.from - draft.from) < near &&
      Math.abs(other.baseline - draft.baseline) < near,
  );
}

function toWord(draft: Draft): Word {
  const { size, baseline } = draft;
  const { font, rotation, mark } = draft.style;
  const word: Word = {
    text: tidy(draft.text),
    box: boxOf(draft),
    baseline,
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

function boxOf({ style, baseline, size, from, to }: Draft): Box {
  const up = WORDS.ascent * size;
  const down = WORDS.descent * size;
  switch (style.rotation) {
    case 0:
      return { x0: from, x1: to, y0: baseline - up, y1: baseline + down };
    case 180:
      return { x0: -to, x1: -from, y0: baseline - down, y1: baseline + up };
    case 90:
      return { x0: baseline - down, x1: baseline + up, y0: from, y1: to };
    case 270:
      return { x0: baseline - up, x1: baseline + down, y0: -to, y1: -from };
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
