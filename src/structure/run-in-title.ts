import { findSentences } from '../text/sentences.ts';

const LONGEST_TITLE = 200;
/** Fewer words behind the full stop are a second half of the title. */
const LEAST_WORDS = 4;

/**
 * «Мероприятие 1.1. Семинары. В мае прошли три семинара.»: where the title ends when the narrative follows on its line,
 * or null when the line is all title. Titles carry no full stop at their end, narratives do.
 */
export function runInTitleEnd(text: string, titleStart: number): number | null {
  const part = text.slice(titleStart);
  if (!/[.!?…]["»”)]?\s*$/u.test(part)) return null;
  const [title] = findSentences(part);
  if (!title || title.end > LONGEST_TITLE || !title.value.endsWith('.') || !/\p{L}{3}/u.test(title.value)) return null;
  const rest = part.slice(title.end).match(/\p{L}{2,}/gu);
  return rest && rest.length >= LEAST_WORDS ? titleStart + title.end : null;
}
