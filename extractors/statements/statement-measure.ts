import { fold } from '../../src/text/normalize.ts';
import { arePeopleAsSuch } from '../../src/text/people.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';
import { stems } from '../../src/text/stem.ts';
import { countedBy } from '../../src/text/units.ts';
import { DIRECT, INDIRECT, MEDIA, REACHED, TAKES_PART } from './statement-words.ts';

/** The clause around a number, folded: from the number before to the number, and from it to the number behind. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  /** The quantity as printed, adjectives between number and unit included. */
  readonly own: string;
}

/** What a number counts: one of the named measures, or the stems of its noun; null for a bare number nothing names. */
export function measureOf(quantity: QuantityValue, around: Surroundings): string | null {
  const { unit } = quantity;
  // «334 прямых и 20 000 косвенных»: the adjective stands for the people
  if (unit !== null && /^(?:косвенн|жанама)/u.test(fold(unit))) return 'indirect-reach';
  if (unit !== null && /^(?:прямых|прямые|тикелей)/u.test(fold(unit))) return 'direct-reach';
  const people = unit === null || arePeopleAsSuch(unit);
  if (people) {
    const reach = reachOf(around);
    if (reach) return reach;
    if (MEDIA.test(around.before) && (REACHED.test(around.before) || REACHED.test(around.after))) return 'indirect-reach';
    if (unit === 'участник' || unit === 'қатысушы') return 'participants';
    // a number without a noun takes the verb of its own clause alone
    const before = unit === null ? around.before.slice(around.before.lastIndexOf(',') + 1) : around.before;
    if (TAKES_PART.test(before) || TAKES_PART.test(around.after)) return 'participants';
    if (unit === null) return null;
    return TAKES_PART.test(around.sentence) ? 'participants' : 'people';
  }
  return countedBy(unit) ?? (stems(unit).join(' ') || fold(unit));
}

/** Direct or indirect reach, by the words nearest before the number, else right behind it. */
function reachOf({ before, after, own }: Surroundings): string | null {
  if (INDIRECT.test(own)) return 'indirect-reach';
  if (DIRECT.test(own) || /^\s?прямых(?!\p{L})/u.test(after)) return 'direct-reach';
  const direct = lastMatch(DIRECT, before);
  const indirect = lastMatch(INDIRECT, before);
  if (direct >= 0 || indirect >= 0) return indirect > direct ? 'indirect-reach' : 'direct-reach';
  const near = /^[^,;.()–—-]{0,40}/u.exec(after)?.[0] ?? '';
  return INDIRECT.test(near) ? 'indirect-reach' : DIRECT.test(near) ? 'direct-reach' : null;
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) last = match.index;
  return last;
}
