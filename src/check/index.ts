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
import { doubleCounting } from './double-counting.ts';
import { eachVersusAll } from './each-versus-all.ts';
import { eventExceedsTotal } from './event-exceeds-total.ts';
import { eventIncomplete } from './event-incomplete.ts';
import { eventsDoNotSum } from './events-do-not-sum.ts';
import { factCopiedFromPlan } from './fact-copied-from-plan.ts';
import { identifierInvalid } from './identifier-invalid.ts';
import { kindDisagrees } from './kind-disagrees.ts';
import { linkDisagrees } from './link-disagrees.ts';
import { listedCountDisagrees } from './listed-count-disagrees.ts';
import { nameDisagrees } from './name-disagrees.ts';
import { narrativeTotalDisagrees } from './narrative-total-disagrees.ts';
import { numberMalformed } from './number-malformed.ts';
import { numberingBroken } from './numbering-broken.ts';
import { otherDominates } from './other-dominates.ts';
import { pageCountDisagrees } from './page-count-disagrees.ts';
import { partsDoNotSum } from './parts-do-not-sum.ts';
import { perUnitProduct } from './per-unit-product.ts';
import { phoneUnusable } from './phone-unusable.ts';
import { planFactDifferentThings } from './plan-fact-different-things.ts';
import { planNotMet } from './plan-not-met.ts';
import { roundShares } from './round-shares.ts';
import { rowsShifted } from './rows-shifted.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { supplierAsPartner } from './supplier-as-partner.ts';
import { taskUnreported } from './task-unreported.ts';
import { taxImplausible } from './tax-implausible.ts';
import { textRepeated } from './text-repeated.ts';
import { totalMissing } from './total-missing.ts';
import { totalsDisagree } from './totals-disagree.ts';
import { unitDisagrees } from './unit-disagrees.ts';
import { valueDisagrees } from './value-disagrees.ts';

/** In the order of the catalogue. */
export const checks: readonly Check[] = [
  partsDoNotSum,
  totalsDisagree,
  narrativeTotalDisagrees,
  totalMissing,
  rowsShifted,
  eventsDoNotSum,
  eventExceedsTotal,
  doubleCounting,
  perUnitProduct,
  listedCountDisagrees,
  otherDominates,
  roundShares,
  demographicsImpossible,
  blankAndZeroMixed,
  planNotMet,
  planFactDifferentThings,
  factCopiedFromPlan,
  deviationDenied,
  deviationUnexplained,
  valueDisagrees,
  eachVersusAll,
  taskUnreported,
  eventIncomplete,
  amountInWords,
  budgetDoesNotSum,
  taxImplausible,
  costsExceedGrant,
  unitDisagrees,
  numberMalformed,
  dateInvalid,
  dateOutsidePeriod,
  pageCountDisagrees,
  nameDisagrees,
  supplierAsPartner,
  linkDisagrees,
  sectionEmpty,
  sectionMissing,
  numberingBroken,
  kindDisagrees,
  phoneUnusable,
  identifierInvalid,
  textRepeated,
];
