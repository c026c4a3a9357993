import type { Warning } from '../../model/document.ts';
import type { PageGeometry } from '../../page/page.ts';
import { HELD_AGAINST } from './tolerances.ts';

/** Warns of pages whose words two independent readings do not agree on. `second` is the text of the other by page. */
export function heldAgainst(pages: readonly PageGeometry[], second: ReadonlyMap<number, string>): Warning[] {
  return pages.flatMap(({ number, words }) => {
    const theirs = new Set(keysOf(second.get(number) ?? ''));
    const ours = new Set(words.flatMap(({ text }) => keysOf(text)));
    const borneOut = [...theirs].filter((key) => ours.has(key));
    return theirs.size >= HELD_AGAINST.fewestWords && borneOut.length < HELD_AGAINST.borneOut * theirs.size ? [disagreement(number)] : [];
  });
}

function keysOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((key) => key.length >= 3);
}

function disagreement(page: number): Warning {
  return {
    code: 'page-doubtful',
    message: 'Two readings of the page do not agree; its words and figures are to be held against the original.',
    page,
    partial: false,
  };
}
