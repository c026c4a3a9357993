import type { Check } from '../check.ts';
import { shownCheck } from '../shown-sums.ts';

export const productWrong: Check = shownCheck('product-wrong');
