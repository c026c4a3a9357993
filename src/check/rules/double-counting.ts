import { cite } from '../../model/passage.ts';
import type { LogicalTable, Passage, TableCell } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { findNumbers } from '../../text/numbers.ts';
import { figure, message } from '../../wording/print.ts';
import { addedParts } from '../added-parts.ts';
import type { Check, Draft } from '../check.ts';
import { same, sum } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { agreedTotal, type StatedTotal } from '../totals.ts';

/** `162 + 31 + 62 + 81 = 336`, on text whose digit groups are joined. */
const ADDITION = /(?<![\d+.,])\d{1,7}(?:\s{0,2}\+\s{0,2}\d{1,7}){1,20}\s{0,2}=\s{0,2}\d{1,8}/g;
/** A group named as part of the one before it. */
const CONTAINED =
  /из них|из которых|в том числе|в т\. ?ч|включая|оныш? ?иш|онын ишинде|сонын ишинде|олардын (?:ишинде|ишинен|арасында)|олардын(?= \d)|бунын ишинде|арасында/gu;
/** The reach of the whole occasion, which already holds everybody at it. */
const WHOLE_REACH =
  /(?:общ[а-я]{2,3} охват|общ[а-я]{2,3} (?:число|количество) участник[а-я]{2,3}|всего участник[а-я]{2,3}|жалпы камту|жалпы катысушы[\p{L}]{0,6})[\s:–—-]{1,5}(\d{1,7})/u;
const GROUPED = /(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g;

function draft(
  parts: readonly number[],
  contained: readonly number[],
  total: Pick<StatedTotal, 'value'>,
  evidence: Draft['evidence'],
): Draft {
  const plausible = sum([total.value, ...contained.map((value) => -value)]);
  return {
    about: 'participants',
    message: message({
      ru: (n) =>
        `Итог ${n(total.value)} получается, только если прибавить группы (${contained.map(n).join(', ')}) к группе, в которую они уже входят; без них — ${n(plausible)}.`,
      kk: (n) =>
        `${n(total.value)} жиыны топтарды (${contained.map(n).join(', ')}) олар кіріп тұрған топқа қосқанда ғана шығады; оларсыз — ${n(plausible)}.`,
      en: (n) =>
        `The total ${n(total.value)} results only if groups (${contained.map(n).join(', ')}) are added to the group that holds them; without them it is ${n(plausible)}.`,
    }),
    actual: total.value,
    expected: plausible,
    equation: `${parts.map(figure).join(' + ')} = ${figure(total.value)}`,
    evidence,
  };
}

/** Takes each «из них …» up to the end of its clause and keeps the numbers that are addends too. */
function containedNumbers(said: string, addends: readonly number[]): number[] {
  return [...said.matchAll(CONTAINED)].flatMap((match) => {
    const clause = said.slice(match.index + match[0].length).split(/[;.!?\n]/)[0] ?? '';
    return [...clause.matchAll(/\d{1,7}/g)].map((number) => Number(number[0])).filter((number) => addends.includes(number));
  });
}

/** An addition written out in the text whose addends are said to lie in one another. */
function writtenOut(passage: Passage, total: StatedTotal): Draft[] {
  if (!passage.clean.includes('+')) return [];
  const said = passage.folded.replace(GROUPED, '$1');
  return [...said.matchAll(ADDITION)].flatMap((match) => {
    const numbers = [...match[0].matchAll(/\d{1,8}/g)].map((number) => Number(number[0]));
    const stated = numbers.pop();
    if (stated === undefined || !same(stated, total.value) || !same(sum(numbers), stated)) return [];
    const contained = containedNumbers(said.slice(0, match.index), numbers);
    return contained.length ? [draft(numbers, contained, total, [cite(passage), total.evidence])] : [];
  });
}

const numbersIn = (text: string): number[] =>
  findNumbers(text).flatMap(({ value }) => (value.percent || value.value < 2 ? [] : [value.value]));

/** Some of the numbers, at most three, that make up `rest`; null when none do. */
function makingUp(rest: number, candidates: readonly number[]): number[] | null {
  if (rest === 0) return [];
  const few = candidates.filter((value) => value <= rest).slice(0, 10);
  for (let mask = 1; mask < 1 << few.length; mask++) {
    const chosen = few.filter((_, index) => mask & (1 << index));
    if (chosen.length <= 3 && same(sum(chosen), rest)) return chosen;
  }
  return null;
}

interface Row {
  readonly fact: TableCell;
  readonly plan: TableCell | undefined;
}

const factsOf = ({ fact }: Row): number[] => numbersIn(fact.text);
const plansOf = ({ plan }: Row): number[] => (plan && !plan.spanned ? numbersIn(plan.text) : []);

function rowsOf(table: LogicalTable): Row[] {
  const planned = table.columns.findIndex((column) => column.role === 'plan');
  const done = table.columns.findIndex((column) => column.role === 'fact');
  return table.rows.flatMap((row) => {
    const fact = row.cells[done];
    if (!fact || fact.spanned || fact.passages.some((passage) => passage.doubtful)) return [];
    return [{ fact, plan: row.cells[planned] }];
  });
}

/** An activity's whole reach and the groups within it, added together, are needed to arrive at the project's total. */
function fromTable(table: LogicalTable, total: StatedTotal): Draft[] {
  const rows = rowsOf(table);
  for (const row of rows) {
    const said = fold(row.fact.text).replace(GROUPED, '$1');
    const reach = Number(WHOLE_REACH.exec(said)?.[1] ?? Number.NaN);
    if (!(reach < total.value)) continue;
    const contained = factsOf(row).filter((value) => value < reach);
    if (contained.length < 2) continue;
    const others = rows.filter((other) => other !== row).flatMap((other) => [...factsOf(other), ...plansOf(other)]);
    const rest = makingUp(sum([total.value, -reach, ...contained.map((value) => -value)]), [...new Set(others)]);
    if (rest)
      return [
        draft([reach, ...contained, ...rest], contained, total, [...row.fact.passages.map((passage) => cite(passage)), total.evidence]),
      ];
  }
  return [];
}

export const doubleCounting: Check = {
  code: 'double-counting',
  check({ report, document }) {
    const added = addedParts(document)
      .slice(0, 1)
      .map(({ parts, contained, total: value, evidence }) => draft(parts, contained, { value }, evidence));
    if (added.length) return checked(added);
    const total = agreedTotal(report);
    if (!total) return notChecked('no-agreed-total');
    const written = document.passages.flatMap((passage) => writtenOut(passage, total));
    return checked(
      written.length
        ? written.slice(0, 1)
        : document.tables
            .filter((table) => table.kind === 'plan-fact')
            .flatMap((table) => fromTable(table, total))
            .slice(0, 1),
    );
  },
};
