import type { FailedEquation } from '../model/sums.ts';
import { figure } from '../wording/print.ts';

/** Computed values are shown with no more digits than help: those of money, and one more than a printed percentage has. */
const DECIMALS = 2;

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const signed = (value: number): string => (value < 0 ? `(${figure(value)})` : figure(value));

/** `34 + 52 + 47 + 61 = 194 ≠ 184`, whatever the relation, as a person would write it on paper. */
export function shownEquation({ relation, operands, computed, result }: FailedEquation): string {
  const shown = operands.map(({ value, percent }) => (percent ? `${signed(value)} %` : signed(value)));
  const [first = '', second = '', third = ''] = shown;
  const [a = 0, b = 0] = operands.map(({ value }) => value);
  const ends = (left: string, unit = '') => `${left} = ${figure(rounded(computed))}${unit} ≠ ${figure(result.value)}${unit}`;
  switch (relation) {
    case 'sum':
    case 'running-total':
      return ends(shown.join(' + '));
    case 'difference':
      return ends(computed === a - b ? `${first} − ${second}` : `${second} − ${first}`);
    case 'balance':
      // what is left and what is given back
      if (operands.length === 1) return `${first} ≠ ${figure(result.value)}`;
      return ends(`${first} + ${second} − ${third}`);
    case 'product':
    case 'average':
      return ends(shown.join(' × '));
    case 'ratio':
    case 'share':
      return ends(`${first} / ${second}`, ' %');
    case 'growth':
      return ends(`(${first} − ${second}) / ${second}`, ' %');
    case 'part':
      return `${figure(result.value)} > ${first}`;
  }
}
