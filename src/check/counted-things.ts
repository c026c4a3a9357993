import { fold, words } from '../text/normalize.ts';
import { arePeople } from '../text/people.ts';
import { countedBy, unitAt } from '../text/units.ts';

/** Words of a label that say that something is counted, or that it happened; on folded text. */
const GENERIC =
  /^(?:количеств|число|числен|всего|общ|проведен|организован|опубликован|размещен|выпущен|изготовлен|подготовлен|реализован|состоявш|сан(?:ы)?$|жалпы|барлыг|откизилген|уйымдастырылган|жарияланган|дайындалган|шт|ед|дана|за$|по$|в$|период|проект|жоба|бойынша|аясында|кажд|ар$|арбир|мектеп|ауыл|школ|сел|город|район)/u;

/** The one thing a label counts, as a measure of statements; null where it counts people, several things, or things of a kind. */
export function thingOf(label: string): string | null {
  const things = new Set<string>();
  for (const { value } of words(label)) {
    const folded = fold(value);
    if (GENERIC.test(folded)) continue;
    const unit = unitAt(folded)?.unit ?? null;
    if (unit === null || arePeople(unit)) return null;
    things.add(countedBy(unit) ?? unit);
  }
  const [only, ...others] = things;
  return only !== undefined && !others.length ? only : null;
}
