import type { Check } from './check.ts';
import { ageDisagrees } from './rules/age-disagrees.ts';
import { amountInWords } from './rules/amount-in-words.ts';
import { balanceWrong } from './rules/balance-wrong.ts';
import { blankAndZeroMixed } from './rules/blank-and-zero-mixed.ts';
import { budgetDoesNotSum } from './rules/budget-does-not-sum.ts';
import { costsExceedGrant } from './rules/costs-exceed-grant.ts';
import { dateInvalid } from './rules/date-invalid.ts';
import { dateOutsidePeriod } from './rules/date-outside-period.ts';
import { demographicsImpossible } from './rules/demographics-impossible.ts';
import { deviationDenied } from './rules/deviation-denied.ts';
import { deviationUnexplained } from './rules/deviation-unexplained.ts';
import { distributedExceedsMade } from './rules/distributed-exceeds-made.ts';
import { doubleCounting } from './rules/double-counting.ts';
import { eachVersusAll } from './rules/each-versus-all.ts';
import { eventExceedsTotal } from './rules/event-exceeds-total.ts';
import { eventIncomplete } from './rules/event-incomplete.ts';
import { eventsDoNotSum } from './rules/events-do-not-sum.ts';
import { factCopiedFromPlan } from './rules/fact-copied-from-plan.ts';
import { identifierInvalid } from './rules/identifier-invalid.ts';
import { kindDisagrees } from './rules/kind-disagrees.ts';
import { lineOverspent } from './rules/line-overspent.ts';
import { linkDisagrees } from './rules/link-disagrees.ts';
import { listedCountDisagrees } from './rules/listed-count-disagrees.ts';
import { listedTwice } from './rules/listed-twice.ts';
import { nameDisagrees } from './rules/name-disagrees.ts';
import { narrativeTotalDisagrees } from './rules/narrative-total-disagrees.ts';
import { numberMalformed } from './rules/number-malformed.ts';
import { numberingBroken } from './rules/numbering-broken.ts';
import { otherDominates } from './rules/other-dominates.ts';
import { pageCountDisagrees } from './rules/page-count-disagrees.ts';
import { partExceedsWhole } from './rules/part-exceeds-whole.ts';
import { partsDoNotSum } from './rules/parts-do-not-sum.ts';
import { perUnitProduct } from './rules/per-unit-product.ts';
import { phoneUnusable } from './rules/phone-unusable.ts';
import { planFactDifferentThings } from './rules/plan-fact-different-things.ts';
import { planNotMet } from './rules/plan-not-met.ts';
import { productWrong } from './rules/product-wrong.ts';
import { ratioWrong } from './rules/ratio-wrong.ts';
import { roundShares } from './rules/round-shares.ts';
import { rowsShifted } from './rules/rows-shifted.ts';
import { runningTotalWrong } from './rules/running-total-wrong.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { supplierAsPartner } from './rules/supplier-as-partner.ts';
import { taskUnreported } from './rules/task-unreported.ts';
import { taxImplausible } from './rules/tax-implausible.ts';
import { textRepeated } from './rules/text-repeated.ts';
import { totalMissing } from './rules/total-missing.ts';
import { totalsDisagree } from './rules/totals-disagree.ts';
import { unitDisagrees } from './rules/unit-disagrees.ts';
import { valueDisagrees } from './rules/value-disagrees.ts';

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
  productWrong,
  balanceWrong,
  runningTotalWrong,
  ratioWrong,
  partExceedsWhole,
  lineOverspent,
  distributedExceedsMade,
  listedTwice,
  ageDisagrees,
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
