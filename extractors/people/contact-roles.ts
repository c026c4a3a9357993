import { PEOPLE_AS_SUCH } from '../../src/domain/concepts/people.ts';
import { PARTNERS } from '../../src/domain/concepts/units.ts';
import type { ContactRole } from '../../src/model/report.ts';
import { fold } from '../../src/text/normalize.ts';
import { roleOfPost } from '../../src/text/posts.ts';
import { anyOf } from '../../src/text/word-forms.ts';

/** «Директордың атына қарай» is how a letter is addressed. */
const ADDRESSED = /атына карай/u;
const PARTNER = new RegExp(anyOf([PARTNERS]), 'u');
const REACHED = new RegExp(anyOf(PEOPLE_AS_SUCH.filter(({ code }) => code !== 'people')), 'u');

/** Role told by a position or the words before a name; null when they tell none. */
export function contactRole(text: string): ContactRole | null {
  const folded = fold(text);
  const post = roleOfPost(folded);
  if (post) return post;
  if (ADDRESSED.test(folded)) return 'head';
  if (PARTNER.test(folded)) return 'partner';
  return REACHED.test(folded) ? 'beneficiary' : null;
}
