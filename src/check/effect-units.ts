import type { EffectCode } from '../model/report.ts';
import { fold } from '../text/normalize.ts';

export type UnitClass = 'person' | 'organization' | 'money';

/** Beginnings of unit words, on folded text. */
const WORDS: Record<UnitClass, RegExp> = {
  person: /чел|адам|участник|катысушы|кисi|киси/u,
  organization: /организац|уйым|нпо|уеу|юр|занды/u,
  money: /тенге|тнг|(?<!\p{L})тг(?!\p{L})|₸|kzt/u,
};

/** What the rows of the form's table of effects are counted in. */
const EXPECTED: Record<EffectCode, readonly UnitClass[]> = {
  'direct-beneficiaries': ['person'],
  'direct-beneficiaries-vulnerable': ['person'],
  'indirect-beneficiaries': ['person'],
  staff: ['person'],
  specialists: ['person'],
  'specialists-vulnerable': ['person'],
  ngos: ['organization'],
  payroll: ['money'],
  taxes: ['money'],
  purchases: ['money'],
  partners: ['organization', 'person'],
};

/** Classes a printed unit names; «организация/человек» names two, an unknown word none. */
function unitClasses(unit: string): UnitClass[] {
  const folded = fold(unit);
  return (['person', 'organization', 'money'] as const).filter((kind) => WORDS[kind].test(folded));
}

/** Whether a printed unit can stand in the row: unknown and absent units can. */
function unitFits(code: EffectCode, unit: string | null): boolean {
  const classes = unit === null ? [] : unitClasses(unit);
  return !classes.length || classes.some((kind) => EXPECTED[code].includes(kind));
}

/** «организация/человек» is the unit of partners alone: in another row it is out of place. */
export function unitIsOwn(code: EffectCode, unit: string | null): boolean {
  return unitFits(code, unit) && !(unit !== null && unitClasses(unit).length > 1 && code !== 'partners');
}
