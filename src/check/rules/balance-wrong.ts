import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';
import { toldBalance } from '../told-balance.ts';

export const balanceWrong: Check = shownCheck('balance-wrong', toldBalance);
