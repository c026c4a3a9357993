import type { Relation } from './relation.ts';

/** result = p − q, whichever is larger. */
export const DIFFERENCE: Relation = {
  relation: 'difference',
  compute: ([p = 0, q = 0], [ps = 0, qs = 0], result, step) => {
    const slack = ps + qs + (ps || qs ? step / 2 : 0);
    return { computed: result < 0 === p - q < 0 ? p - q : q - p, slack, unsure: slack, trivial: p === 0 || q === 0 || result === 0 };
  },
  solve: ([p = 0, q = 0], at, result) => {
    const signed = result < 0 === p - q < 0 ? result : -result;
    return at === 0 ? q + signed : p - signed;
  },
  unsigned: true,
  totals: true,
};

/** result = p: what is left and what is given back. */
export const EQUAL: Relation = {
  relation: 'balance',
  compute: ([p = 0], [ps = 0]) => ({ computed: p, slack: ps, unsure: ps, trivial: p === 0 }),
  solve: (_operands, _at, result) => result,
  unsigned: false,
  totals: true,
};

/** closing = opening + received − spent. */
export const BALANCE: Relation = {
  relation: 'balance',
  compute: ([opening = 0, received = 0, spent = 0], slacks, result, step) => {
    const slack = slacks.reduce((sum, own) => sum + own, 0) + (slacks.some((own) => own > 0) ? step / 2 : 0);
    const filled = [opening, received, spent, result].filter((value) => value !== 0).length;
    return { computed: opening + received - spent, slack, unsure: slack, trivial: filled < 3 };
  },
  solve: ([opening = 0, received = 0, spent = 0], at, result) =>
    at === 0 ? result - received + spent : at === 1 ? result - opening + spent : opening + received - result,
  unsigned: false,
  totals: true,
};

/** result = factor × the product of the operands; a printed price may itself be rounded. */
export function productBy(factor: number, relation: 'product' | 'average' = 'product'): Relation {
  return {
    relation,
    compute: (operands, slacks, _result, step) => {
      const product = operands.reduce((all, value) => all * value, factor);
      const spread = operands.map((value, at) => Math.abs((product / (value || 1)) * (slacks[at] ?? 0)));
      const rounded = operands.map((value) => (Math.abs(value) >= 100 ? Math.abs(product / value) * 0.5 : 0));
      const slack = spread.reduce((sum, own) => sum + own, 0) + (step < 1 || factor !== 1 || slacks.some((own) => own > 0) ? step / 2 : 0);
      return {
        computed: product,
        slack,
        unsure: Math.max(slack, ...rounded),
        trivial: operands.some((value) => value === 0 || value === 1) || slack * 50 > Math.abs(product),
      };
    },
    solve: (operands, at, result) => {
      const others = operands.reduce((all, value, index) => (index === at ? all : all * value), factor);
      return others === 0 ? null : result / others;
    },
    unsigned: false,
    totals: false,
  };
}

/** result = 100 × p / q, in percent. */
export const RATIO: Relation = {
  relation: 'ratio',
  compute: ([p = 0, q = 0], [ps = 0, qs = 0], result, step) => {
    if (q === 0) return null;
    const computed = (100 * p) / q;
    const rounding = (100 * (ps + qs * Math.abs(p / q))) / Math.abs(q);
    // more than planned is often printed as all of it
    const capped = computed > 100 && result === 100;
    return {
      computed,
      slack: step / 2 + rounding,
      unsure: capped ? Number.POSITIVE_INFINITY : step + rounding,
      trivial: p === 0 || p === q || result === 0,
    };
  },
  solve: ([p = 0, q = 0], at, result) => (at === 0 ? (result * q) / 100 : result === 0 ? null : (100 * p) / result),
  unsigned: false,
  totals: true,
};

/** result = 100 × (p − q) / q, in percent. */
export const GROWTH: Relation = {
  relation: 'growth',
  compute: ([p = 0, q = 0], [ps = 0, qs = 0], result, step) => {
    if (q === 0) return null;
    const computed = (100 * (p - q)) / q;
    const rounding = (100 * (ps + qs * Math.abs(p / q))) / Math.abs(q);
    return { computed, slack: step / 2 + rounding, unsure: step + rounding, trivial: p === q || p === 0 || result === 0 };
  },
  solve: ([p = 0, q = 0], at, result) => (at === 0 ? q * (1 + result / 100) : result === -100 ? null : p / (1 + result / 100)),
  unsigned: true,
  totals: true,
};
