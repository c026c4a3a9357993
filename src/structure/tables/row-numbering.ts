import { ROMAN_NUMBER } from '../../text/roman.ts';

/** What stands before the words of a row: its number, a dash, an indentation. */
export interface RowMark {
  /** «1.2» for «1.2. Семинары»; null without one. */
  readonly ordinal: string | null;
  readonly dashed: boolean;
  readonly indent: number;
}

const NUMBERED = /^№?\s?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]\s?|\s+)(?=\p{L}|[«"“(])/u;
const LONE = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?$/u;
const ROMAN = new RegExp(`^(${ROMAN_NUMBER})[.)]?(?:\\s|$)`, 'u');
const DASHED = /^\s{0,8}[-–—•·▪*]\s{0,3}\p{L}/u;

/** The mark of a row's label. `own` is what stands in its column of numbers. */
export function markOf(label: string, own: string): RowMark {
  const lone = LONE.exec(own.trim())?.[1] ?? null;
  const ordinal = lone ?? NUMBERED.exec(label.trim())?.[1] ?? (own ? (ROMAN.exec(own.trim())?.[1] ?? null) : null);
  return { ordinal, dashed: DASHED.test(label), indent: /^[\s\u00a0]*/u.exec(label)?.[0].length ?? 0 };
}

/** `1.2` is a parent of `1.2.3`. */
export function isParentOrdinal(parent: string, child: string): boolean {
  return child.startsWith(`${parent}.`);
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:\d{1,2}\s?-?\s?)?(?:стратегическ\p{L}{2,3} |общ\p{L}{2,3} )?(?:цель|максат|раздел|болим|блок|часть|компонент|направлени|багыт)/u,
    1,
  ],
  [/^(?:\d{1,2}\s?-?\s?)?(?:задача|миндет)/u, 2],
  [/^(?:\d{1,2}\s?-?\s?)?(?:мероприят|ис-?\s?шара|деятельност|активност|результат)/u, 3],
];

/** How deep a group lies by the word that opens it, on folded text; null when it does not say. */
export function groupLevel(folded: string): number | null {
  return LEVELS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
