import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';
import { toldParts } from '../told-parts.ts';

export const partExceedsWhole: Check = shownCheck('part-exceeds-whole', toldParts);
