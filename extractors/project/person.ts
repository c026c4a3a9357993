import type { Text } from '../../src/model/report.ts';
import { findPersons } from '../../src/text/names.ts';
import { type Span, textOf, textValue, within } from './span.ts';

/** A person a stretch names: the first where a name is expected, else the last, which stands behind posts and bodies. */
export function personIn(span: Span, expected: boolean): Text | null {
  const persons = findPersons(textOf(span), { expected });
  const person = expected ? persons[0] : persons.at(-1);
  return person ? textValue(within(span, person.start, person.end), person.value) : null;
}

/** Where the person of `personIn` stands. */
export function personSpan(span: Span, expected: boolean): Span | null {
  const persons = findPersons(textOf(span), { expected });
  const person = expected ? persons[0] : persons.at(-1);
  return person ? within(span, person.start, person.end) : null;
}

/** The person in another cell of the row: «Директор | ________ | Оразбаев С.К.». */
export function personBeside({ passage }: Span, lines: readonly Span[]): Span | null {
  if (passage.row === null) return null;
  for (const line of lines) {
    const { block, row, column } = line.passage;
    if (block !== passage.block || row !== passage.row || column === passage.column) continue;
    const person = personSpan(line, false);
    if (person) return person;
  }
  return null;
}
