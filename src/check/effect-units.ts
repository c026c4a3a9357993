import { EFFECTS, type UnitClass } from '../domain/concepts/effects.ts';
import { PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from '../domain/concepts/people.ts';
import { BODIES, MEASURES } from '../domain/concepts/units.ts';
import type { EffectCode } from '../model/report.ts';
import { fold } from '../text/normalize.ts';
import { anyOf } from '../text/word-forms.ts';

/** Unit words, on folded text; «юр. лиц», «кісі» and «жеке тұлға» are no units elsewhere. */
const WORDS: Record<UnitClass, RegExp> = {
  person: new RegExp(`(?<!\\p{L})(?:${anyOf([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND])}|кис[иi]|физ|жеке тулга)`, 'u'),
  organization: new RegExp(`(?<!\\p{L})(?:${anyOf(BODIES.filter(({ code }) => code === 'organizations'))}|юр|занды)`, 'u'),
  money: new RegExp(`(?<!\\p{L})(?:${anyOf(MEASURES.filter(({ code }) => code === 'tenge'))})`, 'u'),
};

/** What the rows of the form's table of effects are counted in. */
const EXPECTED: ReadonlyMap<EffectCode, readonly UnitClass[]> = new Map(EFFECTS.map(({ code, countedIn }) => [code, countedIn]));

/** Classes a printed unit names; «организация/человек» names two, an unknown word none. */
function unitClasses(unit: string): UnitClass[] {
  const folded = fold(unit);
  return (['person', 'organization', 'money'] as const).filter((kind) => WORDS[kind].test(folded));
}

/** Whether a printed unit can stand in the row: unknown and absent units can. */
function unitFits(code: EffectCode, unit: string | null): boolean {
  const classes = unit === null ? [] : unitClasses(unit);
  return !classes.length || classes.some((kind) => EXPECTED.get(code)?.includes(kind));
}

/** «организация/человек» is the unit of partners alone: in another row it is out of place. */
export function unitIsOwn(code: EffectCode, unit: string | null): boolean {
  return unitFits(code, unit) && !(unit !== null && unitClasses(unit).length > 1 && code !== 'partners');
}
