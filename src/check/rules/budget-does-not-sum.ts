import type { BudgetLine, Quantity } from '../../model/report.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { additionEquation, type MessageLanguage, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { same, sum } from '../exact.ts';
import { isLeftOver } from '../left-over.ts';
import { checked, notChecked } from '../outcome.ts';
import { isSound, shownSums, withoutRepeats } from '../shown-sums.ts';
import { exactValue } from '../totals.ts';
import { wholeLines } from '../whole-lines.ts';

const COMPONENTS = ['payroll', 'taxes', 'purchases'] as const;
type Names = Record<MessageLanguage, string>;

const SIDES: Record<'plan' | 'fact', Names> = {
  plan: { ru: 'план', kk: 'жоспар', en: 'plan' },
  fact: { ru: 'факт', kk: 'нақты', en: 'fact' },
};
const COLUMNS: Record<'budgeted' | 'spent' | 'remaining', Names> = {
  budgeted: { ru: 'сумма по смете', kk: 'смета бойынша сома', en: 'budgeted' },
  spent: { ru: 'израсходовано', kk: 'жұмсалған', en: 'spent' },
  remaining: { ru: 'остаток', kk: 'қалдық', en: 'remaining' },
};

interface Addition {
  readonly about: string;
  readonly name: Names;
  readonly parts: readonly Quantity[];
  readonly stated: number;
  readonly evidence: Draft['evidence'];
}

function draft({ about, name, parts, stated, evidence }: Addition): Draft[] {
  const values = parts.map((part) => part.value ?? 0);
  const added = sum(values);
  if (same(added, stated)) return [];
  return [
    {
      about,
      message: message({
        ru: (n) => `Статьи (${name.ru}) дают ${n(added)}, а итог — ${n(stated)}; разница ${n(sum([added, -stated]))}.`,
        kk: (n) => `Баптар (${name.kk}) ${n(added)} береді, ал жиыны — ${n(stated)}; айырмасы ${n(sum([added, -stated]))}.`,
        en: (n) =>
          `The components (${name.en}) add up to ${n(added)}, the total is ${n(stated)}; the difference is ${n(sum([added, -stated]))}.`,
      }),
      actual: added,
      expected: stated,
      equation: additionEquation(values, added, stated),
      evidence: [...parts.map((part) => part.evidence), ...evidence],
    },
  ];
}

/** Payroll, taxes and purchases are the whole of the grant (rows 6, 7 and 8 of the table of effects). */
function effectSums({ report, document }: CheckInput): Addition[] {
  const grant = report.project.amount;
  const stated = grant?.value;
  if (!grant || stated === null || stated === undefined) return [];
  const sides = report.document.kind === 'interim-report' ? (['plan'] as const) : (['plan', 'fact'] as const);
  return sides.flatMap((side) => {
    const parts = COMPONENTS.flatMap((code) => report.effects.find((effect) => effect.code === code)?.[side] ?? []);
    const complete = parts.length === COMPONENTS.length && parts.every((part) => exactValue(part) !== null);
    const rest = sum([stated, ...parts.map((part) => -(part.value ?? 0))]);
    return complete && !(side === 'fact' && isLeftOver(rest, report, document))
      ? [{ about: side, name: SIDES[side], parts, stated, evidence: [grant.evidence] }]
      : [];
  });
}

function lineSums(lines: readonly BudgetLine[], document: StructuredDocument): Addition[] {
  const last = lines.find((line) => line.total);
  const { lines: items, unsure } = wholeLines(lines);
  if (!last || unsure || items.length < 2 || lines.filter((line) => line.total).length > 1) return [];
  return (['budgeted', 'spent', 'remaining'] as const).flatMap((column) => {
    const total = last[column];
    const stated = exactValue(total);
    // lines that are as much as the one above them by chance stand beside it, when all together give the total
    const beside = lines.filter((line) => !line.total);
    const fits = stated !== null && same(sum(beside.map((line) => line[column]?.value ?? 0)), stated);
    const parts = (fits ? beside : items).flatMap((line) => line[column] ?? []);
    if (!total || stated === null || parts.length < 2 || parts.some((part) => part.doubtful)) return [];
    if (isSound(document, total.evidence)) return [];
    return [
      { about: column, name: COLUMNS[column], parts: parts.filter((part) => part.value !== null), stated, evidence: [total.evidence] },
    ];
  });
}

export const budgetDoesNotSum: Check = {
  code: 'budget-does-not-sum',
  check(input) {
    const additions = [...effectSums(input), ...lineSums(input.report.budget, input.document)];
    const shown = shownSums(input.document, 'budget-does-not-sum');
    if (!additions.length && !shown.looked) return notChecked('no-budget');
    return checked(withoutRepeats(additions.flatMap(draft), shown.drafts));
  },
};
