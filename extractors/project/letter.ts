import { fold } from '../../src/text/normalize.ts';
import { legalFormOf } from '../../src/text/organizations.ts';
import { addressedPost } from '../../src/text/posts.ts';
import { type Candidate, SCORES } from './candidate.ts';
import { type Span, textOf, trimmed, within } from './span.ts';

/** Lines that the head of a letter takes. */
const HEAD_LINES = 8;
const ADDRESS_LINES = 12;
const LONGEST = 200;

/** What stands in the head of a letter or above the title: the address, whom it is written to, the fund on whose form it is written. */
export function letterCandidates(cover: readonly Span[]): Candidate[] {
  const address = cover.slice(0, ADDRESS_LINES).find((line) => LETTERHEAD_ADDRESS.test(textOf(line)));
  const fund = letterhead(cover[0]);
  const addressee = addresseeIn(cover.slice(0, HEAD_LINES).filter((line) => textOf(line).length <= LONGEST));
  return [
    ...(fund ? [{ field: 'grantor' as const, value: fund, label: '', score: SCORES.shown }] : []),
    ...(addressee ? [{ field: 'grantor' as const, value: addressee, label: '', score: SCORES.placed }] : []),
    ...(address ? [{ field: 'address' as const, value: address, label: '', score: SCORES.placed }] : []),
  ];
}

/** «080000, г. Тараз, ул. Лесная, 8»: a postal code, or a town with a street. */
const LETTERHEAD_ADDRESS =
  /^[\s,]{0,4}(?:\d{6},\s{0,3}[\p{L}][^\n]{6,120}|(?:(?:г\.|город|с\.)\s?\p{Lu}[\p{L}-]{2,30}|\p{Lu}[\p{L}-]{2,30}\s(?:қаласы|ауылы)),\s[^\n]{0,60}(?:ул\.|улица|пр\.|просп|мкр|көшесі|даңғылы)[^\n]{2,60})$/u;

/** A body in the dative, «Министерлікке» or «… қорына», as a line of its own; on folded text. */
const TO_A_BODY = /^.{4,140}(?:кор|баскарма|акимди|орталы|мекеме|елшили)\p{L}{0,4}(?:на|не|га|ге|ына|ине)\s{0,3}$/u;

/**
 * Whom a report in the form of a letter is addressed to. «Руководителю ГУ «…»»: the body behind the post; «… директору»: the one
 * before it, on the same line or the line above; «… қорына»: the body itself.
 */
function addresseeIn(lines: readonly Span[]): Span | null {
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    const post = addressedPost(fold(text));
    const beside = post ? [within(line, post.end, text.length), within(line, 0, post.start), lines[index - 1], lines[index + 1]] : [];
    const body = beside.find((span) => span !== undefined && legalFormOf(textOf(span)) !== null);
    if (body) return body;
    if (TO_A_BODY.test(fold(text))) return line;
  }
  return null;
}

const FUND = /^(?:\p{L}{3,20}\s)?(?:фонд|қоры?|центр)(?!\p{L})|(?:^|\s)(?:фонд\p{L}?|қоры|орталығы|центр)\s?$/iu;

/** The fund whose name opens the report, above its title. */
function letterhead(first: Span | undefined): Span | null {
  if (!first || first.passage.block > 1 || first.passage.row !== null) return null;
  const text = textOf(first).trim();
  const isName = text.length <= (/[«"“„]/u.test(text) ? 100 : 70);
  return isName && FUND.test(text.replace(/[«"“„][^»"”]{1,80}[»"”]/gu, ' ').trim()) ? trimmed(first) : null;
}
