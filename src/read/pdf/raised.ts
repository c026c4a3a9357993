import { atLevel, type Level } from '../builder/raised.ts';
import type { Draft } from './drafts.ts';
import { RAISED_TOLERANCES } from './tolerances.ts';

/** How far their baseline lies above or below that of the letters, as shares of the size of those. */
const RAISED = [0.15, 0.65] as const;
const LOWERED = [0.08, 0.35] as const;
/** A mark of a note, minutes behind an hour, a power. */
const SHORT = /^\(?\d{1,3}\)?$/;

/** Puts small raised or lowered figures to the word they stand at, as raised signs: «63¹», «10⁰⁰», «м²». */
export function withRaised(drafts: readonly Draft[]): readonly Draft[] {
  const absorbed = new Set<Draft>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.text.length > 5 || draft.style.rotation !== 0 || !SHORT.test(draft.text)) continue;
    for (const base of drafts.slice(Math.max(0, index - RAISED_TOLERANCES.neighbours), index + RAISED_TOLERANCES.neighbours + 1)) {
      const level = absorbed.has(base) ? null : levelAt(base, draft);
      if (!level) continue;
      base.text += atLevel(draft.text, level);
      base.to = draft.to;
      base.spaceAfter = draft.spaceAfter;
      absorbed.add(draft);
      break;
    }
  }
  return absorbed.size === 0 ? drafts : drafts.filter((draft) => !absorbed.has(draft));
}

function levelAt(base: Draft, draft: Draft): Level | null {
  const { size } = base;
  const gap = draft.from - base.to;
  if (
    base === draft ||
    base.unseen !== draft.unseen ||
    base.style.rotation !== 0 ||
    base.spaceAfter ||
    draft.size > RAISED_TOLERANCES.mostSize * size
  )
    return null;
  if (gap > RAISED_TOLERANCES.gap * size || gap < -RAISED_TOLERANCES.overlap * size) return null;
  const rise = (base.baseline - draft.baseline) / size;
  if (rise >= RAISED[0] && rise <= RAISED[1]) return 'raised';
  return -rise >= LOWERED[0] && -rise <= LOWERED[1] ? 'lowered' : null;
}
