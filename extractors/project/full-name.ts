import type { Text } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { whole } from './lines.ts';
import { textValue, within } from './span.ts';

const INITIAL = /(?<!\p{L})\p{Lu}(?:\.|(?!\p{L}))/u;
/** A family name has more letters than an initial. */
const FAMILY = /\p{L}{3,}(?:-\p{L}{3,})?/u;
/** Longer passages are searched no further. */
const LONGEST = 5000;

/** Who is printed with initials, as printed in full where the document does so; with the same family name, so in the same case. */
export function fullNameIn({ passages }: StructuredDocument, person: Text): Text {
  const family = INITIAL.test(person.value) ? FAMILY.exec(person.value)?.[0] : undefined;
  if (family === undefined) return person;
  const folded = fold(family);
  for (const passage of passages) {
    if (passage.clean.length > LONGEST || !passage.folded.includes(folded)) continue;
    const full = findPersons(passage.clean).find(
      ({ value }) => !INITIAL.test(value) && value.split(' ').includes(family) && samePerson(value, person.value),
    );
    const printed = full && textValue(within(whole(passage), full.start, full.end), full.value);
    if (printed) return printed;
  }
  return person;
}
