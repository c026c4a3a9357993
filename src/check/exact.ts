/** Exact decimal arithmetic for figures as people print them: at most six decimals, scaled to integers. */
const DECIMALS = 6;
const SCALE = 10n ** BigInt(DECIMALS);

function scaled(value: number): bigint {
  if (!Number.isFinite(value)) return 0n;
  if (Math.abs(value) >= 1e15) return BigInt(Math.round(value)) * SCALE;
  const [whole = '0', fraction = ''] = value.toFixed(DECIMALS).split('.');
  const sign = whole.startsWith('-') ? -1n : 1n;
  return BigInt(whole) * SCALE + sign * BigInt(fraction.padEnd(DECIMALS, '0'));
}

function unscaled(value: bigint): number {
  return Number(value / SCALE) + Number(value % SCALE) / Number(SCALE);
}

/** Whole numbers need no scaling, and most figures are whole. */
const LARGEST = 1e12;
const isWhole = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < LARGEST;

export function sum(values: readonly number[]): number {
  if (values.length < 1000 && values.every(isWhole)) return values.reduce((total, value) => total + value, 0);
  return unscaled(values.reduce((total, value) => total + scaled(value), 0n));
}

export function product(left: number, right: number): number {
  return unscaled((scaled(left) * scaled(right)) / SCALE);
}

export function same(left: number, right: number): boolean {
  return isWhole(left) && isWhole(right) ? left === right : scaled(left) === scaled(right);
}

/** |actual − expected| as a share of expected; infinite when something stands where nothing was expected. */
export function deviation(expected: number, actual: number): number {
  if (same(expected, actual)) return 0;
  return expected === 0 ? Number.POSITIVE_INFINITY : Math.abs(actual - expected) / Math.abs(expected);
}
