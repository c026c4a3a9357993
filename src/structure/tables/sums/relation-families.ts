import {
  ATTAINMENT,
  AVERAGE,
  CLOSING,
  DEVIATION,
  GROWTH as GROWTH_LABEL,
  OPENING,
  PRICE,
  QUANTITY,
  RECEIVED,
  REMAINDER,
  SPENT,
} from '../../../domain/sum-words.ts';
import { type Family, supportOf } from './family.ts';
import { FEWEST_NAMED, type Lines, relationFamily, statedFamily, strongest } from './relation.ts';
import { BALANCE, DIFFERENCE, GROWTH, productBy, RATIO } from './relations.ts';
import type { View } from './view.ts';

/** Columns that are looked at in threes; wider tables only by words and neighbours. */
const MOST_COLUMNS = 16;
/** Rows may be related over this many lines. */
const ROW_WINDOW = 3;
/** Digits of agreement chance would need for an unnamed relation of three lines anywhere in the table. */
const DIGITS = 6;

/** Every ordered choice of a result with two operands `p`, `q` (p ≠ q, order counts), among lines with numbers enough for a relation. */
function* threes(view: View): Generator<readonly [number, number, number]> {
  const count = view.lines.length;
  const window = view.axis === 'rows' ? ROW_WINDOW : count <= MOST_COLUMNS ? count : 4;
  const isCandidate = view.figures.map((figures) => figures >= FEWEST_NAMED);
  for (let first = 0; first < count; first++) {
    if (!isCandidate[first]) continue;
    for (let second = first + 1; second < Math.min(count, first + window); second++) {
      if (!isCandidate[second]) continue;
      for (let third = second + 1; third < Math.min(count, first + window); third++) {
        if (!isCandidate[third]) continue;
        yield [first, second, third];
        yield [first, third, second];
        yield [second, first, third];
        yield [second, third, first];
        yield [third, first, second];
        yield [third, second, first];
      }
    }
  }
}

type Named = (line: number) => boolean;

/** Tells whether a pattern finds the label of a line: tables are gone through in threes, and each label is looked at once. */
function named(view: View, ...patterns: readonly RegExp[]): Named {
  const known: (boolean | undefined)[] = [];
  return (line) => {
    known[line] ??= patterns.some((pattern) => pattern.test(label(view, line)));
    return known[line];
  };
}

const label = (view: View, line: number): string => view.lines[line]?.label ?? '';
const isPercent = (view: View, line: number): boolean => view.lines[line]?.percent ?? false;

/** Differences and balances that no sum says already. */
export function differenceFamilies(view: View, sums: readonly Family[]): Family[] {
  const known = new Set(sums.filter(({ operands }) => operands.length === 2).map(({ result, operands }) => lineSet([result, ...operands])));
  const isDifference = named(view, REMAINDER, DEVIATION);
  const families: (Family | null)[] = [];
  for (const [result, p, q] of threes(view)) {
    if (p > q || isPercent(view, result) || isPercent(view, p) || isPercent(view, q) || known.has(lineSet([result, p, q]))) continue;
    families.push(relationFamily(view, DIFFERENCE, { result, operands: [p, q], named: isDifference(result) }, DIGITS));
  }
  const best = strongest([...families, ...statedDifferences(view)]).sort((left, right) => Number(right.named) - Number(left.named));
  // of `a = |b − c|`, `b = |a − c|` … one is enough
  return best.filter((family, at) => {
    const own = lineSet([family.result, ...family.operands]);
    return best.findIndex((other) => lineSet([other.result, ...other.operands]) === own) === at;
  });
}

/** «Получено», «израсходовано», «остаток» beside each other, each once: the words alone state the difference. */
function statedDifferences(view: View): (Family | null)[] {
  const one = (pattern: RegExp): number | null => {
    const lines = view.lines.flatMap((line, index) => (pattern.test(line.label) && !line.percent ? [index] : []));
    return lines.length === 1 ? (lines[0] ?? null) : null;
  };
  const received = one(RECEIVED);
  const spent = received === null ? null : one(SPENT);
  const left = spent === null ? null : one(REMAINDER);
  if (received === null || spent === null || left === null) return [];
  const ordered = received < spent && spent < left && left - received === 2;
  return ordered ? [statedFamily(view, DIFFERENCE, { result: left, operands: [received, spent], named: true })] : [];
}

const lineSet = (lines: readonly number[]): string => [...lines].sort((left, right) => left - right).join();

/** Opening, received, spent and closing beside each other. */
export function balanceFamilies(view: View, sums: readonly Family[]): Family[] {
  const found: Family[] = [];
  for (let first = 0; first + 3 < view.lines.length; first++) {
    const [opening, received, spent, closing] = [first, first + 1, first + 2, first + 3];
    if ([opening, received, spent, closing].some((line) => isPercent(view, line))) continue;
    const words =
      Number(OPENING.test(label(view, opening)) || REMAINDER.test(label(view, opening))) +
      Number(RECEIVED.test(label(view, received))) +
      Number(SPENT.test(label(view, spent))) +
      Number(CLOSING.test(label(view, closing)) || REMAINDER.test(label(view, closing)));
    const lines: Lines = { result: closing, operands: [opening, received, spent], named: words >= 3 };
    const family = relationFamily(view, BALANCE, lines, DIGITS) ?? (words === 4 ? statedFamily(view, BALANCE, lines) : null);
    if (family) found.push(family);
  }
  return found.filter(
    ({ result, operands }) => !sums.some((sum) => sum.result === result && operands.every((line) => sum.operands.includes(line))),
  );
}

/** Tells whether a price and a quantity stand among the factors. */
function namedProduct(view: View): (operands: readonly number[]) => boolean {
  const [price, quantity] = [named(view, PRICE), named(view, QUANTITY)];
  return (operands) => operands.some(price) && operands.some((line) => quantity(line) && !price(line));
}

/** Products of two columns, or of three where two are not enough; a factor of thousand when the result is in thousands. */
export function productFamilies(view: View): Family[] {
  const families: (Family | null)[] = [];
  const [isNamed, average] = [namedProduct(view), named(view, AVERAGE)];
  for (const [result, p, q] of threes(view)) {
    if (p > q || isPercent(view, result)) continue;
    const rate = isPercent(view, p) || isPercent(view, q);
    const operands = [p, q];
    const kind = average(p) || average(q) ? 'average' : 'product';
    for (const factor of rate ? [0.01] : [1, 0.001]) {
      const lines: Lines = { result, operands, named: factor === 1 && isNamed(operands) };
      families.push(relationFamily(view, productBy(factor, kind), lines, DIGITS));
    }
  }
  const two = oneResult(strongest(families));
  return strongest([...two, ...productsOfThree(view, new Set(two.map(({ result }) => result)))]);
}

/** Estimate and expense may both be the product of quantity and price; the one that holds more often, then the nearer, is meant. */
function oneResult(families: readonly Family[]): Family[] {
  const score = ({ equations }: Family) => supportOf(equations).holds;
  return [...Map.groupBy(families, ({ operands }) => operands.join(' ')).values()].flatMap(
    (same) => same.toSorted((a, b) => score(b) - score(a) || a.result - b.result)[0] ?? [],
  );
}

function productsOfThree(view: View, found: ReadonlySet<number>): (Family | null)[] {
  const count = view.lines.length;
  if (view.axis === 'rows' || count > 10) return [];
  const isNamed = namedProduct(view);
  const families: (Family | null)[] = [];
  for (let result = 3; result < count; result++) {
    if (found.has(result)) continue;
    for (let a = 0; a < result; a++) {
      for (let b = a + 1; b < result; b++) {
        for (let c = b + 1; c < result; c++) {
          const operands = [a, b, c];
          families.push(relationFamily(view, productBy(1), { result, operands, named: isNamed(operands) }, DIGITS + 1));
        }
      }
    }
  }
  return families;
}

/** Percentages: attainment, growth. */
export function ratioFamilies(view: View): Family[] {
  const families: (Family | null)[] = [];
  const [attainment, growth] = [named(view, ATTAINMENT), named(view, GROWTH_LABEL)];
  for (const [result, p, q] of threes(view)) {
    const percent = isPercent(view, result) || attainment(result);
    if (!percent || isPercent(view, p) || isPercent(view, q)) continue;
    const operands = [p, q];
    const attained = isPercent(view, result) && attainment(result);
    families.push(relationFamily(view, RATIO, { result, operands, named: attained }, DIGITS));
    families.push(relationFamily(view, GROWTH, { result, operands, named: growth(result) }, DIGITS));
  }
  return strongest(families);
}
