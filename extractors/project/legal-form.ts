import { LEGAL_FORMS } from '../../src/domain/concepts/legal-forms.ts';
import { similarity } from '../../src/text/similarity.ts';

/** Full forms as printed, for names with typos, torn words or OCR errors; right ones are read by `parseOrganization`. */
const FULL = LEGAL_FORMS.flatMap(({ code, ru, kk }) => [ru, kk].flatMap((full) => (full === null ? [] : [{ form: code, full }])));
const CLOSE = 0.82;

/** The legal form that the words outside the quotes are nearly, or null. */
export function misspeltLegalForm(name: string): string | null {
  const outside = name.replace(/[«"“„][^»"”]{0,200}[»"”]?/gu, ' ').trim();
  if (!outside || outside.length > 60) return null;
  const best = FULL.map(({ form, full }) => ({ form, score: similarity(outside, full) })).toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= CLOSE ? best.form : null;
}
