import type { Check } from './check.ts';

/** In the order of the catalogue. */
export const checks: readonly Check[] = [];
