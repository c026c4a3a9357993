import type { Word } from '../../page/page.ts';
import type { ContentFont } from './graphics-state.ts';
import type { Unseen } from './unseen.ts';

/** What all glyphs of one text-showing operator share. */
export interface GlyphStyle {
  readonly rotation: Word['rotation'];
  /** Font size in points, as shown. */
  readonly size: number;
  readonly font: ContentFont;
  readonly bold: boolean;
  readonly unseen: Unseen;
  /** Extra advance after a glyph that the author asked for (character spacing). */
  readonly tracking: number;
  /** Marked content it belongs to, or null. */
  readonly mark: number | null;
}
