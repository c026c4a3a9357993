import type { Effect, Indicator, Participants, Quantity } from '../../model/report.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { EFFECT_NAMES } from '../../wording/names.ts';
import { element, narrative, narratives } from './xml.ts';

/** ResultType and IndicatorMeasure of IATI 2.03. */
const RESULT = { output: '1', outcome: '2' } as const;
const MEASURE = { unit: '1', percentage: '2' } as const;

/** ISO dates. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** `<result>` elements of a report: its indicators, its people and the table of effects; empty when it states no figures. */
export function resultsXml({ indicators, participants, effects, document }: ReportFile, period: Period): string {
  const language = document.languages.length === 1 ? (document.languages[0] ?? null) : null;
  return [
    result(
      RESULT.output,
      narratives({ ru: 'Индикаторы проекта', kk: 'Жоба индикаторлары', en: 'Indicators of the project' }),
      indicators.map((indicator) => indicatorXml(indicator, period, language)),
    ),
    result(
      RESULT.output,
      narratives({ ru: 'Участники проекта', kk: 'Жоба қатысушылары', en: 'People reached' }),
      peopleXml(participants, period),
    ),
    result(
      RESULT.outcome,
      narratives({ ru: 'Социально-экономический эффект', kk: 'Әлеуметтік-экономикалық тиімділік', en: 'Socio-economic effects' }),
      effects.map((effect) => effectXml(effect, period)),
    ),
  ].join('');
}

/** A result must have an indicator. */
function result(type: string, title: string, indicators: readonly string[]): string {
  const stated = indicators.filter((xml) => xml !== '');
  return stated.length === 0
    ? ''
    : element('result', { type, 'aggregation-status': 'false' }, element('title', {}, title) + stated.join(''));
}

function indicatorXml({ name, unit, plan, fact }: Indicator, period: Period, language: string | null): string {
  const title = unit === null ? name : `${name} (${unit})`;
  return measured(narrative(title, language), plan, fact, unit, period, language);
}

function effectXml({ code, unit, plan, fact }: Effect, period: Period): string {
  return measured(narratives(EFFECT_NAMES[code]), plan, fact, unit?.value ?? null, period, null);
}

/** Empty when neither plan nor fact is a number: IATI knows no indicator without. */
function measured(
  title: string,
  plan: Quantity | null,
  fact: Quantity | null,
  unit: string | null,
  period: Period,
  language: string | null,
): string {
  const target = valueXml('target', plan, language);
  const actual = valueXml('actual', fact, language);
  return target + actual === '' ? '' : indicator(title, unit === '%' ? MEASURE.percentage : MEASURE.unit, target + actual, period);
}

/** What a plain number leaves out («не менее 60»), is told beside it. */
function valueXml(name: 'target' | 'actual', quantity: Quantity | null, language: string | null): string {
  if (quantity?.value === null || quantity === null) return '';
  const { value, comparator, max, raw } = quantity;
  const comment = comparator === '=' && max === null ? '' : element('comment', {}, narrative(raw, language));
  return element(name, { value: String(value) }, comment);
}

function peopleXml({ total, breakdowns }: Participants, period: Period): string[] {
  const parts = breakdowns.flatMap(({ dimension, parts }) =>
    parts.flatMap(({ code, value }) =>
      value === null ? [] : [element('actual', { value: String(value) }, element('dimension', { name: dimension, value: code }, ''))],
    ),
  );
  const value = total?.value ?? null;
  const actual = [...(value === null ? [] : [element('actual', { value: String(value) }, '')]), ...parts];
  const title = narratives({ ru: 'Участники (человек)', kk: 'Қатысушылар (адам)', en: 'Participants (people)' });
  return actual.length === 0 ? [] : [indicator(title, MEASURE.unit, actual.join(''), period)];
}

function indicator(title: string, measure: string, values: string, { start, end }: Period): string {
  const dates = element('period-start', { 'iso-date': start }, '') + element('period-end', { 'iso-date': end }, '');
  return element(
    'indicator',
    { measure, 'aggregation-status': 'false' },
    element('title', {}, title) + element('period', {}, dates + values),
  );
}
