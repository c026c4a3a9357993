import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { agreedTotal, partsSum } from '../totals.ts';

const SMALLEST_TOTAL = 100;
const FEWEST_PARTS = 8;
const STEP = 20;

export const roundShares: Check = {
  code: 'round-shares',
  check({ report }) {
    const breakdowns = report.participants.breakdowns.filter((breakdown) => partsSum(breakdown) !== null);
    const total = agreedTotal(report)?.value;
    if (!breakdowns.length || total === undefined) return notChecked('no-breakdown-total');
    const parts = breakdowns.flatMap((breakdown) => breakdown.parts).filter((part) => part.value);
    const round = parts.every((part) => ((part.value ?? 0) * STEP) % total === 0);
    if (total < SMALLEST_TOTAL || parts.length < FEWEST_PARTS || !round) return checked([]);
    const step = total / STEP;
    return checked([
      {
        about: 'participants',
        message: message({
          ru: (n) =>
            `Все ненулевые значения разбивки (их ${parts.length}) кратны 5 % от ${n(total)} (по ${n(step)}): похоже, что числа получены из процентов.`,
          kk: (n) =>
            `Бөліністегі нөлден өзге барлық ${parts.length} мән ${n(total)} санының 5 %-ына (${n(step)}) еселі: сандар пайыздан шығарылған сияқты.`,
          en: (n) =>
            `All ${parts.length} non-zero parts are multiples of 5 % of ${n(total)} (${n(step)} each): the numbers look derived from percentages.`,
        }),
        actual: step,
        expected: null,
        equation: `5 % × ${figure(total)} = ${figure(step)}`,
        evidence: parts.map((part) => part.evidence),
      },
    ]);
  },
};
