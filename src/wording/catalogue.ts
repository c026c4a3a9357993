import type { FindingCode } from '../model/finding.ts';
import { archiveRules } from './findings/archive.ts';
import { arithmeticRules } from './findings/arithmetic.ts';
import { formRules } from './findings/form.ts';
import { moneyRules } from './findings/money.ts';
import { planFactRules } from './findings/plan-fact.ts';
import type { RuleDescription, Texts } from './findings/rule.ts';
import { totalsRules } from './findings/totals.ts';

/** Every code with what it means, why it matters, what to ask and when it stays silent. */
export const catalogue: Readonly<Record<FindingCode, RuleDescription>> = {
  ...totalsRules,
  ...planFactRules,
  ...moneyRules,
  ...arithmeticRules,
  ...formRules,
  ...archiveRules,
};

/** The codes in groups, as `docs/findings.md` shows them. */
export const catalogueGroups: readonly { readonly name: Texts; readonly rules: Readonly<Partial<Record<FindingCode, RuleDescription>>> }[] =
  [
    { name: { ru: 'Итоги и разбивки', kk: 'Жиындар мен бөліністер', en: 'Totals and breakdowns' }, rules: totalsRules },
    { name: { ru: 'План и факт', kk: 'Жоспар және нақты', en: 'Plan and fact' }, rules: planFactRules },
    { name: { ru: 'Деньги', kk: 'Ақша', en: 'Money' }, rules: moneyRules },
    {
      name: { ru: 'Арифметика таблиц и списков', kk: 'Кестелер мен тізімдер арифметикасы', en: 'Arithmetic of tables and lists' },
      rules: arithmeticRules,
    },
    { name: { ru: 'Даты, стороны, форма', kk: 'Күндер, тараптар, нысан', en: 'Dates, identity, form' }, rules: formRules },
    { name: { ru: 'Между документами', kk: 'Құжаттар арасында', en: 'Across documents' }, rules: archiveRules },
  ];
