import type { Breakdown } from '../../model/report.ts';
import { DIMENSION_NAMES } from '../../wording/names.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';

function drafts(breakdown: Breakdown): Draft[] {
  const blanks = breakdown.parts.filter((part) => part.value === null && !part.doubtful);
  const zeros = breakdown.parts.filter((part) => part.value === 0 && !part.doubtful);
  if (!blanks.length || !zeros.length) return [];
  const name = DIMENSION_NAMES[breakdown.dimension];
  return [
    {
      about: breakdown.dimension,
      message: message({
        ru: () => `В таблице «${name.ru}» отсутствие участников показано то нулем, то прочерком или пустой ячейкой.`,
        kk: () => `«${name.kk}» кестесінде қатысушылардың жоқтығы бірде нөлмен, бірде сызықшамен немесе бос ұяшықпен көрсетілген.`,
        en: () => `The table “${name.en}” shows “none” both as 0 and as a dash or blank.`,
      }),
      actual: blanks.map((part) => part.code).join(', '),
      expected: zeros.map((part) => part.code).join(', '),
      equation: null,
      evidence: [...blanks, ...zeros].map((part) => part.evidence),
    },
  ];
}

export const blankAndZeroMixed: Check = {
  code: 'blank-and-zero-mixed',
  check({ report }) {
    if (report.document.textLayer === 'ocr') return notChecked('ocr');
    return checkedEach(report.participants.breakdowns, 'no-breakdown', drafts);
  },
};
