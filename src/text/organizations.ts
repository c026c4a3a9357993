import { LEGAL_FORMS } from '../domain/concepts/legal-forms.ts';
import { KAZAKH_CASES } from '../domain/languages/kk.ts';
import { clean, fold, key } from './normalize.ts';
import { blankQuotes } from './quotes.ts';
import { similarity } from './similarity.ts';

export interface Organization {
  /** As printed, single spaces, outer punctuation dropped. */
  readonly name: string;
  /** Canonical short Russian form (`ОО`, `ОФ`, `ОЮЛ`, `ТОО` …), or null. */
  readonly legalForm: string | null;
  /** The form as printed, or null. */
  readonly printedForm: string | null;
  /** The name proper: without legal form and quotes. */
  readonly core: string;
}

/** Printed forms of each legal form, folded; OCR reads щ as ш. */
const FORMS: readonly (readonly [form: string, printed: readonly string[]])[] = LEGAL_FORMS.map(({ code, full, short }) => [
  code,
  [...full, ...short.map((abbreviation) => fold(abbreviation))].map((printed) => printed.replaceAll('щ', 'ш')),
]);

const ENDING = `(?:${KAZAKH_CASES.genitive}|${KAZAKH_CASES.dative}|мен)?`;

const PATTERNS = FORMS.flatMap(([form, list]) =>
  list.map((printed) => ({
    form,
    printed,
    literal: literalOf(printed),
    length: printed.length,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${printed.replaceAll(' ', '\\s{1,3}').replaceAll('.', '\\p{L}{0,3}')}${ENDING}(?![\\p{L}\\p{N}])`,
      'u',
    ),
  })),
).sort((a, b) => b.length - a.length);

/** One pass that tells most texts from those worth trying pattern by pattern: an abbreviation, or how a full form begins. */
const ANY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(FORMS.flatMap(([, list]) => list.map(beginning)))].join('|')})`, 'u');

function beginning(printed: string): string {
  return printed.length <= 4 ? `${printed}${ENDING}(?![\\p{L}\\p{N}])` : literalOf(printed);
}

/** The letters a form begins with in every ending. */
function literalOf(printed: string): string {
  return printed.replace(/[ .].*/u, '');
}

/** The legal form a text names, canonical, or null. */
export function legalFormOf(text: string): string | null {
  return formIn(folded(mend(text)))?.form ?? null;
}

/** OCR reads щ as ш. */
function folded(text: string): string {
  return fold(text).replaceAll('щ', 'ш');
}

function mend(text: string): string {
  // Latin OO, TOO, AO beside Cyrillic words
  return clean(text).replace(/(?<![\p{L}])(?:OO|TOO|AO|HAO|POO)(?![\p{L}])/gu, (word) =>
    word.replace(/./gu, (letter) => ({ O: 'О', T: 'Т', A: 'А', H: 'Н', P: 'Р' })[letter] ?? letter),
  );
}

interface FormMatch {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Full forms without their spaces, for words a PDF tore («қ оғамды қ қ оры»). */
const TORN = PATTERNS.filter(({ length }) => length >= 10).map(({ form, printed }) => ({
  form,
  pattern: new RegExp(printed.replaceAll(' ', '').replaceAll('.', '\\p{L}{0,3}'), 'u'),
}));

function tornForm(folded: string): FormMatch | null {
  if (folded.length > 300 || !/(?<!\p{L})\p{L}(?!\p{L})/u.test(folded)) return null;
  const at: number[] = [];
  let letters = '';
  for (const match of folded.matchAll(/\p{L}/gu)) {
    at.push(match.index);
    letters += match[0];
  }
  for (const { form, pattern } of TORN) {
    const match = pattern.exec(letters);
    const start = match ? at[match.index] : undefined;
    const last = match ? at[match.index + match[0].length - 1] : undefined;
    if (start !== undefined && last !== undefined) return { form, start, end: last + 1 };
  }
  return null;
}

function formIn(folded: string): FormMatch | null {
  return wholeForm(folded) ?? tornForm(folded);
}

function wholeForm(folded: string): FormMatch | null {
  if (!ANY.test(folded)) return null;
  const outside = blankQuotes(folded);
  // «ОЮЛ «Ассоциация родителей «Үміт»»»: a name that quotes another is a name all the same
  const before = folded.replace(/[«"“„][\s\S]{0,300}[»"”]/u, (quoted) => ' '.repeat(quoted.length));
  for (const text of before === outside ? [outside, folded] : [before, outside, folded]) {
    for (const { form, pattern, literal, length } of PATTERNS) {
      const match = text.includes(literal) ? pattern.exec(text) : null;
      // short forms count at the ends of the name only
      if (match && (length > 4 || match.index < 3 || text.slice(match.index + match[0].length).trim().length < 3 || text !== folded)) {
        return { form, start: match.index, end: match.index + match[0].length };
      }
    }
  }
  return null;
}

/** «(далее – «Общество»)»: what a paper calls the organization from there on is no part of its name. */
const HENCEFORTH = /\(\s?(?:далее|именуем|бұдан әрі|әрі қарай)[^()]{0,120}\)/iu;

/** Takes an organization's name apart; null for a text without letters. */
export function parseOrganization(text: string): Organization | null {
  const name = mend(text)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:;,.–—-]+|[\s:;,–—-]+$/gu, '')
    .trim();
  if (!/\p{L}/u.test(name)) return null;
  const form = formIn(folded(name));
  const rest = (form ? `${name.slice(0, form.start)} ${name.slice(form.end)}` : name).replace(HENCEFORTH, ' ');
  const quoted = /[«"“„](.{2,200})[»"”]/u.exec(rest)?.[1];
  const core = (quoted ?? rest)
    .replace(/[«»"“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.()–—-]+|[\s,.()–—-]+$/gu, '');
  return { name, legalForm: form?.form ?? null, printedForm: form ? name.slice(form.start, form.end) : null, core };
}

/** Whether two printings name one organization: short or full form, either language of the form, quotes, case endings. */
export function sameOrganization(a: string, b: string): boolean {
  const left = parseOrganization(a);
  const right = parseOrganization(b);
  if (!left || !right) return false;
  if (key(left.core) === key(right.core)) return true;
  return similarity(left.core, right.core) >= 0.85;
}
