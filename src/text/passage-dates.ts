import type { Passage } from '../model/structure.ts';
import { type DateRange, findDates } from './dates.ts';
import type { Found } from './found.ts';
import { rememberedOf } from './remembered.ts';

/** Dates of a passage's clean text, read without options. Several extractors and rules ask for them; they are looked for once. */
export const datesIn = rememberedOf((passage: Passage): readonly Found<DateRange>[] => findDates(passage.clean));
