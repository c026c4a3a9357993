import { fold } from '../../src/text/normalize.ts';

/** A bracket of years: `13-16`, `59+` (no upper bound), `0-13` for «до 14 лет». */
export interface AgeBracket {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
}

const RANGE = /(?<!\d)(\d{1,2})\s{0,2}(?:лет|года|жас\p{L}{0,4})?\s{0,3}(?:[-–—−]|до|по|нан|нен|дан|ден|тан|тен)\s{0,3}(\d{1,3})(?!\d)/u;
const ONWARDS =
  /(?:и|жане|одан|лет|жас\p{L}{0,4})?\s{0,3}(?:выше|старше|более|больше|\+|жогары|ас(?:кан|а)(?!\p{L})|улкен)|^\s{0,3}(?:старше|свыше|более)/u;
const UP_TO = /(?:^|\s)(?:до|младше|моложе|менее)\s{1,3}\d|\d\s{0,3}жаска\s{0,3}(?:дейин|толма)|жастан\s{0,3}кем/u;

/** Reads the label of an age bracket: «от 13-16 лет», «59 жас және одан жоғары», «до 14 лет», «18+». */
export function ageBracket(label: string): AgeBracket | null {
  const text = fold(label);
  const range = RANGE.exec(text);
  if (range) {
    const from = Number(range[1]);
    const to = Number(range[2]);
    return to >= from ? { code: `${from}-${to}`, from, to } : null;
  }
  const number = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
  if (!number) return null;
  const years = Number(number);
  if (ONWARDS.test(text)) return { code: `${years}+`, from: years, to: null };
  if (UP_TO.test(text)) return { code: `0-${years}`, from: 0, to: years };
  return null;
}

/** All closed brackets a label names, in order: two where the line between two columns was lost. */
export function ageBrackets(label: string): AgeBracket[] {
  return [...fold(label).matchAll(/(?<!\d)(\d{1,2})\s{0,2}[-–—−]\s{0,2}(\d{1,2})(?!\d)/gu)].map((match) => {
    const [from, to] = [Number(match[1]), Number(match[2])];
    return { code: `${from}-${to}`, from, to };
  });
}

/** The years a code of the `age` dimension stands for; nulls for a code that is none. */
export function yearsOf(code: string): { from: number | null; to: number | null } {
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/u.exec(code);
  return { from: match?.[1] ? Number(match[1]) : null, to: match?.[2] ? Number(match[2]) : null };
}
