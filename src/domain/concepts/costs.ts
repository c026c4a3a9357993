/** A kind of cost of a project: how the words for it begin, in folded letters, in both languages. */
export interface CostKind {
  readonly code: 'any' | 'payroll' | 'taxes' | 'commission' | 'reserve';
  readonly stems: readonly string[];
}

/** Lines of an estimate that carry a project as a whole; what one activity costs stands with the activity. */
export const COSTS: readonly CostKind[] = [
  { code: 'any', stems: ['расход', 'шыгын', 'шыгыс'] },
  { code: 'payroll', stems: ['фонд оплаты труда', 'оплата труда', 'заработн\\p{L}{2,3} плат', 'енбекакы', 'жалакы'] },
  { code: 'taxes', stems: ['налог', 'отчислен', 'салык', 'аударым'] },
  { code: 'commission', stems: ['комисси'] },
  { code: 'reserve', stems: ['резерв'] },
];

/** Source of a pattern for the kinds with these codes, all when none is named; on folded text. */
export function costsOf(...codes: readonly CostKind['code'][]): string {
  return COSTS.filter(({ code }) => codes.length === 0 || codes.includes(code))
    .flatMap(({ stems }) => stems)
    .join('|');
}
