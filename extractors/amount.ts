import type { Quantity } from '../src/model/report.ts';
import { findMoney } from '../src/text/money.ts';
import { findNumbers } from '../src/text/numbers.ts';
import { citeFlow, type Flow, isDoubtful, oneLine } from './flow.ts';
import { noQuantity } from './quantity.ts';
import { isBlank } from './rows.ts';

/** No grant or cost line comes near; a sum above it under a «тысячи тенге» header was printed in tenge. */
const IMPLAUSIBLE = 2_000_000_000;
const OWN_SCALE = /тыс|мың|млн|миллион/iu;
const OWN_CURRENCY = /тенге|теңге|тг(?!\p{L})|kzt|₸/iu;

export interface ScaledAmount {
  readonly amount: Quantity;
  /** What a bare number of the cell was multiplied with. */
  readonly scale: number;
}

/** A sum of money in tenge. `scale` is the column's; a unit in the cell itself outweighs it. Null without such a cell. */
export function amountOf(flow: Flow, scale: number): ScaledAmount | null {
  const blank = noQuantity(flow);
  if (!blank) return null;
  if (isBlank(flow.text)) return { amount: blank, scale };
  const number = findNumbers(flow.text)[0];
  const money = findMoney(flow.text)[0];
  const found = money ?? number;
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
