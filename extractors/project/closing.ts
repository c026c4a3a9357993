import type { Text } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/normalize.ts';
import { findPhones } from '../../src/text/phones.ts';
import { addressedPost, isTeamPost, namesDeputy, namesHead } from '../../src/text/posts.ts';
import { type Candidate, candidatesFor, SCORES } from './candidate.ts';
import { tailOf } from './cover.ts';
import { namesOperator, OPERATOR_LENGTH } from './organization.ts';
import { personBeside, personIn } from './person.ts';
import { type Span, textOf, trimmed, within } from './span.ts';

/** Longer lines are paragraphs. */
const LINE_LENGTH = 260;

/** What the lines under the report say without labels: the day of signing, and the operator of the grant. */
export function closingCandidates(document: StructuredDocument): Candidate[] {
  const tail = tailOf(document);
  const placed = (field: Candidate['field'], value: Span | null | undefined): Candidate[] =>
    value ? [{ field, value, label: '', score: SCORES.placed }] : [];
  const operator = tail.find((line) => textOf(line).length <= OPERATOR_LENGTH && namesOperator(textOf(line)));
  return [...placed('filled', closingDay(tail)), ...placed('grantor', operator && trimmed(operator))];
}

const DATED = /^[\s*_]*(?:дата|күні)\s{0,2}:/iu;
/** What may stand beside the day on a line that holds nothing else: «2023 жылғы 8 қыркүйек», «27.10.2023ж.»; on folded text. */
const BESIDE_DAY = /^[\s*_.«»"]{0,8}(?:г|ж|года|жыл)?[\s*_.]{0,4}$/u;
const DAY_LENGTH = 40;
/** Lines at the very end that the day may stand on. */
const LAST_LINES = 6;

/** «Дата: …», or a line with a day and nothing else, under the signature. */
function closingDay(tail: readonly Span[]): Span | undefined {
  return tail.find((line) => DATED.test(textOf(line))) ?? tail.slice(-LAST_LINES).findLast(isDay);
}

function isDay(line: Span): boolean {
  const text = textOf(line);
  if (line.passage.row !== null || text.length > DAY_LENGTH) return false;
  const [date, more] = findDates(text);
  return !!date && !more && date.value.precision === 'day' && BESIDE_DAY.test(fold(text.slice(0, date.start) + text.slice(date.end)));
}

/** Who signs with the post of a head, and for nobody else, heads the organization. */
export function headBySignature(document: StructuredDocument, signatory: Text): Text | null {
  const { block, row } = signatory.evidence.place;
  const line = document.passages.filter((passage) => passage.block === block && passage.row === row).map(({ folded }) => folded);
  const folded = line.join(' ');
  return namesHead(folded) && !namesDeputy(folded) && !isTeamPost(folded) ? signatory : null;
}

/** What follows the blank left for the signature. */
function afterGap(line: Span): Span | null {
  const gap = /\S(?:_{3,}|\s{4,}|\t)[\s_]*(?=\p{Lu})/u.exec(textOf(line));
  return gap ? within(line, gap.index + gap[0].length, textOf(line).length) : null;
}

const AGREED = /^[\s«"„]*(?:согласовано|келисилди|келисилген|грантодатель|грант беруши|гранберуши)/u;
const SIGNED = /_{3,}|(?:\\_){2,}|м\.\s?п\.|м\.\s?о\.|подпис|қолы/iu;
const SIGNATORY_LABEL = /^[\s*_]*(?:должность|лауазымы)/u;

/** Who signs for the grantee: beside the line for the signature or under the label of the form, before the grantor's own. */
export function signatoryOf(document: StructuredDocument, candidates: readonly Candidate[]): Text | null {
  const tail = tailOf(document);
  const agreed = tail.findIndex((line) => AGREED.test(fold(textOf(line))) && !/:/u.test(textOf(line).slice(-2)));
  const own = agreed >= 0 && document.kind === 'project-description' ? tail.slice(0, agreed) : tail;
  const lines = own.filter((line) => textOf(line).length <= LINE_LENGTH && !SIGNATORY_LABEL.test(fold(textOf(line))));
  return (
    signedBy(
      lines.filter((line) => SIGNED.test(textOf(line))),
      own,
      true,
    ) ??
    signedBy(
      lines.filter((line) => namesHead(fold(textOf(line))) && !namesAnother(textOf(line))),
      own,
      false,
    ) ??
    candidatesFor(candidates, 'signatory').flatMap(({ value }) => personIn(value, true) ?? [])[0] ??
    null
  );
}

/** «Руководитель проекта …, тел. …» tells whom to call, «директору …» whom to write to. */
function namesAnother(text: string): boolean {
  return isTeamPost(fold(text)) || addressedPost(fold(text)) !== null || findPhones(text).length > 0;
}

function signedBy(lines: readonly Span[], own: readonly Span[], expected: boolean): Text | null {
  for (const line of lines) {
    const after = afterGap(line);
    const beside = personBeside(line, own);
    const person =
      personIn(line, false) ??
      (after && personIn(after, true)) ??
      (expected ? personIn(line, true) : null) ??
      (beside && personIn(beside, false));
    if (person) return person;
  }
  return null;
}
