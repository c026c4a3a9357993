export type Random = (from: number, to: number) => number;

/** Small and repeatable. */
export function randomOf(seed: number): Random {
  let state = seed * 7919 + 13;
  return (from, to) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from + Math.floor((state / 2_147_483_648) * (to - from + 1));
  };
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
export const percent = (value: number): string => value.toFixed(1).replace('.', ',');
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
