import { OPENING, RECEIVED, REFUND, REMAINDER, SPENT } from '../domain/sum-words.ts';
import { cite } from '../model/passage.ts';
import type { Passage, StructuredDocument } from '../model/structure.ts';
import { findCounts } from '../text/counts.ts';
import { findMoney } from '../text/money.ts';
import { figure, message } from '../wording/print.ts';
import type { Draft } from './check.ts';
import { same, sum } from './exact.ts';

type Role = 'received' | 'spent' | 'left' | 'refund';

interface Sum {
  readonly role: Role | null;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 3000;
/** A remainder further off speaks of other money. */
const NEAR = 0.1;
/** Smaller numbers count things; larger ones are years at least. */
const LEAST_SUM = 3000;
const EARLIER = /прошл|предыдущ|ранее|бурын|откен/u;
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['refund', REFUND],
  ['left', REMAINDER],
  ['spent', SPENT],
  ['received', RECEIVED],
];

/** The sums of a passage, each with what its clause says became of the money. */
function sumsIn({ clean, folded }: Passage): Sum[] {
  const found = findMoney(clean);
  return found.map(({ start, end, value }, at): Sum => {
    const before = folded.slice(found[at - 1]?.end ?? 0, start);
    // the stop behind «тенге.» is part of what was found
    const after = clean.charAt(end - 1) === '.' ? '' : folded.slice(end, found[at + 1]?.start ?? folded.length);
    const clause = `${before.slice(before.search(/[^,;.!?]*$/u))} ${/^[^,;.!?]*/u.exec(after)?.[0] ?? ''}`;
    // what was there before is no part of what came and went
    const earlier = OPENING.test(clause) || EARLIER.test(clause);
    const role = earlier ? null : (ROLES.find(([, words]) => words.test(clause))?.[0] ?? null);
    return { role: value.malformed || value.currency === null ? null : role, value: value.value, start, end };
  });
}

/** A number as large as a sum that no currency shows to be one: «4 300 000 тенге на зарплату и 300 000 на закупки». */
function hasOtherSums({ clean }: Passage, sums: readonly Sum[]): boolean {
  return findCounts(clean).some(
    ({ value, start, end }) => value >= LEAST_SUM && !sums.some((found) => start < found.end && end > found.start),
  );
}

function draftIn(passage: Passage): Draft[] {
  const sums = sumsIn(passage);
  if (hasOtherSums(passage, sums)) return [];
  const only = (role: Role): Sum | undefined => {
    const all = sums.filter((item) => item.role === role);
    return all.length === 1 ? all[0] : undefined;
  };
  const [received, spent] = [only('received'), only('spent')];
  if (!received || !spent || sums.some(({ role }) => role === null)) return [];
  const rest = sum([received.value, -spent.value]);
  const stated = [only('left'), only('refund')].flatMap((item) => item ?? []);
  const wrong = stated.find(({ value }) => !same(value, rest));
  if (!wrong || rest < 0 || Math.abs(wrong.value - rest) > NEAR * received.value) return [];
  const shown = [received, spent, wrong];
  return [
    {
      about: `told ${received.value} ${spent.value} ${wrong.value}`,
      message: message({
        ru: (n) => `Получено ${n(received.value)}, израсходовано ${n(spent.value)}: остается ${n(rest)}, а названо ${n(wrong.value)}.`,
        kk: (n) => `${n(received.value)} алынды, ${n(spent.value)} жұмсалды: ${n(rest)} қалады, ал ${n(wrong.value)} аталған.`,
        en: (n) => `${n(received.value)} came, ${n(spent.value)} was spent: ${n(rest)} is left, but ${n(wrong.value)} is stated.`,
      }),
      actual: wrong.value,
      expected: rest,
      equation: `${figure(received.value)} − ${figure(spent.value)} = ${figure(rest)} ≠ ${figure(wrong.value)}`,
      evidence: shown.map(({ start, end }) => cite(passage, start, end)),
    },
  ];
}

/** «Поступило 500 000 тенге, израсходовано 480 000 тенге, остаток 30 000 тенге возвращен»: what prose says was left or given back. */
export function toldBalance({ passages }: StructuredDocument): { readonly drafts: readonly Draft[]; readonly looked: boolean } {
  const told = passages.filter(
    ({ folded, doubtful }) =>
      !doubtful &&
      folded.length <= LONGEST &&
      SPENT.test(folded) &&
      RECEIVED.test(folded) &&
      (REMAINDER.test(folded) || REFUND.test(folded)),
  );
  return { drafts: told.flatMap(draftIn), looked: told.length > 0 };
}
