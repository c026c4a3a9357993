import type { Indicator } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { fold, key } from '../text/normalize.ts';
import { figure, message } from '../wording/print.ts';
import type { CheckInput, Draft } from './check.ts';
import { exactValue } from './totals.ts';

/** Units of people, money and shares: a row may name several of them rightly. */
const LOOSE =
  /^(?:человек|адам|участник|катысушы|житель|тургын|тенге|%|процент|пайыз|штук|дана|экземпляр|село|ауыл|район|аудан|раз|рет|час|сагат|минут|день|кун|лет|жас|год|жыл)/u;

function unitOf({ plan, fact, unit }: Indicator): string | null {
  const said = fold(fact?.unit ?? plan?.unit ?? unit ?? '');
  return said && !LOOSE.test(said) ? said : null;
}

function sameRow(indicator: Indicator, { evidence }: Statement): boolean {
  const { block, row } = evidence.place;
  const place = indicator.fact?.evidence.place;
  return row !== null && place?.block === block && place.row === row;
}

interface Reference {
  readonly indicator: Indicator;
  readonly unit: string;
  readonly value: number;
}

/** Things counted in the fact cell of a row and, in words, in its results cell: «3» beside «проведены 9 семинаров». */
export function rowContradictions({ report, statements }: CheckInput): Draft[] | null {
  const references = report.indicators.flatMap((indicator): Reference[] => {
    const value = exactValue(indicator.fact);
    const unit = unitOf(indicator);
    return value !== null && unit ? [{ indicator, unit, value }] : [];
  });
  const told = statements.filter(
    (item) =>
      item.unit !== null &&
      item.comparator === '=' &&
      item.max === null &&
      item.per === null &&
      item.aspect === 'fact' &&
      item.distribution !== 'each',
  );
  const compared = references.map((reference) => ({
    reference,
    said: told.filter((item) => sameRow(reference.indicator, item) && fold(item.unit ?? '') === reference.unit),
  }));
  if (!compared.some(({ said }) => said.length)) return null;
  return compared.flatMap(({ reference, said }): Draft[] => {
    const larger = said.filter((item) => item.value > reference.value);
    const first = larger[0];
    if (!first || said.some((item) => item.value === reference.value)) return [];
    const { indicator, value } = reference;
    return [
      {
        about: `${key(indicator.activity ?? '')} ${reference.unit} ${value} ${first.value}`,
        message: message({
          ru: (n) => `«${indicator.name}»: в графе «факт» ${n(value)}, в результатах сказано ${n(first.value)}.`,
          kk: (n) => `«${indicator.name}»: «нақты» бағанында ${n(value)}, нәтижелерде ${n(first.value)} делінген.`,
          en: (n) => `“${indicator.name}”: ${n(value)} in the fact column, ${n(first.value)} in the results.`,
        }),
        actual: first.value,
        expected: value,
        equation: `${figure(first.value)} ≠ ${figure(value)}`,
        evidence: [...larger.map((item) => item.evidence), ...(indicator.fact ? [indicator.fact.evidence] : [])],
      },
    ];
  });
}
