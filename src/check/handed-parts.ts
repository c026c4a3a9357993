import { EACH_EDITION, FROM_STOCK, MADE } from '../domain/handed-out.ts';
import { OF_WHICH, WHOLE } from '../domain/languages/part-and-whole.ts';
import { cite } from '../model/passage.ts';
import type { Passage } from '../model/structure.ts';
import { findCounts } from '../text/counts.ts';
import type { Span } from '../text/found.ts';
import { findSentences } from '../text/sentences.ts';
import { figure, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { sum } from './exact.ts';

/** «Раздавали так: 75 экз. …, 340 экз. …», «Таралуы: …»; on folded text. */
const HANDED_SO = /^(?:раздавал|раздал|роздан|распредел|распростран|передан|тарал|тарату|улестир)[^.:]{0,40}:/u;
const COPIES = /^\s?(?:экз|штук|шт(?!\p{L})|дана)/u;
/** Numbers that are no parts beside each other: the whole again, parts of a part, copies of another edition. */
const NOT_APART = new RegExp(`(?<!\\p{L})(?:${OF_WHICH}|${WHOLE})(?!\\p{L})|${FROM_STOCK.source}`, 'u');
/** Parts so many times larger together are not of this edition. */
const MOST_TIMES = 2;

function copiesIn({ clean, folded }: Passage, { start, end }: Span): number[] {
  const counts = findCounts(clean.slice(start, end));
  return counts.filter((count) => COPIES.test(folded.slice(start + count.end, end))).map(({ value }) => value);
}

/** What was printed, and the parts of it that the next sentence hands out, which are more together. */
export function handedParts(passage: Passage): Draft[] {
  const sentences = passage.row === null && MADE.test(passage.folded) ? findSentences(passage.clean) : [];
  return sentences.flatMap((sentence, at): Draft[] => {
    const before = sentences[at - 1];
    if (!before || !HANDED_SO.test(passage.folded.slice(sentence.start, sentence.end))) return [];
    const printed = passage.folded.slice(before.start, before.end);
    const handed = passage.folded.slice(sentence.start, sentence.end);
    if (FROM_STOCK.test(printed) || NOT_APART.test(handed)) return [];
    if (EACH_EDITION.test(printed.replace(/тираж\p{L}*/gu, ''))) return [];
    const [made, ...others] = copiesIn(passage, before);
    const parts = copiesIn(passage, sentence);
    const added = sum(parts);
    if (made === undefined || others.length || parts.length < 2 || parts.includes(made) || added <= made || added > MOST_TIMES * made)
      return [];
    return [
      {
        about: `parts ${made} ${added}`,
        message: message({
          ru: (n) => `Роздано больше, чем изготовлено: ${n(added)} при ${n(made)}.`,
          kk: (n) => `Таратылғаны жасалғанынан көп: ${n(made)} орнына ${n(added)}.`,
          en: (n) => `More was handed out than made: ${n(added)} of ${n(made)}.`,
        }),
        actual: added,
        expected: made,
        equation: `${parts.map(figure).join(' + ')} = ${figure(added)} > ${figure(made)}`,
        evidence: [cite(passage, before.start, before.end), cite(passage, sentence.start, sentence.end)],
      },
    ];
  });
}
