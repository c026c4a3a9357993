import { costsOf } from '../../domain/concepts/costs.ts';
import { taxBand } from '../../domain/tax-rates.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { fold } from '../../text/normalize.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { product } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';

import { exactValue } from '../totals.ts';

/** The years the project ran in; taxes may follow the rates of any of them. */
function years({ project }: Report): number[] {
  const dates = [project.period.start, project.period.end].every((date) => date === null)
    ? [project.contract.date, project.submittedOn, project.filledOn]
    : [project.period.start, project.period.end];
  const known = dates.flatMap((date) => (date ? Number(date.value.slice(0, 4)) : []));
  return known.length ? [Math.min(...known), Math.max(...known)] : [];
}

const PAYROLL = new RegExp(costsOf('payroll'), 'u');
const TAXES = new RegExp(costsOf('taxes'), 'u');
/** Contracts with single persons are taxed otherwise; what is paid out is less than the payroll. */
const OTHERWISE = /гпх|договор|услуг|на руки|чист|қызмет көрсет/iu;

/** The only line of pay and the only one of taxes in an estimate, budgeted and spent. */
function linePairs({ budget }: Report): { pay: number; tax: number; evidence: Evidence[] }[] {
  const lines = budget.filter(({ total }) => !total);
  const taxes = lines.filter(({ label }) => TAXES.test(fold(label)));
  const pays = lines.filter(({ label }) => PAYROLL.test(fold(label)) && !TAXES.test(fold(label)));
  const [pay, tax] = [pays[0], taxes[0]];
  if (!pay || !tax || pays.length > 1 || taxes.length > 1 || OTHERWISE.test(pay.label)) return [];
  return (['budgeted', 'spent'] as const).flatMap((side) => {
    const [paid, taxed] = [exactValue(pay[side]), exactValue(tax[side])];
    const evidence = [pay[side], tax[side]].flatMap((quantity) => quantity?.evidence ?? []);
    return paid && taxed !== null ? [{ pay: paid, tax: taxed, evidence }] : [];
  });
}

export const taxImplausible: Check = {
  code: 'tax-implausible',
  check({ report }) {
    const ran = years(report);
    const bands = ran.flatMap((year) => taxBand(year) ?? []);
    const payroll = report.effects.find((effect) => effect.code === 'payroll');
    const taxes = report.effects.find((effect) => effect.code === 'taxes');
    const pairs = (['plan', 'fact'] as const).flatMap((side) => {
      const pay = exactValue(payroll?.[side]);
      const tax = exactValue(taxes?.[side]);
      const evidence = [payroll?.[side], taxes?.[side]].flatMap((quantity) => quantity?.evidence ?? []);
      return pay && tax !== null ? [{ pay, tax, evidence }] : [];
    });
    const ofLines = pairs.length ? [] : linePairs(report);
    const all = pairs.length ? pairs : ofLines;
    if (!ran.length || !all.length) return notChecked('no-payroll');
    const unknown = ran.filter((year) => taxBand(year) === null);
    if (unknown.length) return notChecked('no-tax-rates', [...new Set(unknown)].join('/'));
    const low = Math.min(...bands.map((band) => band.low));
    const high = Math.max(...bands.map((band) => band.high));
    const wrong = all.filter(({ pay, tax }) => tax < Math.floor(product(pay, low)) || tax > Math.ceil(product(pay, high)));
    const first = wrong[0];
    if (!first || (ofLines.length > 0 && wrong.length < ofLines.length)) return checked([]);
    const { pay, tax } = first;
    const share = Math.round((tax / pay) * 1000) / 10;
    const bound = Math.round(product(pay, tax < product(pay, low) ? low : high));
    const [lowest, highest] = [Math.round(low * 1000) / 10, Math.round(high * 1000) / 10];
    const draft: Draft = {
      about: 'taxes',
      message: message({
        ru: (n) => `Налоги ${n(tax)} — это ${n(share)} % фонда оплаты труда ${n(pay)}; возможны ${n(lowest)}–${n(highest)} %.`,
        kk: (n) => `Салықтар ${n(tax)} — еңбекақы қорының (${n(pay)}) ${n(share)} %-ы; мүмкін аралық ${n(lowest)}–${n(highest)} %.`,
        en: (n) => `Taxes of ${n(tax)} are ${n(share)} % of the payroll ${n(pay)}; ${n(lowest)}–${n(highest)} % is possible.`,
      }),
      actual: tax,
      expected: bound,
      equation: `${figure(tax)} / ${figure(pay)} = ${figure(share)} %`,
      evidence: wrong.flatMap((pair) => pair.evidence),
    };
    return checked([draft]);
  },
};
