import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { cite } from '../model/passage.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { Found } from '../text/found.ts';
import { fold } from '../text/normalize.ts';
import { areNoPeople, arePeople } from '../text/people.ts';
import type { QuantityValue } from '../text/quantities.ts';
import { stems } from '../text/stem.ts';
import { figure, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { between, isPlain, type ToldSentence, toldFigures } from './prose-figures.ts';

const OPENS = new RegExp(`^[^.;!?\\d]{0,80}?(?:${OF_WHICH})[\\s:–—-]{0,4}(?:\\p{L}{3,}\\s){0,1}$`, 'u');
const SOURCE = new RegExp(OF_WHICH, 'u');
/** A part so many times larger than its whole counts something else. */
const MOST_TIMES = 3;

/** «71-і»: so many of them, whatever word follows. */
const OF_THEM = /^\d[\d\s]{0,8}-(?:и|ы|си|сы)(?!\p{L})/u;

function sameThings({ value: whole }: Found<QuantityValue>, { value: part, raw }: Found<QuantityValue>): boolean {
  if (part.unit === null || OF_THEM.test(fold(raw))) return true;
  if (whole.unit === null) return false;
  if (arePeople(whole.unit)) return arePeople(part.unit) && !areNoPeople(part.unit);
  const [all, own] = [stems(whole.unit), stems(part.unit)];
  return own.some((stem) => all.includes(stem));
}

/** What may follow a number that has no word of its own. */
const STANDS_ALONE = /^(?:\s?[–—,;.)(-]|\s(?:из|с|в)\s|\s?$)/u;

function partAt(sentence: ToldSentence, at: number): Draft[] {
  const [whole, part] = [sentence.figures[at - 1], sentence.figures[at]];
  if (!whole || !part || !isPlain(whole) || !isPlain(part) || !OPENS.test(between(sentence, whole, part))) return [];
  const [all, own] = [whole.value.value, part.value.value];
  if (own <= all || own > MOST_TIMES * all || !sameThings(whole, part)) return [];
  if (part.value.unit === null && !STANDS_ALONE.test(sentence.folded.slice(part.end))) return [];
  return [
    {
      about: `told ${own} ${all}`,
      message: message({
        ru: (n) => `Часть больше целого: из ${n(all)} названо ${n(own)}.`,
        kk: (n) => `Бөлік бүтіннен үлкен: ${n(all)} ішінен ${n(own)} аталған.`,
        en: (n) => `A part is larger than its whole: ${n(own)} of ${n(all)}.`,
      }),
      actual: own,
      expected: all,
      equation: `${figure(own)} > ${figure(all)}`,
      evidence: [cite(sentence.passage, sentence.start + whole.start, sentence.start + part.end)],
    },
  ];
}

/** «64 педагога, из них 71 …»: parts of prose that are larger than their whole; `looked`: whether any part is told. */
export function toldParts(document: StructuredDocument): { readonly drafts: readonly Draft[]; readonly looked: boolean } {
  const sentences = toldFigures(document, (folded) => SOURCE.test(folded));
  return {
    drafts: sentences.flatMap((sentence) => sentence.figures.flatMap((_, at) => partAt(sentence, at))),
    looked: sentences.length > 0,
  };
}
