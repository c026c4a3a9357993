import type { ColumnRole, DocumentKind, SectionKind, TableKind } from '../../model/structure.ts';
import type { Field } from './field.ts';

export type Wordings<K extends string> = Partial<Readonly<Record<K, readonly string[]>>>;

/** How a document of the form calls itself. */
export interface FormTitle {
  readonly kind: DocumentKind;
  /** On folded keys (no spaces). */
  readonly patterns: readonly RegExp[];
  /** Whole titles, for those with typos or OCR errors. */
  readonly wordings: readonly string[];
}

/** A question of the form that must be answered; a table of one of `tables` answers it as well as prose. */
export interface RequiredSection {
  readonly kind: SectionKind;
  /** Sections that stand for it in other years of the form. */
  readonly orIn: readonly SectionKind[];
  readonly tables: readonly TableKind[];
  readonly name: { readonly ru: string; readonly kk: string; readonly en: string };
}

/** The form's own explanations, which grantees leave in their reports: no answer and no heading. */
export interface Instructions {
  /** How they begin, as printed. */
  readonly wordings: readonly string[];
  /** How they begin in folded text, behind a mark or two. */
  readonly beginnings: readonly string[];
  /** Parts of folded text that tell them wherever they stand. */
  readonly parts: readonly string[];
}

/** Everything a form of a grantor says by itself; what it does not say is left out. */
export interface Form {
  readonly name: string;
  /** How to tell it. */
  readonly titles: readonly FormTitle[];
  /** How its headings begin, by what stands under them; the long tails of the forms are left out. */
  readonly headings?: { readonly ru?: Wordings<SectionKind>; readonly kk?: Wordings<SectionKind> };
  /** Labels of its cover, passport and key-value tables, both languages. */
  readonly fields?: Wordings<Field>;
  /** Labels of the columns of its tables, both languages. */
  readonly columns?: Wordings<ColumnRole>;
  readonly required?: Partial<Readonly<Record<DocumentKind, readonly RequiredSection[]>>>;
  /** Questions that not every year of the form asks. */
  readonly optional?: readonly RequiredSection[];
  /** Questions whose answer is prose: an instruction alone under one of these is no answer. */
  readonly inProse?: readonly SectionKind[];
  readonly instructions?: Instructions;
}

export function required(
  kind: SectionKind,
  ru: string,
  kk: string,
  en: string,
  tables: readonly TableKind[] = [],
  orIn: readonly SectionKind[] = [],
): RequiredSection {
  return { kind, orIn, tables, name: { ru, kk, en } };
}
