import { type Furniture, textRun } from '../../model/document.ts';
import { around, containsPoint, roundBox } from '../../page/box.ts';
import type { Fill, ImageArea, Word } from '../../page/page.ts';
import type { GraphicsState } from './graphics-state.ts';
import { PALE } from './paths.ts';
import { UNSEEN } from './tolerances.ts';

/** Text rendering modes that draw the outline of letters, and the one that draws nothing (ISO 32000, 9.3.6). */
const OUTLINED = new Set([1, 2, 5, 6]);
const INVISIBLE = new Set([3, 7]);

/** How text could escape the eye: white on what is behind it, or not drawn at all. */
export type Unseen = 'pale' | 'invisible' | null;

export function unseenBy({ renderMode, fillLightness, fillAlpha }: GraphicsState): Unseen {
  if (INVISIBLE.has(renderMode) || fillAlpha === 0) return 'invisible';
  return fillLightness >= PALE && !OUTLINED.has(renderMode) ? 'pale' : null;
}

/** Where pale letters show: dark areas, pictures, and anywhere on a page with patterns, whose lightness is not known. */
export interface Background {
  readonly fills: readonly Fill[];
  readonly images: readonly ImageArea[];
  readonly patterned: boolean;
}

/** Parts the words of a page that nobody sees from the others. */
export function partUnseen(
  words: readonly { readonly word: Word; readonly unseen: Unseen }[],
  { fills, images, patterned }: Background,
): { readonly words: Word[]; readonly hidden: Word[] } {
  const dark = fills.filter(({ lightness }) => lightness < PALE);
  const isHidden = ({ word, unseen }: { readonly word: Word; readonly unseen: Unseen }): boolean => {
    if (unseen === null || (unseen === 'pale' && patterned)) return false;
    const middle = { x: (word.box.x0 + word.box.x1) / 2, y: (word.box.y0 + word.box.y1) / 2 };
    return (
      !images.some(({ box }) => containsPoint(box, middle, 0)) &&
      !(unseen === 'pale' && dark.some(({ box }) => containsPoint(box, middle, UNSEEN.edge)))
    );
  };
  const hidden = words.filter(isHidden).map(({ word }) => word);
  if (hidden.length === 0 || hidden.length > UNSEEN.mostHidden * words.length) return { words: words.map(({ word }) => word), hidden: [] };
  const unseen = new Set(hidden);
  return { words: words.flatMap(({ word }) => (unseen.has(word) ? [] : word)), hidden };
}

/** What is hidden on a page, kept beside its text. */
export function hiddenBlock(page: number, words: readonly Word[]): Furniture[] {
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  return [{ kind: 'furniture', role: 'hidden', ...textRun(text, { page, box: roundBox(around(words)) }) }];
}
