import type { Text } from '../../src/model/report.ts';
import { samePerson } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { legalFormOf, sameOrganization } from '../../src/text/organizations.ts';
import { isTeamPost } from '../../src/text/posts.ts';
import { type Candidate, candidatesFor } from './candidate.ts';
import { isGranteeForm } from './organization.ts';
import { personIn } from './person.ts';
import { type Span, textOf, textValue, trimmed } from './span.ts';

/** A longer answer is a story about the grantor. */
const LONGEST = 260;

/**
 * The name of who gave the grant, without what explains it in small letters behind a quotation. Nobody gives a grant to
 * himself; and where no grantee is known, an unlabelled NGO is rather that.
 */
export function grantorAt(value: Span, label: string, grantee: string | null): Text | null {
  const span = trimmed(value);
  const text = textOf(span);
  if (text.length > LONGEST) return null;
  const isGrantee = grantee === null ? isGranteeForm(legalFormOf(text)) : sameOrganization(text, grantee);
  if (label === '' && isGrantee) return null;
  return textValue(span, text.replace(/[.]$|(?<=[»"”]),\s\p{Ll}[^,»]{2,60}$/u, ''));
}

/** Letters in which a post stands before the name it belongs to. */
const BEGINNING = 40;

/** The head of the organization, in full where the same person stands with initials too. */
export function headOf(candidates: readonly Candidate[]): Text | null {
  const named = candidatesFor(candidates, 'head')
    // «Контактные данные руководителя: координатор проекта …» names who runs the project
    .filter(({ value }) => !isTeamPost(fold(textOf(value).slice(0, BEGINNING))))
    .flatMap(({ value }) => personIn(value, true) ?? []);
  const [first] = named;
  return first ? (named.find((other) => other.value.length > first.value.length && samePerson(other.value, first.value)) ?? first) : null;
}
