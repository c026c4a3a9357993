import type { Statement } from '../../model/statement.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { deviation, same } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import type { Tolerances } from '../tolerances.ts';
import { agreedTotal } from '../totals.ts';

const MEASURES = new Set(['participants', 'direct-reach']);

/** Prose about the whole project as it came out: not a plan, not «в каждом селе», not one event. */
export function speaksOfProject(statement: Statement): boolean {
  return statement.scope === 'project' && statement.aspect !== 'plan' && statement.distribution !== 'each';
}

/** Whether the number in the tables satisfies the words: «более 400» agrees with 614, «около 600» too. */
export function agrees(statement: Statement, stated: number, { about }: Tolerances): boolean {
  if (statement.comparator === '>=') return stated >= statement.value;
  if (statement.comparator === '<=') return stated <= statement.value;
  if (statement.comparator === '~') return deviation(stated, statement.value) <= about;
  if (statement.max !== null) return stated >= statement.value && stated <= statement.max;
  return same(stated, statement.value);
}

export const narrativeTotalDisagrees: Check = {
  code: 'narrative-total-disagrees',
  check({ report, statements, tolerances }) {
    const total = agreedTotal(report);
    if (!total) return notChecked('no-agreed-total');
    const said = statements.filter((statement) => MEASURES.has(statement.measure) && speaksOfProject(statement));
    if (!said.length) return notChecked('no-statement');
    const groups = Map.groupBy(
      said.filter((statement) => !agrees(statement, total.value, tolerances)),
      (statement) => statement.value,
    );
    return checked(
      [...groups].map(
        ([value, group]): Draft => ({
          about: `participants ${value}`,
          message: message({
            ru: (n) => `В тексте названо участников проекта: ${n(value)}, в таблицах — ${n(total.value)}.`,
            kk: (n) => `Мәтінде жобаға қатысушылар саны ${n(value)}, кестелерде — ${n(total.value)}.`,
            en: (n) => `The text gives the project ${n(value)} participants, the tables ${n(total.value)}.`,
          }),
          actual: value,
          expected: total.value,
          equation: `${figure(value)} ≠ ${figure(total.value)}`,
          evidence: [...group.map((statement) => statement.evidence), total.evidence],
        }),
      ),
    );
  },
};
