import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { cite } from '../model/passage.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { Found } from '../text/found.ts';
import { fold } from '../text/normalize.ts';
import { arePeople, MEN, WOMEN } from '../text/people.ts';
import type { QuantityValue } from '../text/quantities.ts';
import { additionEquation, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { between, isPlain, type ToldSentence, toldFigures } from './prose-figures.ts';

const OPENS = new RegExp(`^(?:[^.;!?\\d]{0,60}?(?:${OF_WHICH})[\\s:–—-]{0,4}|\\s?[(:–—-]\\s?)$`, 'u');
const JOINS = /^(?:,?\s(?:и|а|және|жане|мен|пен|бен)\s|,\s|\s?[–—]\s)$/u;
/** What may stand behind the second sex; the brackets close. */
const ENDS = /^\p{L}{0,3}[\s.;!)]*(?:$|[.;)]\s)/u;
const [MALE, FEMALE] = [MEN, WOMEN].map((words) => new RegExp(`(?<!\\p{L})(?:${words})`, 'u'));
const SEXES = new RegExp(`(?<!\\p{L})(?:${MEN}|${WOMEN})`, 'u');
/** Further apart the one is no part of the other. */
const NEAR = 0.5;

const is = (pattern: RegExp | undefined, figure: Found<QuantityValue>): boolean => pattern?.test(fold(figure.raw)) ?? false;

function sexesAt(sentence: ToldSentence, at: number): Draft[] {
  const [whole, first, second, ...others] = sentence.figures.slice(at);
  if (!whole || !first || !second || ![whole, first, second].every(isPlain)) return [];
  if (!whole.value.unit || !arePeople(whole.value.unit) || SEXES.test(fold(whole.raw))) return [];
  if (!((is(FEMALE, first) && is(MALE, second)) || (is(MALE, first) && is(FEMALE, second)))) return [];
  if (!OPENS.test(between(sentence, whole, first)) || !JOINS.test(between(sentence, first, second))) return [];
  // «и 60 мальчиков с инвалидностью», «остальные – дети», «а также 30 детей»: the two need not be everybody
  if (!ENDS.test(sentence.folded.slice(second.end)) || others.some(({ value }) => value.unit !== null && arePeople(value.unit))) return [];
  const [all, parts] = [whole.value.value, [first.value.value, second.value.value]];
  const added = (parts[0] ?? 0) + (parts[1] ?? 0);
  if (added === all || Math.abs(added - all) > NEAR * all) return [];
  return [
    {
      about: `told sexes ${all} ${parts.join(' ')}`,
      message: message({
        ru: (n) => `Женщин и мужчин вместе ${n(added)}, а всего названо ${n(all)}.`,
        kk: (n) => `Әйелдер мен ерлер бірге ${n(added)}, ал барлығы ${n(all)} делінген.`,
        en: (n) => `Women and men together are ${n(added)}, but ${n(all)} are stated.`,
      }),
      actual: added,
      expected: all,
      equation: additionEquation(parts, added, all),
      evidence: [cite(sentence.passage, sentence.start + whole.start, sentence.start + second.end)],
    },
  ];
}

/** «88 школьников, в том числе 51 девочка и 34 мальчика»: both sexes of prose that are not their whole; `looked`: whether any are told. */
export function toldSexes(document: StructuredDocument): { readonly drafts: readonly Draft[]; readonly looked: boolean } {
  const sentences = toldFigures(document, (folded) => (MALE?.test(folded) ?? false) && (FEMALE?.test(folded) ?? false));
  return {
    drafts: sentences.flatMap((sentence) => sentence.figures.flatMap((_, at) => sexesAt(sentence, at))),
    looked: sentences.length > 0,
  };
}
