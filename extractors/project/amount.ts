import type { Quantity } from '../../src/model/report.ts';
import type { TableColumn } from '../../src/model/structure.ts';
import type { Found } from '../../src/text/found.ts';
import { findMoney } from '../../src/text/money.ts';
import { key } from '../../src/text/normalize.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { citeFlow, type Flow, head, isDoubtful, oneLine } from '../reading/flow.ts';
import { noQuantity } from '../reading/quantity.ts';
import { isBlank } from '../tables/rows.ts';

/** No grant or cost line comes near; a sum above it under a «тысячи тенге» header was printed in tenge. */
const IMPLAUSIBLE = 2_000_000_000;
const OWN_SCALE = /тыс|мың|млн|миллион/iu;
const OWN_CURRENCY = /тенге|теңге|тг(?!\p{L})|kzt|₸/iu;

/** Nothing but digits, separators and a currency. */
const SUM_ALONE = /^\s*(\d[\d\s.,]{0,30}\d)\s*(?:тенге|теңге|тг\.?|kzt|₸)?\s*$/iu;

/**
 * «13 900 0 00 теңге»: a narrow column cut the digits once more. Read only when the sum stands alone in its cell and the
 * right groups are among the printed ones.
 */
function raggedSum(text: string): Found<{ readonly value: number }> | null {
  const printed = SUM_ALONE.exec(text)?.[1];
  if (!printed || /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$/u.test(printed) || /^\d+$/u.test(printed)) return null;
  const groups = printed.split(/[\s.,]+/u);
  const digits = groups.join('');
  const ends = new Set<number>();
  groups.reduce((sum, group) => {
    ends.add(digits.length - sum - group.length);
    return sum + group.length;
  }, 0);
  const regular = Array.from({ length: Math.floor((digits.length - 1) / 3) }, (_, index) => 3 * (index + 1));
  if (digits.length > 12 || digits.length < 5 || !regular.every((place) => ends.has(place))) return null;
  const start = text.indexOf(printed);
  return { start, end: start + printed.length, raw: printed, value: { value: Number(digits) } };
}

export interface ScaledAmount {
  readonly amount: Quantity;
  /** What a bare number of the cell was multiplied with. */
  readonly scale: number;
}

/** What the header multiplies sums with; narrow columns cut its words («тысяч и тенге»). */
export function scaleOf(column: TableColumn | undefined): number {
  if (column?.scale !== 1) return column?.scale ?? 1;
  return /(?:тыс|мын)\p{L}{0,6}(?:тенге|тг)/u.test(key(column.label)) ? 1000 : 1;
}

/** A sum of money in tenge. `scale` is the column's; a unit in the cell itself outweighs it. Null without such a cell. */
export function amountOf(flow: Flow, scale: number): ScaledAmount | null {
  const blank = noQuantity(flow);
  if (!blank) return null;
  if (isBlank(flow.text)) return { amount: blank, scale };
  const text = head(flow.text);
  const found = raggedSum(text) ?? findMoney(text)[0] ?? findNumbers(text)[0];
  if (!found) return { amount: blank, scale };
  const evidence = citeFlow(flow, found);
  const own = OWN_SCALE.test(flow.text) || OWN_CURRENCY.test(flow.text);
  const printed = found.value.value;
  if (!evidence || printed === null) return { amount: blank, scale };
  const factor = own || printed * scale > IMPLAUSIBLE ? 1 : scale;
  const amount: Quantity = {
    raw: oneLine(flow.text.slice(found.start, found.end)),
    value: printed * factor,
    max: null,
    comparator: '=',
    unit: 'тенге',
    per: null,
    doubtful: isDoubtful(flow, found),
    evidence,
  };
  return { amount, scale: factor };
}
