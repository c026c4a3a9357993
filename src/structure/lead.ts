import { PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from '../domain/concepts/people.ts';
import { LEADS } from '../domain/forms/generic/leads.ts';
import type { Passage, SectionKind } from '../model/structure.ts';
import { LIST_MARK } from '../text/list-mark.ts';
import { findPersons } from '../text/names.ts';
import { formatOf } from '../text/occasions.ts';
import { organizationNameAt } from '../text/organization-names.ts';
import { datesIn } from '../text/passage-dates.ts';
import { roleOfPost } from '../text/posts.ts';
import { findSentences } from '../text/sentences.ts';
import { anyOf } from '../text/word-forms.ts';

const LONGEST = 140;
/** Lines below a lead that are looked at. */
export const LINES_BELOW = 3;
const GROUPS = LEADS.map(([kind, ...stems]) => ({ kind, stems: stems.map((stem) => new RegExp(`(?<!\\p{L})${stem}`, 'u')) }));
/** Lines without any of the stems, which are most, are told apart at once. */
const ANY_STEM = new RegExp([...new Set(LEADS.map(([, first]) => first))].join('|'), 'u');

/**
 * «Нам помогали», «Над проектом трудились:», «Бізді қолдағандар:»: an ordinary line that opens a list of partners, people
 * or groups of participants. Its words only suggest the kind: the `LINES_BELOW` lines below must look like such a list.
 */
export function leadKind(line: Passage, below: readonly Passage[]): SectionKind | null {
  const text = line.clean.trim();
  const numbered = /^\d{1,2}[.)]/u.test(text) || /\d/u.test(line.list?.marker ?? '');
  if (
    text.length > LONGEST ||
    (line.list && !numbered) ||
    !OPENS.test(text) ||
    /[.;,!]$/u.test(text) ||
    /[.!?;]\s+\p{Lu}/u.test(text.replace(/^\d{1,2}[.)]\s/u, ''))
  )
    return null;
  const groups = ANY_STEM.test(line.folded) ? GROUPS.filter(({ stems }) => stems.every((stem) => stem.test(line.folded))) : [];
  const found = groups.find(({ kind }) => isFollowed(kind, below));
  const kind: SectionKind | null = found?.kind ?? (/\d/u.test(text.replace(/^\d{1,2}[.)]/u, '')) ? null : shapeOf(below.slice(0, 2)));
  return kind && !findPersons(text).length && !organizationNameAt(withoutMark(text)) ? kind : null;
}

/** What lines are about that need no words above them: plan and fact in each, or days with people. */
function shapeOf(near: readonly Passage[]): SectionKind | null {
  if (near.length === 2 && near.every(({ folded }) => PLAN_AND_FACT.test(folded))) return 'plan-fact';
  return near.some(tellsOccasion) ? 'activities' : null;
}

const PLAN_AND_FACT = /^(?=.{0,200}(?:план|намеч|ожида|жоспар|кеминде))(?=.{0,200}\d.{1,120}\d).{10,200}$/u;

/** «Нас поддержали: …», «Кто нам помог? …»: the answer stands on the line of the lead; where it begins. */
export function answeredLead(line: Passage): { readonly kind: SectionKind; readonly end: number } | null {
  const lead = /^(?:\d{1,2}[.)]\s{0,3})?[«"“\p{Lu}][^.?:;–—\d]{5,80}[?:]\s{1,3}(?=[\p{L}«"“№\d])/u.exec(line.clean)?.[0];
  if (!lead || line.list?.automatic) return null;
  const folded = line.folded.slice(0, lead.length);
  const body = {
    ...line,
    text: line.text.slice(lead.length),
    clean: line.clean.slice(lead.length),
    folded: line.folded.slice(lead.length),
  };
  if (OF_A_FIELD.test(folded) || !ANY_STEM.test(folded)) return null;
  const found = GROUPS.find(
    ({ kind, stems }) => kind !== 'statistics' && stems.every((stem) => stem.test(folded)) && isFollowed(kind, [body]),
  );
  return found ? { kind: found.kind, end: lead.length } : null;
}

/** «Получатель помощи: …», «Сумма поддержки: …» answer a question of the passport; on folded text. */
const OF_A_FIELD = /(?<!\p{L})(?:получат|алуш|сумм|сома|договор|шарт|отчет|есеп|цель|максат|срок|мерзим)/u;

const OPENS = /^(?:\d{1,2}[.)]\s{0,3})?[«"“\p{Lu}]/u;

/** Whether a line goes on with the list that a lead opened: an item, or a sentence that tells of the same. */
export function goesOnWith(kind: SectionKind, line: Passage): boolean {
  return line.list !== null || line.clean.length <= LONGEST || isFollowed(kind, [line]);
}

function isFollowed(kind: SectionKind, below: readonly Passage[]): boolean {
  if (kind === 'team') return below.some((line, index) => namesPost(line, below[index + 1]));
  if (kind === 'partners')
    return below.some(({ clean }) => findSentences(withoutMark(clean)).some(({ value }) => organizationNameAt(value) !== null));
  const numbers = below.filter(({ clean }) => GROUP_LINE.test(clean)).length;
  return numbers > 1 || PEOPLE_COUNTED.test(below[0]?.folded ?? '');
}

/** A day with people counted beside it, or with a kind of occasion. */
function tellsOccasion(passage: Passage): boolean {
  const { clean, folded } = passage;
  return (
    /\d/u.test(clean) &&
    clean.length < 1200 &&
    datesIn(passage).some(({ value }) => value.precision === 'day') &&
    (formatOf(clean) !== null || PEOPLE_COUNTED.test(folded))
  );
}

const PEOPLE_COUNTED = new RegExp(
  `(?<!\\p{L})\\d{1,6}(?:-\\p{L}{1,3})?\\s(?:\\p{L}{2,14}\\s)?(?:${anyOf([...PEOPLE_AS_SUCH, ...PEOPLE_OF_A_KIND])}|чел)`,
  'u',
);

/** «женщин – 204», «18–29 лет: 137 чел.» */
const GROUP_LINE = /^[^.!?]{2,60}?\s?[–—:=-]\s{0,2}\d[\d ]{0,8}(?:\s?\p{L}{2,12}\.?)?(?:\s?\(?\d{1,3}(?:[.,]\d)?\s?%\)?)?\s{0,2}[.,;]?$/u;
const MARK = new RegExp(`^\\s{0,4}${LIST_MARK}\\s{0,4}`, 'u');

function withoutMark(text: string): string {
  return text.replace(MARK, '');
}

/** A person with a post beside the name, on the line below it, or in front of it behind a dash. */
function namesPost({ clean }: Passage, next: Passage | undefined): boolean {
  const text = withoutMark(clean);
  if (text.length > 200) return false;
  const person = findPersons(text, { expected: true })[0];
  if (!person) return false;
  const before = text.slice(0, person.start);
  if (!(person.start === 0 || /[:–—-]\s{0,3}$/u.test(before))) return false;
  const rest = text.slice(person.end).trim();
  const said = before + rest || (next?.clean ?? '');
  return /^[–—(,:-]?\s?\p{Ll}/u.test(rest) || roleOfPost(said.toLowerCase()) !== null || (rest === '' && before.trim().length > 3);
}
