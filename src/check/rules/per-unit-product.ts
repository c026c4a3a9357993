import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { product } from '../exact.ts';
import { checked, notChecked } from '../outcome.ts';
import { perUnits, productAgrees, unitsInferred } from '../per-unit.ts';

export const perUnitProduct: Check = {
  code: 'per-unit-product',
  check(input) {
    const all = perUnits(input);
    const known = all.flatMap((item) => {
      const count = item.count ?? unitsInferred(all, item);
      return count === null ? [] : [{ item, count }];
    });
    if (!known.length) return notChecked('no-per-unit');
    const wrong = known.filter(({ item, count }) => !productAgrees(item, count));
    const groups = Map.groupBy(wrong, ({ item, count }) => `${item.value} ${item.each} ${count}`);
    return checked(
      [...groups].flatMap(([about, group]): Draft[] => {
        const first = group[0];
        if (!first) return [];
        const { value, each } = first.item;
        const count = first.count;
        const expected = product(each, count);
        return [
          {
            about,
            message: message({
              ru: (n) => `По ${n(each)} с каждого из ${n(count)} — это ${n(expected)}, а указано ${n(value)}.`,
              kk: (n) => `${n(count)} бірліктің әрқайсысынан ${n(each)} — бұл ${n(expected)}, ал ${n(value)} көрсетілген.`,
              en: (n) => `${n(each)} from each of ${n(count)} is ${n(expected)}, but ${n(value)} is stated.`,
            }),
            actual: value,
            expected,
            equation: `${figure(count)} × ${figure(each)} = ${figure(expected)} ≠ ${figure(value)}`,
            evidence: group.map(({ item }) => item.evidence),
          },
        ];
      }),
    );
  },
};
