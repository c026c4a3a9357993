import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { cite } from '../model/passage.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { Found } from '../text/found.ts';
import { countPeopleAndThings } from '../text/people.ts';
import type { QuantityValue } from '../text/quantities.ts';
import { figure, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { between, isPlain, type ToldSentence, toldFigures } from './prose-figures.ts';

type Figure = Found<QuantityValue>;

/** A percentage of prose with the two numbers it is of. */
interface ToldShare {
  readonly part: Figure;
  readonly whole: Figure;
  readonly percent: Figure;
}

const PERCENT = /%|процент|пайыз/u;
/** What opens a percentage behind the numbers it is of. */
const OPENS = /^[^.;:!?%\d]{0,60}(?:\(|[–—-]\s?|[,\s](?:то есть|или|это|что составля\p{L}{1,3}|составил\p{L}{0,1}|ягни|бул)\s)$/u;
const OUT_OF = /^(?:\s\p{L}[\p{L}-]*){0,2}\sиз\s(?:\p{L}+\s){0,2}$/u;
const OUT_OF_BEFORE = /(?<!\p{L})из\s(?:(?:общего|всех|числа|этих|\p{L}{4,}(?:ых|их))\s){0,2}$/u;
/** «96 түлектің 78-і», «120 адамнан 90-ы»: the whole stands in a case of its own. */
const KAZAKH_OUT_OF = /(?:нан|нен|тан|тен|дан|ден|нын|нин|дын|дин|тын|тин)\s(?:\p{L}+\s){0,2}$/u;
const OF_THEM = new RegExp(`(?:${OF_WHICH})\\s(?:\\p{L}+\\s){0,3}$`, 'u');
const BEFORE_PART = /^[^.;:!?%\d(]{0,60}$/u;
/** «на 75 %», «с 75 %»: a change or a bound, no share. */
const OTHER = /(?<!\p{L})(?:на|с|до|от|выше|ниже)\s?\(?$/u;

/** «План (48 человек) выполнен на 132,5 %, пришли 66»: the plan, what was reached of it in percent, and what that is. */
const ATTAINED = /(?:выполнен|исполнен|реализован)\p{L}{0,2} на\s$|орындалу\p{L}{0,3}[^\d]{0,12}$/u;
const PLAN = /(?<!\p{L})(?:план|жоспар)\p{L}{0,6}[^.;\d]{0,40}$/u;
/** Further apart the figures are of different things. */
const APART = 25;

function attainedIn({ figures, folded }: ToldSentence): ToldShare | null {
  const [percent, ...others] = figures.filter(({ value }) => value.unit === '%');
  const counts = figures.filter(({ value }) => value.unit !== '%');
  if (!percent || others.length || counts.length !== 2 || !counts.every(isPlain) || percent.value.comparator !== '=') return null;
  const behind = /^\s?%?\s?(?:-?\p{L}{1,3}\s)?орындалды/u.test(folded.slice(percent.end, percent.end + 30));
  if (!behind && !ATTAINED.test(folded.slice(0, percent.start))) return null;
  const whole = counts.find(({ start }) => PLAN.test(folded.slice(0, start)));
  const part = counts.find((figure) => figure !== whole);
  if (
    !whole ||
    !part ||
    countPeopleAndThings(part.value.unit, whole.value.unit) ||
    Math.abs((100 * part.value.value) / whole.value.value - percent.value.value) > APART
  )
    return null;
  return { part, whole, percent };
}

function shareAt(sentence: ToldSentence, at: number): ToldShare | null {
  const { figures, folded } = sentence;
  const percent = figures[at];
  if (percent?.value.unit !== '%' || percent.value.comparator !== '=' || percent.value.max !== null) return null;
  const share = (part: Figure | undefined, whole: Figure | undefined): ToldShare | null =>
    part && whole && isPlain(part) && isPlain(whole) ? { part, whole, percent } : null;
  const [first, second] = [figures[at - 2], figures[at - 1]];
  if (first && second && OPENS.test(between(sentence, second, percent)) && !OTHER.test(folded.slice(0, percent.start))) {
    const gap = between(sentence, first, second);
    if (OUT_OF.test(gap)) return share(first, second);
    const ofThem = OF_THEM.test(gap);
    const kazakh = KAZAKH_OUT_OF.test(folded.slice(first.start, second.start));
    if (BEFORE_PART.test(gap) && (OUT_OF_BEFORE.test(folded.slice(0, first.start)) || kazakh || ofThem)) return share(second, first);
  }
  const [third, fourth] = [figures[at + 1], figures[at + 2]];
  if (!third || !fourth || !/^\s?(?:\p{L}+\s){0,3}\(\s?$/u.test(between(sentence, percent, third))) return null;
  return OUT_OF.test(between(sentence, third, fourth)) ? share(third, fourth) : null;
}

/** Digits behind the decimal sign, as printed. */
const decimalsOf = ({ raw }: Figure): number => /[.,](\d+)/u.exec(raw)?.[1]?.length ?? 0;

function isWrong({ part, whole, percent }: ToldShare, attained: boolean): boolean {
  const [a, b, stated] = [part.value.value, whole.value.value, percent.value.value];
  if (!(a > 0 && b > 0) || (!attained && (a > b || stated > 100))) return false;
  const share = (a / b) * 100;
  const step = 10 ** -decimalsOf(percent);
  // rounded up, down, or the share of the others
  return Math.abs(share - stated) >= step && (attained || Math.abs(100 - share - stated) >= step);
}

/** The percentages of prose that stand beside their numbers; `looked`: whether there is any. */
export function toldShares(document: StructuredDocument): { readonly drafts: readonly Draft[]; readonly looked: boolean } {
  let looked = false;
  const drafts = toldFigures(document, (folded) => PERCENT.test(folded)).flatMap((sentence) =>
    sentence.figures.flatMap((_, at): Draft[] => {
      const beside = shareAt(sentence, at);
      const attained = beside === null && at === 0 ? attainedIn(sentence) : null;
      const told = beside ?? attained;
      looked ||= told !== null;
      if (!told || !isWrong(told, attained !== null)) return [];
      const { part, whole, percent } = told;
      const [a, b, stated] = [part.value.value, whole.value.value, percent.value.value];
      const share = Number(((a / b) * 100).toFixed(1));
      const all = [part, whole, percent];
      const from = Math.min(...all.map(({ start }) => start));
      const to = Math.max(...all.map(({ end }) => end));
      return [
        {
          about: `told ${a} ${b} ${stated}`,
          message: message({
            ru: (n) => `${n(a)} из ${n(b)} — это ${n(share)} %, а названо ${n(stated)} %.`,
            kk: (n) => `${n(b)} ішінен ${n(a)} — бұл ${n(share)} %, ал ${n(stated)} % делінген.`,
            en: (n) => `${n(a)} of ${n(b)} is ${n(share)} %, but ${n(stated)} % is stated.`,
          }),
          actual: stated,
          expected: share,
          equation: `${figure(a)} / ${figure(b)} = ${figure(share)} % ≠ ${figure(stated)} %`,
          evidence: [cite(sentence.passage, sentence.start + from, sentence.start + to)],
        },
      ];
    }),
  );
  return { drafts, looked };
}
