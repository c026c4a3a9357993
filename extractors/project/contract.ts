import type { Project } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { clean, fold } from '../../src/text/normalize.ts';
import { type FieldHit, hitsOf, SCORES } from './field-hit.ts';
import { dateValue, type Span, textOf, textValue, within } from './span.ts';

type Contract = Project['contract'];

const NUMBER = '(?:№|n(?=[\\s.\\d])|no\\.?(?=[\\s\\d]))\\s{0,3}([\\p{L}\\p{N}][\\p{L}\\p{N}/.\\\\-]{0,24})';
const RUSSIAN = new RegExp(`(?:договор|соглашени|контракт)\\p{L}{0,4}[^№\\n]{0,60}?${NUMBER}`, 'u');
const KAZAKH = new RegExp(`${NUMBER}\\s{0,3}(?:грант\\p{L}{0,6}\\s{0,2}|келисим[\\s-]?)?шарт`, 'u');
const ANY = new RegExp(NUMBER, 'u');
/** «EM-2022/45 от 01.04.2022»: a labelled answer may do without «№». */
const BARE =
  /^\s{0,4}(?=[\p{L}\p{N}/.-]{0,24}\d)(?!\d{1,2}\.\d{1,2}\.)(?!(?:19|20)\d\d\s)([\p{L}\p{N}][\p{L}\p{N}/.-]{0,24})(?=\s{1,3}(?:от|г\.)\s|\s{0,3}[,;]|\s{0,3}$)/u;
/** A line that breaks off before the number of the contract, and how the next one begins. */
const BROKEN = /договор\p{L}{0,3}[^№.:]{0,80}$|шарт\p{L}{0,5}[^№.:]{0,30}$/u;
const CARRIED = /^[\s*_]{0,4}(?:от\s|№|«?\d{1,2}»?\s|\d{4}\s)[^.]{0,60}№|^[\s*_]{0,4}№/u;
const WORD = /договор|соглашени|келисимшарт|шарт\p{L}{0,5}/u;

/** Number and date of the grant contract: a labelled answer, or a line such as «к договору № 7 от …», «… № 7 Шарт». */
export function contractOf(hits: readonly FieldHit[], lines: readonly Span[]): Contract {
  const answers = hitsOf(hits, 'contract');
  for (const { value } of answers.filter(({ score }) => score > SCORES.told)) {
    const contract = read(value, [RUSSIAN, KAZAKH, ANY, BARE]);
    if (contract) return contract;
  }
  // «Шарттың күні мен нөмірі: 12.04.2023 ж. № 91»: the label was taken for that of one of the two
  for (const { field, value } of hits) {
    if ((field === 'contract-date' || field === 'contract-number') && /№\s?[\p{L}\d]/u.test(textOf(value))) {
      const contract = read(value, [RUSSIAN, KAZAKH, ANY]);
      if (contract?.number && contract.date) return contract;
    }
  }
  for (const [index, line] of lines.entries()) {
    const folded = fold(textOf(line));
    if (!WORD.test(folded)) continue;
    const contract = read(line, [RUSSIAN, KAZAKH]);
    if (contract) return contract.date === null ? withDate(contract, answers) : contract;
    const next = lines[index + 1];
    // «к договору о предоставлении гранта ⏎ от 22 мая 2024 года № 204»
    const broken = next && BROKEN.test(folded) && CARRIED.test(fold(textOf(next))) ? read(next, [ANY]) : null;
    if (broken) return broken;
  }
  const named = apart(hits);
  if (named.number !== null) return named;
  const told = answers.filter(({ score }) => score <= SCORES.told).flatMap(({ value }) => read(value, [RUSSIAN, KAZAKH]) ?? []);
  return told.find(({ date }) => date !== null) ?? told[0] ?? named;
}

/** «по договору № 56» of a heading, with the date that a sentence gives the same number. */
function withDate(contract: Contract, answers: readonly FieldHit[]): Contract {
  const same = answers.flatMap(({ value }) => read(value, [RUSSIAN, KAZAKH]) ?? []);
  return same.find(({ number, date }) => date !== null && number?.value === contract.number?.value) ?? contract;
}

/** Number and date under labels of their own. */
function apart(hits: readonly FieldHit[]): Contract {
  const number = hits.find((hit) => hit.field === 'contract-number')?.value;
  const date = hits.find((hit) => hit.field === 'contract-date')?.value;
  const digits = number ? /[\p{L}\d][\p{L}\d/.\\-]{0,24}/u.exec(textOf(number)) : null;
  return {
    number: number && digits ? textValue(within(number, digits.index, digits.index + digits[0].length)) : null,
    date: date ? dateOf(date, 0) : null,
  };
}

/** Null without a number. */
function read(span: Span, patterns: readonly RegExp[]): Contract | null {
  const text = textOf(span);
  const folded = fold(clean(text));
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    const printed = match?.[1]?.replace(/[.\-/\\]+$/u, '');
    if (!match || !printed) continue;
    const start = match.index + match[0].indexOf(printed, Math.max(0, match[0].search(/№|\bn/u)));
    const number = within(span, start, start + printed.length);
    return { number: textValue(number), date: dateOf(span, start) };
  }
  return null;
}

/** The date nearest to the number: after it in Russian, before it in Kazakh. */
function dateOf(span: Span, near: number): Contract['date'] {
  const dates = findDates(textOf(span)).filter((date) => date.value.start !== null && date.value.precision === 'day');
  const sorted = dates.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  const date = sorted[0];
  return date ? dateValue(within(span, date.start, date.end), date.value.start) : null;
}
