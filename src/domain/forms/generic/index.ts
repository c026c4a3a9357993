import type { Form } from '../form.ts';
import { COLUMNS } from './columns.ts';
import { FIELDS } from './fields.ts';
import { HEADINGS_KK } from './headings-kk.ts';
import { HEADINGS_RU } from './headings-ru.ts';

/** Wordings of no form that is known: synonyms and house styles. Its keys stand in the order in which equal hits are taken. */
export const generic: Form = {
  name: 'generic',
  titles: [],
  headings: { ru: HEADINGS_RU, kk: HEADINGS_KK },
  fields: FIELDS,
  columns: COLUMNS,
  required: {},
};
