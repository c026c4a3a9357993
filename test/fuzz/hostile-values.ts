import type { Random } from './random.ts';

/** Numbers at the edges of what parsers keep them in, and some that are none. */
export const NUMBERS = [
  '0',
  '-1',
  '1',
  '-0',
  '255',
  '256',
  '65535',
  '65536',
  '99999',
  '1000000',
  '2147483647',
  '2147483648',
  '-2147483649',
  '4294967296',
  '9007199254740993',
  '99999999999999999999999',
  '0.0000000001',
  '-0.5',
  '1e10',
  '1e400',
  '--5',
  '1.2.3',
  '+',
  '.',
  'NaN',
  'Infinity',
] as const;

export function number(random: Random): string {
  return random.pick(NUMBERS);
}

/** Text with brackets in each other, `depth` deep, closed or not. */
export function nested(open: string, close: string, depth: number, random: Random): string {
  return open.repeat(depth) + (random.chance(0.8) ? close.repeat(depth) : '');
}

export const DEPTHS = [3, 30, 300, 3000, 30_000] as const;
