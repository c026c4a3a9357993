import * as z from 'zod';
import { REASONS } from '../wording/review/clearing.ts';
import type { Language } from '../wording/review/common.ts';
import { MOST_OF_REASON } from './pages/decision-form.ts';

/** The fields of a form that give a reason: a usual one, own words, or both. */
export const REASON_FIELDS = {
  preset: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().nonnegative()])
    .nullable()
    .catch(null),
  why: z.string().trim().max(MOST_OF_REASON).catch(''),
};

/** The reason in the words of the reviewer's language. */
export function reasonOf({ preset, why }: { readonly preset: number | null; readonly why: string }, language: Language): string {
  const usual = preset === null ? undefined : REASONS[preset]?.[language];
  return [usual, why].filter((part) => part !== undefined && part !== '').join('. ');
}
