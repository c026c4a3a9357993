import type { Evidence } from '../../model/evidence.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { rowContradictions } from '../row-contradictions.ts';
import { thingDrafts } from '../told-things.ts';
import { effectFact, exactValue } from '../totals.ts';
import { agrees, speaksOfProject } from './narrative-total-disagrees.ts';

interface Reference {
  readonly value: number;
  readonly evidence: Evidence;
}

/** Indirect reach as the table of effects states it, else as the prose states it first. */
function indirectReach({ report, statements }: CheckInput): Reference | null {
  const fact = effectFact(report, 'indirect-beneficiaries');
  const value = exactValue(fact);
  if (fact && value !== null) return { value, evidence: fact.evidence };
  const said = statements.find(
    (item) => item.measure === 'indirect-reach' && speaksOfProject(item) && item.comparator === '=' && item.max === null,
  );
  return said ? { value: said.value, evidence: said.evidence } : null;
}

function reachDrafts(input: CheckInput): Draft[] | null {
  const reference = indirectReach(input);
  const said = input.statements.filter((item) => item.measure === 'indirect-reach' && speaksOfProject(item));
  if (!reference || !said.length) return null;
  const groups = Map.groupBy(
    said.filter((statement) => !agrees(statement, reference.value, input.tolerances)),
    (statement) => statement.value,
  );
  return [...groups].map(
    ([value, group]): Draft => ({
      about: `indirect-reach ${value}`,
      message: message({
        ru: (n) => `Косвенный охват назван по-разному: ${n(value)} и ${n(reference.value)}.`,
        kk: (n) => `Жанама қамту әртүрлі аталған: ${n(value)} және ${n(reference.value)}.`,
        en: (n) => `The indirect reach is given as ${n(value)} and as ${n(reference.value)}.`,
      }),
      actual: value,
      expected: reference.value,
      equation: `${figure(value)} ≠ ${figure(reference.value)}`,
      evidence: [...group.map((statement) => statement.evidence), reference.evidence],
    }),
  );
}

export const valueDisagrees: Check = {
  code: 'value-disagrees',
  check(input) {
    const reach = reachDrafts(input);
    const rows = rowContradictions(input);
    const things = thingDrafts(input);
    if (reach === null && rows === null && things === null) return notChecked('no-statement');
    return checked([...(reach ?? []), ...(rows ?? []), ...(things ?? [])]);
  },
};
