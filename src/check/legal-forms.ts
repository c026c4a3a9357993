import { LEGAL_FORMS } from '../domain/concepts/legal-forms.ts';
import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { Passage } from '../model/structure.ts';
import { legalFormOf } from '../text/organizations.ts';

export interface NamedForm {
  readonly form: string;
  readonly evidence: Evidence;
}

/** Abbreviations as printed: folding would make «ҚҚ» and «КҚ» one. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  LEGAL_FORMS.flatMap(({ family, short }) => short.map((printed) => [printed, family])),
);
const FAMILIES: ReadonlyMap<string, string> = new Map(LEGAL_FORMS.map(({ code, family }) => [code, family]));
const NEARBY = 90;
const MOST_WORDS = 6;
const QUOTE = /[«»"“”„]/;

/** The legal form among the words next to a name, nearest first; null when none of them is one. */
function formAmong(near: readonly string[], side: 'before' | 'after'): string | null {
  for (let count = 1; count <= Math.min(MOST_WORDS, near.length); count++) {
    const taken = side === 'before' ? near.slice(-count) : near.slice(0, count);
    const edge = side === 'before' ? taken[0] : taken.at(-1);
    const short = ABBREVIATIONS.get((edge ?? '').replace(/[^\p{L}]/gu, ''));
    if (short) return count === 1 ? short : null;
    const said = taken.join(' ');
    const form = said.length > 6 ? legalFormOf(said) : null;
    if (form && !/^[\p{Lu}]{2,4}$/u.test(edge ?? '')) return FAMILIES.get(form) ?? form;
  }
  return null;
}

/** Every place of a passage where the quoted name stands with a legal form: «ОФ «Имя»», ««Атау» қоғамдық қоры»; `name` is folded. */
export function legalFormsIn(passage: Passage, name: string): NamedForm[] {
  const said = passage.folded;
  const found: NamedForm[] = [];
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!QUOTE.test(said.slice(Math.max(0, at - 2), at)) || !QUOTE.test(said.slice(end, end + 2))) continue;
    const from = Math.max(0, at - NEARBY);
    const head = passage.clean.slice(from, at).replace(/[«"“„\s]{1,4}$/, '');
    const before =
      head
        .split(/[\n;:.,»”]/)
        .at(-1)
        ?.trim()
        .split(/\s+/) ?? [];
    const after =
      passage.clean
        .slice(end + 1, end + NEARBY)
        .split(/[\n;:.,«_]/)[0]
        ?.trim()
        .split(/\s+/) ?? [];
    const form = formAmong(before, 'before') ?? formAmong(after, 'after');
    if (form)
      found.push({ form, evidence: cite(passage, Math.max(0, at - 1 - before.join(' ').length), Math.min(passage.text.length, end + 1)) });
  }
  return found;
}
