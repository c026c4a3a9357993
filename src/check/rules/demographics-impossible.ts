import type { Breakdown, Part } from '../../model/report.ts';
import { fold } from '../../text/normalize.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

const ADULT = 18;

type Known = Part & { value: number };

function known(part: Part | undefined): Known | null {
  return part && part.value !== null && !part.doubtful ? { ...part, value: part.value } : null;
}

/** Brackets that lie at or above the age, and those that straddle it; null when one of them is blank. */
function bracketsFrom(age: Breakdown, from: number): { inside: Known[]; across: Known[] } | null {
  const inside = age.parts.filter((part) => part.from !== null && part.from >= from).map(known);
  const across = age.parts.filter((part) => part.from !== null && part.from < from && (part.to === null || part.to >= from)).map(known);
  if (!inside.length || [...inside, ...across].includes(null)) return null;
  return { inside: inside.flatMap((part) => part ?? []), across: across.flatMap((part) => part ?? []) };
}

/** Not all who are old enough are pensioners: of the categories of a status each person has one. */
const RETIRED = /пенсион|зейнет/u;

const total = (parts: readonly Known[]) => parts.reduce((sum, part) => sum + part.value, 0);

function older(part: Known, age: Breakdown): Draft[] {
  const brackets = bracketsFrom(age, part.from ?? 50);
  if (!brackets) return [];
  const least = total(brackets.inside);
  const most = least + total(brackets.across);
  if (part.value >= least && part.value <= most) return [];
  if (part.value < least && RETIRED.test(fold(part.label))) return [];
  const bound = part.value < least ? least : most;
  const relation = part.value < least ? '<' : '>';
  const evidence = [part, ...brackets.inside, ...(part.value > most ? brackets.across : [])].map((item) => item.evidence);
  return [
    {
      about: 'older',
      message: message({
        ru: (n) =>
          `Старше 50 лет указано ${n(part.value)}, а по возрастной таблице их ${part.value < least ? 'не меньше' : 'не больше'} ${n(bound)}.`,
        kk: (n) =>
          `50 жастан асқандар ${n(part.value)} деп көрсетілген, ал жас кестесі бойынша олар ${n(bound)} адамнан ${part.value < least ? 'кем емес' : 'көп емес'}.`,
        en: (n) =>
          `${n(part.value)} people over 50 are stated, by the age table there are ${part.value < least ? 'at least' : 'at most'} ${n(bound)}.`,
      }),
      actual: part.value,
      expected: bound,
      equation: `${figure(part.value)} ${relation} ${figure(bound)}`,
      evidence,
    },
  ];
}

function children(part: Known, age: Breakdown): Draft[] {
  const young = age.parts.filter((bracket) => bracket.from !== null && bracket.from < ADULT);
  const holders = young.map(known);
  if (part.value === 0 || !holders.length || holders.includes(null)) return [];
  const least = holders.flatMap((holder) => holder ?? []);
  if (least.some((holder) => holder.value > 0)) return [];
  return [
    {
      about: 'children',
      message: message({
        ru: (n) => `Указано детей: ${n(part.value)}, но во всех возрастных группах до ${ADULT} лет стоит 0.`,
        kk: (n) => `Балалар саны ${n(part.value)} деп көрсетілген, бірақ ${ADULT} жасқа дейінгі барлық топта 0 тұр.`,
        en: (n) => `${n(part.value)} children are stated, yet every age bracket under ${ADULT} is 0.`,
      }),
      actual: part.value,
      expected: 0,
      equation: `${figure(part.value)} > 0`,
      evidence: [part, ...least].map((item) => item.evidence),
    },
  ];
}

export const demographicsImpossible: Check = {
  code: 'demographics-impossible',
  check({ report }) {
    const social = report.participants.breakdowns.find((breakdown) => breakdown.dimension === 'social');
    const age = report.participants.breakdowns.find((breakdown) => breakdown.dimension === 'age');
    if (!social || !age) return notChecked('no-breakdown');
    const old = known(social.parts.find((part) => part.code === 'older'));
    const young = known(social.parts.find((part) => part.code === 'children'));
    return checked([...(old ? older(old, age) : []), ...(young ? children(young, age) : [])]);
  },
};
