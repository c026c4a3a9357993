import type { Report } from '../model/report.ts';
import type { Check, Draft } from './check.ts';
import { product } from './exact.ts';
import { checked, notChecked } from './outcome.ts';
import { figure, message } from './print.ts';
import { taxBand } from './tax-rates.ts';
import { exactValue } from './totals.ts';

/** The years the project ran in; taxes may follow the rates of any of them. */
function years({ project }: Report): number[] {
  const dates = [project.period.start, project.period.end].every((date) => date === null)
    ? [project.contract.date, project.submittedOn, project.filledOn]
    : [project.period.start, project.period.end];
  const known = dates.flatMap((date) => (date ? Number(date.value.slice(0, 4)) : []));
  return known.length ? [Math.min(...known), Math.max(...known)] : [];
}

export const taxImplausible: Check = {
  code: 'tax-implausible',
  check({ report }) {
    const bands = years(report).flatMap((year) => taxBand(year) ?? []);
    const payroll = report.effects.find((effect) => effect.code === 'payroll');
    const taxes = report.effects.find((effect) => effect.code === 'taxes');
    const pairs = (['plan', 'fact'] as const).flatMap((side) => {
      const pay = exactValue(payroll?.[side]);
      const tax = exactValue(taxes?.[side]);
      const evidence = [payroll?.[side], taxes?.[side]].flatMap((quantity) => quantity?.evidence ?? []);
      return pay && tax !== null ? [{ pay, tax, evidence }] : [];
    });
    if (!bands.length || !pairs.length) return notChecked('no-payroll');
    const low = Math.min(...bands.map((band) => band.low));
    const high = Math.max(...bands.map((band) => band.high));
    const wrong = pairs.filter(({ pay, tax }) => tax < Math.floor(product(pay, low)) || tax > Math.ceil(product(pay, high)));
    const first = wrong[0];
    if (!first) return checked([]);
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
