import type { BudgetLine } from '../../model/report.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { exactValue } from '../totals.ts';

/** A word about money moved between lines. */
const EXPLAINED =
  /перерасход|перераспредел|за счет (?:\p{L}+ ){0,2}экономи|экономи\p{L}{1,2} [^.;]{0,80}(?:направ|перене|покры|пошл|использ)|удорожа|подорожа|рост\p{L}{0,3} цен|разниц\p{L}{0,3} покрыт|софинанс|собственн\p{L}{1,3} (?:средств|вклад)|кайта бол|кайта боли|коса каржыланд|озиндик улес|меншикти каражат|унемде[^.;]{0,120}(?:есебин|ауыстыр|багытта|жабыл|жумсал)|есебинен унем|артык жумсал|кымбатта|баганын осу/u;
/** More lines than this share are no overspending but columns mistaken for each other. */
const MOST = 0.5;

interface Overspent {
  readonly line: BudgetLine;
  readonly plan: number;
  readonly spent: number;
}

function overspent(line: BudgetLine, allowed: number): Overspent[] {
  const [plan, spent] = [exactValue(line.budgeted), exactValue(line.spent)];
  return plan !== null && spent !== null && plan > 0 && spent > plan * (1 + allowed) ? [{ line, plan, spent }] : [];
}

function isExplained({ passages }: StructuredDocument): boolean {
  return passages.some(({ folded }) => EXPLAINED.test(folded));
}

function draft({ line, plan, spent }: Overspent): Draft {
  const share = Math.round((100 * (spent - plan)) / plan);
  return {
    about: `${line.number ?? ''} ${line.label}`,
    message: message({
      ru: (n) => `По статье «${line.label}» израсходовано ${n(spent)} при плане ${n(plan)} (на ${share} % больше), объяснения нет.`,
      kk: (n) => `«${line.label}» бабы бойынша жоспар ${n(plan)}, жұмсалғаны ${n(spent)} (${share} % артық), түсіндірмесі жоқ.`,
      en: (n) => `The line “${line.label}” spent ${n(spent)} of ${n(plan)} planned (${share} % more) without a word about it.`,
    }),
    actual: spent,
    expected: plan,
    equation: `${figure(spent)} > ${figure(plan)}`,
    evidence: [line.spent?.evidence, line.budgeted?.evidence].flatMap((item) => item ?? []),
  };
}

export const lineOverspent: Check = {
  code: 'line-overspent',
  check({ report, document, tolerances }) {
    if (report.document.textLayer !== 'native') return notChecked('ocr');
    const lines = report.budget.filter(
      ({ total, budgeted, spent }) => !total && exactValue(budgeted) !== null && exactValue(spent) !== null,
    );
    if (!lines.length) return notChecked('no-budget');
    const over = lines.flatMap((line) => overspent(line, tolerances.overspent));
    if (over.length > 1 && over.length > lines.length * MOST) return notChecked('doubt-many');
    return checked(isExplained(document) ? [] : over.map(draft));
  },
};
