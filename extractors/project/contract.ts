import type { Project } from '../../src/model/report.ts';
import { findDates } from '../../src/text/dates.ts';
import { clean, fold } from '../../src/text/normalize.ts';
import { type Candidate, candidatesFor, SCORES } from './candidate.ts';
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

/** Lines such as «к договору № 7 от …», «… № 7 Шарт», and lines that go on from one that breaks off before the number. */
export function contractLines(lines: readonly Span[]): Candidate[] {
  return lines.flatMap((line, index): Candidate[] => {
    const folded = fold(textOf(line));
    if (!WORD.test(folded)) return [];
    if (read(line, [RUSSIAN, KAZAKH])) return [{ field: 'contract', value: line, label: '', score: SCORES.shown }];
    const next = lines[index + 1];
    // «к договору о предоставлении гранта ⏎ от 22 мая 2024 года № 204»
    const carried = next && BROKEN.test(folded) && CARRIED.test(fold(textOf(next)));
    return carried ? [{ field: 'contract', value: next, label: textOf(line), score: SCORES.shown }] : [];
  });
}

interface Scored {
  readonly contract: Contract;
  readonly score: number;
}

/** Number and date of the grant contract; a date that the surest answer lacks is taken from another that names the same number. */
export function contractOf(candidates: readonly Candidate[]): Contract {
  const whole = candidatesFor(candidates, 'contract').flatMap(({ value, label, score }): Scored[] => {
    const contract = read(value, label === '' ? [RUSSIAN, KAZAKH] : [RUSSIAN, KAZAKH, ANY, BARE]);
    return contract ? [{ contract, score }] : [];
  });
  const found = [...whole, ...apart(candidates)].toSorted((a, b) => b.score - a.score);
  const [first] = found;
  if (!first) return { number: null, date: null };
  const equal = found.filter(({ score }) => score === first.score).map(({ contract }) => contract);
  const best = first.score > SCORES.told ? first.contract : (equal.find(({ date }) => date !== null) ?? first.contract);
  const same = found.find(({ contract: { number, date } }) => date !== null && number?.value === best.number?.value)?.contract;
  return { number: best.number, date: best.date ?? same?.date ?? null };
}

/** Number and date under labels of their own, or both under that of one of the two: «Шарттың күні мен нөмірі: 12.04.2023 ж. № 91». */
function apart(candidates: readonly Candidate[]): Scored[] {
  const [number] = candidatesFor(candidates, 'contract-number');
  const [date] = candidatesFor(candidates, 'contract-date');
  const both = [number, date].flatMap((one): Scored[] => {
    const contract = one && /№\s?[\p{L}\d]/u.test(textOf(one.value)) ? read(one.value, [RUSSIAN, KAZAKH, ANY]) : null;
    return one && contract?.number && contract.date ? [{ contract, score: one.score }] : [];
  });
  const digits = number ? /[\p{L}\d][\p{L}\d/.\\-]{0,24}/u.exec(textOf(number.value)) : null;
  const contract: Contract = {
    number: number && digits ? textValue(within(number.value, digits.index, digits.index + digits[0].length)) : null,
    date: date ? dateOf(date.value, 0) : null,
  };
  return [...both, ...(contract.number || contract.date ? [{ contract, score: Math.max(number?.score ?? 0, date?.score ?? 0) }] : [])];
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
