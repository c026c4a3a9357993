import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';
import { toldShares } from '../told-shares.ts';

export const ratioWrong: Check = shownCheck('ratio-wrong', toldShares);
