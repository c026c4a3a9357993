import { amountInWords } from './amount-in-words.ts';
import { blankAndZeroMixed } from './blank-and-zero-mixed.ts';
import { budgetDoesNotSum } from './budget-does-not-sum.ts';
import type { Check } from './check.ts';
import { costsExceedGrant } from './costs-exceed-grant.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateOutsidePeriod } from './date-outside-period.ts';
import { demographicsImpossible } from './demographics-impossible.ts';
import { deviationDenied } from './deviation-denied.ts';
import { deviationUnexplained } from './deviation-unexplained.ts';
import { eventExceedsTotal } from './event-exceeds-total.ts';
import { factCopiedFromPlan } from './fact-copied-from-plan.ts';
import { identifierInvalid } from './identifier-invalid.ts';
import { numberMalformed } from './number-malformed.ts';
import { otherDominates } from './other-dominates.ts';
import { pageCountDisagrees } from './page-count-disagrees.ts';
import { partsDoNotSum } from './parts-do-not-sum.ts';
import { planFactDifferentThings } from './plan-fact-different-things.ts';
import { planNotMet } from './plan-not-met.ts';
import { roundShares } from './round-shares.ts';
import { taxImplausible } from './tax-implausible.ts';
import { totalMissing } from './total-missing.ts';
import { totalsDisagree } from './totals-disagree.ts';
import { unitDisagrees } from './unit-disagrees.ts';

/** In the order of the catalogue. */
export const checks: readonly Check[] = [
  partsDoNotSum,
  totalsDisagree,
  totalMissing,
  eventExceedsTotal,
  otherDominates,
  roundShares,
  demographicsImpossible,
  blankAndZeroMixed,
  planNotMet,
  planFactDifferentThings,
  factCopiedFromPlan,
  deviationDenied,
  deviationUnexplained,
  amountInWords,
  budgetDoesNotSum,
  taxImplausible,
  costsExceedGrant,
  unitDisagrees,
  numberMalformed,
  dateInvalid,
  dateOutsidePeriod,
  pageCountDisagrees,
  identifierInvalid,
];
