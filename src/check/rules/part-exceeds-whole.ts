import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';

export const partExceedsWhole: Check = shownCheck('part-exceeds-whole');
