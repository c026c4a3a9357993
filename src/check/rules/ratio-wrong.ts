import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';

export const ratioWrong: Check = shownCheck('ratio-wrong');
