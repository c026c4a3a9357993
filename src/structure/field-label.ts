import { FIELD_INDEX } from '../text/wordings/fields.ts';
import { keyed } from '../text/wordings/keyed.ts';

/** Whether a label of the cover or of a key-value table names a field. */
export function isFieldLabel(text: string): boolean {
  if (text.length > 260) return false;
  const key = keyed(text).key.replace(/^\d+/u, '');
  const colon = /:\s*$/u.test(text);
  return FIELD_INDEX.starting(key).some(({ match }) => colon || match.end / key.length >= 0.6);
}
