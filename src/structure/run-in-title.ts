import { findSentences } from '../text/sentences.ts';

const LONGEST_TITLE = 200;
/** Fewer words behind the full stop are a second half of the title. */
const LEAST_WORDS = 4;

/** So many letters behind a full stop are a story however they end: with a link, a bracket, a list. */
const LONG_STORY = 60;
/** «Итоговый брифинг прошел 18 ноября»: a sentence that begins with the title, told by its verb. */
const HAPPENED =
  /(?<=\p{L}{3}\p{P}?)\s(?:прош(?:[её]л|ла|ли|ло)|состоял(?:ся|ась|ись|ось)|был[аои]?\sпроведен[аыо]?|провед[её]н[аыо]?|өткізілді|өтті)\s/u;

/**
 * «Мероприятие 1.1. Семинары. В мае прошли три семинара.»: where the title ends when the narrative follows on its line,
 * or null when the line is all title. Titles carry no full stop at their end, narratives do.
 */
export function runInTitleEnd(text: string, titleStart: number): number | null {
  const part = text.slice(titleStart);
  const [title] = findSentences(part);
  const verb = HAPPENED.exec(part);
  if (verb && verb.index < LONGEST_TITLE && (!title || verb.index < title.end) && /\d/u.test(part.slice(verb.index)))
    return titleStart + verb.index;
  if (!/[.!?…]["»”)]?\s*$/u.test(part) && part.length - (title?.end ?? 0) < LONG_STORY) return null;
  if (!title || title.end > LONGEST_TITLE || !title.value.endsWith('.') || !/\p{L}{3}/u.test(title.value)) return null;
  const rest = part.slice(title.end).match(/\p{L}{2,}/gu);
  return rest && rest.length >= LEAST_WORDS ? titleStart + title.end : null;
}
