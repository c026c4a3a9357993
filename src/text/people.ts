import { OCCASIONS } from '../domain/concepts/occasions.ts';
import { PEOPLE_ADJECTIVES, PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from '../domain/concepts/people.ts';
import { BODIES, MEASURES, PLACES, WORKS } from '../domain/concepts/units.ts';
import { fold } from './normalize.ts';
import { anyOf, wordsOf } from './word-forms.ts';

const WORDS: ReadonlySet<string> = new Set(wordsOf([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND]).map(([word]) => word));
const PEOPLE = new RegExp(`^(?:${anyOf([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND])}|${PEOPLE_ADJECTIVES.join('|')})`, 'u');
const AS_SUCH: ReadonlySet<string> = new Set(wordsOf(PEOPLE_AS_SUCH).map(([word]) => word));
const NO_PEOPLE: ReadonlySet<string> = new Set(
  wordsOf([...OCCASIONS, ...PLACES, ...BODIES, ...WORKS, ...MEASURES].filter(({ code }) => code !== 'followers' && code !== 'pieces')).map(
    ([word]) => word,
  ),
);

/** Whether a unit is people; also as printed, where no word of ours is known. */
export function arePeople(unit: string): boolean {
  return WORDS.has(unit) || PEOPLE.test(fold(unit));
}

/** Whether a unit is people of no kind: «человек», «участник», «тұрғын». */
export function arePeopleAsSuch(unit: string): boolean {
  return AS_SUCH.has(unit);
}

/** Whether a unit is known to be something else than people. */
export function areNoPeople(unit: string): boolean {
  return NO_PEOPLE.has(unit);
}

/** Whether of two units one counts people and the other is known not to: «50 человек» is no plan of «30 занятий». */
export function countPeopleAndThings(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return (arePeople(one) && areNoPeople(other)) || (areNoPeople(one) && arePeople(other));
}

/** Sources for a word of men and of women in folded text, with its ending. */
export const MEN = gender('men');
export const WOMEN = gender('women');

function gender(code: string): string {
  return `(?:${anyOf(PEOPLE_OF_A_KIND.filter((concept) => concept.code === code))})(?:\\p{L}{0,6} адам)?\\p{L}{0,6}`;
}
