import type { Link } from '../../model/report.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

const SHORTEST = 20;
const MOST_DIFFERENT = 2;
/** Every pair is compared; a list of more addresses is no report, and would take minutes. */
const MOST_LINKS = 3000;

/** Scheme, `www.` and a closing slash do not make another address. */
function bare(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/.,;)]{1,5}$/, '');
}

/** Edit distance up to a limit; addresses whose lengths are further apart are not compared. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** `/news/1902` and `/news/1903`, `/en/` and `/ru/`: pages of their own, not slips. */
function pagesOfTheirOwn(left: string, right: string): boolean {
  const parts = (url: string) => url.split(/[/?&=#._-]/);
  const [a, b] = [parts(left), parts(right)];
  if (a.length !== b.length) return false;
  const different = a.flatMap((part, index) => (part === b[index] ? [] : [[part, b[index] ?? '']]));
  return different.every(
    ([one = '', other = '']) =>
      (/^\D{0,6}\d{1,12}$/.test(one) && /^\D{0,6}\d{1,12}$/.test(other)) || Math.max(one.length, other.length) <= 3,
  );
}

/** Marks of shared files are as long as this; a letter of them gets lost. */
const LONG_MARK = 20;

/** `?page=news` and `?page=new`: what stands behind «?» or «#» tells pages apart. */
function otherParameters(left: string, right: string): boolean {
  const parts = (url: string) => /^([^?#]*)[?#](.+)$/u.exec(url)?.slice(1) ?? [];
  const [[path, asked = ''], [otherPath, otherAsked = '']] = [parts(left), parts(right)];
  if (path === undefined || path !== otherPath) return false;
  const values = otherAsked.split(/[&=#]/u);
  return asked.split(/[&=#]/u).every((value, index) => value === values[index] || value.length < LONG_MARK);
}

export const linkDisagrees: Check = {
  code: 'link-disagrees',
  check({ report }) {
    const links = new Map<string, Link>();
    for (const link of report.links) if (!links.has(bare(link.url))) links.set(bare(link.url), link);
    const all = [...links];
    if (all.length < 2) return notChecked('no-links');
    if (all.length > MOST_LINKS) return notChecked('too-many-links');
    const drafts = all.flatMap(([left, one], index) =>
      all.slice(index + 1).flatMap(([right, other]): Draft[] => {
        if (Math.min(left.length, right.length) < SHORTEST) return [];
        if (pagesOfTheirOwn(left, right) || otherParameters(left, right)) return [];
        if (editDistance(left, right, MOST_DIFFERENT) > MOST_DIFFERENT) return [];
        return [
          {
            about: [left, right].sort().join(' '),
            message: message({
              ru: () => `Две ссылки различаются одним-двумя знаками: ${left} и ${right}.`,
              kk: () => `Екі сілтеме бір-екі таңбамен ғана ерекшеленеді: ${left} және ${right}.`,
              en: () => `Two links differ by one or two characters: ${left} and ${right}.`,
            }),
            actual: left,
            expected: right,
            equation: null,
            evidence: [one.evidence, other.evidence],
          },
        ];
      }),
    );
    return checked(drafts);
  },
};
