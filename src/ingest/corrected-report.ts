import { attainmentOf } from '../model/attainment.ts';
import type { Indicator } from '../model/report.ts';
import type { ReportFile } from '../model/report-file.ts';
import { type Correction, corrected, entered, holds, valueAt } from '../store/corrections.ts';

/** The report with its corrections and what follows from them: a corrected number is not doubtful, attainment is of corrected numbers, values entered by hand stand apart. */
export function correctedReport(report: ReportFile, corrections: readonly Correction[]): ReportFile {
  const holding = corrections.filter((correction) => holds(report, correction));
  const sure = holding.flatMap((correction) => {
    const flag = correction.pointer.replace(/\/value$/, '/doubtful');
    return flag !== correction.pointer && valueAt(report, flag) === true ? [{ ...correction, pointer: flag, value: false, was: true }] : [];
  });
  const whole = corrected(report, [...holding, ...sure]);
  const pointers = new Set(holding.map(({ pointer }) => pointer));
  const added = entered(report, corrections);
  return {
    ...whole,
    ...(added.length > 0 ? { entered: added } : {}),
    indicators: whole.indicators.map((indicator, index) => attained(indicator, `/indicators/${index}`, pointers)),
  };
}

/** Attainment and status follow from plan and fact, unless a reviewer said otherwise. */
function attained(indicator: Indicator, pointer: string, corrected: ReadonlySet<string>): Indicator {
  if (!corrected.has(`${pointer}/plan/value`) && !corrected.has(`${pointer}/fact/value`)) return indicator;
  const { attainment, status } = attainmentOf(indicator.plan, indicator.fact);
  return {
    ...indicator,
    attainment: corrected.has(`${pointer}/attainment`) ? indicator.attainment : attainment,
    status: corrected.has(`${pointer}/status`) ? indicator.status : status,
  };
}
