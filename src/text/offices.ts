import { OFFICES } from '../domain/concepts/offices.ts';
import { fold } from './normalize.ts';
import { formsOf } from './word-forms.ts';

const OFFICE = new RegExp(
  `(?<![\\p{L}])(?:${formsOf(OFFICES)
    .map(({ source }) => source)
    .join('|')})`,
  'u',
);

/** Whether a text names an organization, an office or an institution by its kind: «управление», «мектебі». */
export function namesOffice(text: string): boolean {
  return OFFICE.test(fold(text));
}
