import type { Breakdown } from '../model/report.ts';
import type { Check, Draft } from './check.ts';
import { same } from './exact.ts';
import { DIMENSION_NAMES } from './names.ts';
import { checkedEach } from './outcome.ts';
import { additionEquation, message } from './print.ts';
import { tableSumDrafts } from './table-sums.ts';
import { partsSum } from './totals.ts';

function usable(breakdown: Breakdown): boolean {
  const { total } = breakdown;
  return total !== null && total.value !== null && !total.doubtful && partsSum(breakdown) !== null && breakdown.parts.length > 1;
}

function drafts(breakdown: Breakdown): Draft[] {
  const total = breakdown.total;
  const sum = partsSum(breakdown);
  if (!total || total.value === null || sum === null || same(sum, total.value)) return [];
  const stated = total.value;
  const parts = breakdown.parts.flatMap((part) => (part.value === null ? [] : [part]));
  const name = DIMENSION_NAMES[breakdown.dimension];
  return [
    {
      about: breakdown.dimension,
      message: message({
        ru: (n) => `Сумма частей (${name.ru}) — ${n(sum)}, а указанный итог — ${n(stated)}.`,
        kk: (n) => `Бөліктердің қосындысы (${name.kk}) — ${n(sum)}, ал көрсетілген жиыны — ${n(stated)}.`,
        en: (n) => `The parts (${name.en}) add up to ${n(sum)}, the stated total is ${n(stated)}.`,
      }),
      actual: sum,
      expected: stated,
      equation: additionEquation(
        parts.flatMap((part) => part.value ?? []),
        sum,
        stated,
      ),
      evidence: [total.evidence, ...parts.map((part) => part.evidence)],
    },
  ];
}

/** A scanned table with a blank cell may simply have lost a digit there; a typed one has not. */
function certain(breakdown: Breakdown, scanned: boolean): boolean {
  return usable(breakdown) && !(scanned && breakdown.parts.some((part) => part.value === null && !/[-–—]/.test(part.raw)));
}

export const partsDoNotSum: Check = {
  code: 'parts-do-not-sum',
  check({ report, document }) {
    const scanned = report.document.textLayer !== 'native';
    const breakdowns = report.participants.breakdowns.filter((breakdown) => certain(breakdown, scanned));
    const others = tableSumDrafts(document, scanned);
    return others.length ? { findings: [...breakdowns.flatMap(drafts), ...others] } : checkedEach(breakdowns, 'no-breakdown-total', drafts);
  },
};
