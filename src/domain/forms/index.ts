import type { ColumnRole, DocumentKind, SectionKind } from '../../model/structure.ts';
import type { Field } from './field.ts';
import type { Form, FormTitle, Instructions, RequiredSection, Wordings } from './form.ts';
import { generic } from './generic/index.ts';
import { KNOWN_FORMS } from './known.ts';

/** Every known form; a report may mix them, so wordings are sought in all. */
const FORMS: readonly Form[] = [...KNOWN_FORMS, generic];

function union<K extends string>(of: (form: Form) => Wordings<K> | undefined, isKey: (name: string) => name is K): Wordings<K> {
  const names = [...new Set([generic, ...FORMS].flatMap((form) => Object.keys(of(form) ?? {})))].filter(isKey);
  const result: Partial<Record<K, readonly string[]>> = {};
  for (const name of names) result[name] = FORMS.flatMap((form) => of(form)?.[name] ?? []);
  return result;
}

/** Labels of each field in every form. */
export const FIELD_LABELS = union<Field>(
  ({ fields }) => fields,
  (name): name is Field => name.length > 0,
);

/**
 * Labels of table columns in every form, by role. A label is compared endings aside; the role whose wording covers most of the
 * label wins, so that «Іс-шараның құны» is a cost and «Іс-шара» an activity.
 */
export const COLUMN_LABELS = union<ColumnRole>(
  ({ columns }) => columns,
  (name): name is ColumnRole => name.length > 0,
);

const isKind = (name: string): name is SectionKind => name.length > 0;

/** How the headings of every form begin. */
export const HEADINGS_RU = union<SectionKind>(({ headings }) => headings?.ru, isKind);
export const HEADINGS_KK = union<SectionKind>(({ headings }) => headings?.kk, isKind);

/** One of these stems is in every pattern of a title. */
export const TITLE_STEM = /report|отчет|есе[пб]|описани|сипаттам/u;

/** A title is of the first kind that fits. */
const KINDS: readonly DocumentKind[] = [
  'financial-report',
  'project-description',
  'interim-report',
  'final-report',
  'short-report',
  'other',
];

export const TITLES: readonly FormTitle[] = KINDS.flatMap((kind) =>
  FORMS.flatMap(({ titles }) => titles.filter((title) => title.kind === kind)),
);

/** «Отчет о выполнении проекта (заключительный)»: the kind said in brackets behind the word; on folded text. */
export const BRACKETED_KINDS: readonly { readonly kind: DocumentKind; readonly pattern: RegExp }[] = [
  { kind: 'interim-report', pattern: /\([^()]{0,30}(?:промежуточн|аралык)[^()]{0,60}\)/u },
  { kind: 'final-report', pattern: /\([^()]{0,30}(?:итогов|заключительн|финальн|корытынды|тупкиликти)[^()]{0,60}\)/u },
];

export const INSTRUCTIONS: readonly Instructions[] = FORMS.flatMap(({ instructions }) => instructions ?? []);

/** What a document of a kind must answer. */
export function requiredSections(kind: DocumentKind): readonly RequiredSection[] {
  return FORMS.flatMap(({ required }) => required?.[kind] ?? []);
}

/** Questions that a document may leave out but not leave empty. */
export const OPTIONAL_SECTIONS: readonly RequiredSection[] = FORMS.flatMap(({ optional }) => optional ?? []);

/** Questions whose answer is prose. */
export const ANSWERED_IN_PROSE: ReadonlySet<SectionKind> = new Set(FORMS.flatMap(({ inProse }) => inProse ?? []));

export function isField(name: string): name is Field {
  return name in FIELD_LABELS;
}
