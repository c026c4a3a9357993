import type { Breakdown, Report } from '../../model/report.ts';
import { isSlip } from '../../text/slips.ts';
import { DIMENSION_NAMES } from '../../wording/names.ts';
import { additionEquation, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { same } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { isSound, shownSums, withoutRepeats } from '../shown-sums.ts';
import { toldSexes } from '../told-sexes.ts';
import { partsSum } from '../totals.ts';

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

/** Parts of each breakdown in the form. */
const FORM_PARTS = { gender: 2, social: 10, age: 7 } as const;

/**
 * A scanned table with a blank cell may simply have lost a digit there, a typed one has not; a PDF table with fewer
 * columns than the form may have lost one that holds the rest.
 */
function certain(breakdown: Breakdown, { textLayer, mediaType }: Report['document']): boolean {
  if (!usable(breakdown)) return false;
  if (textLayer !== 'native' && breakdown.parts.some((part) => part.value === null && !/[-–—]/.test(part.raw))) return false;
  const stated = breakdown.parts.filter((part) => part.value !== null || /[-–—]/.test(part.raw));
  const [sum, total] = [partsSum(breakdown) ?? 0, breakdown.total?.value ?? 0];
  const lost = sum < total && mediaType === 'application/pdf' && stated.length < FORM_PARTS[breakdown.dimension];
  return !lost || isSlip(total, sum);
}

export const partsDoNotSum: Check = {
  code: 'parts-do-not-sum',
  check({ report, document }) {
    const breakdowns = report.participants.breakdowns.filter(
      (breakdown) => certain(breakdown, report.document) && !(breakdown.total && isSound(document, breakdown.total.evidence)),
    );
    const shown = shownSums(document, 'parts-do-not-sum');
    const usual = breakdowns.flatMap(drafts);
    const told = toldSexes(document);
    if (breakdowns.length || shown.looked || told.looked) return checked([...withoutRepeats(usual, shown.drafts), ...told.drafts]);
    return notChecked('no-breakdown-total');
  },
};
