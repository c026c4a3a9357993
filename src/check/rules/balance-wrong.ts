import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';

export const balanceWrong: Check = shownCheck('balance-wrong');
