import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';

export const runningTotalWrong: Check = shownCheck('running-total-wrong');
