import { fold } from '../text/normalize.ts';

/** «Задача 2. …», «1-іс-шара. …», «Мероприятие 1.2: …» at the start of a line or cell. */
export interface TaskHeading {
  readonly kind: 'task' | 'activity';
  /** `2`, `1.2`; null for «Задача:» without a number. */
  readonly number: string | null;
  /** Offset where the title begins. */
  readonly titleStart: number;
}

/** On folded text: Kazakh letters stand as Russian ones. */
const NUMBER = '(\\d{1,2}(?:\\.\\d{1,2}){0,2})';
const SEPARATOR = '\\s{0,2}[.:)–—-]{0,2}\\s{0,3}';
const WORDS = { task: '(?:задача|миндет)', activity: '(?:мероприятие|ис[\\s-]{0,3}шара)' } as const;

/** Every heading below has one of the words. */
const NAMED = new RegExp(`${WORDS.task}|${WORDS.activity}`, 'u');

const LABELLED = (['task', 'activity'] as const).flatMap((kind) => [
  { kind, pattern: new RegExp(`^${WORDS[kind]}\\s{0,3}(?:№|n|#)?\\s{0,3}${NUMBER}(?!\\d)(${SEPARATOR})`, 'u') },
  {
    kind,
    pattern: new RegExp(
      `^(?:№\\s{0,2})?${NUMBER}\\s{0,2}[-–.]?\\s{0,2}(?:(?:ши|шы|я|е|ая|ое)\\s{1,2})?${WORDS[kind]}(?!\\p{L})(${SEPARATOR})`,
      'u',
    ),
  },
]);
const UNNUMBERED = (['task', 'activity'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(`^${WORDS[kind]}\\s{0,2}[:.]\\s{0,3}`, 'u'),
}));
/** «Первая задача: …», «Бірінші міндет: …»; on folded text. */
const ORDINALS = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм'].map((stem) => `${stem}(?:ая|ое|ья|ье)`);
const KAZAKH_ORDINALS = ['биринши', 'екинши', 'ушинши', 'тортинши', 'бесинши', 'алтыншы', 'жетинши', 'сегизинши'];
const ORDINAL = (['task', 'activity'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(
    `^(?:${ORDINALS.map((word, index) => `(?:${word}|${KAZAKH_ORDINALS[index]})`)
      .map((word) => `(${word})`)
      .join('|')})\\s{1,2}${WORDS[kind]}\\s{0,2}[.:–—-]\\s{0,3}`,
    'u',
  ),
}));
const BARE_NUMBER = /^(\d{1,2}\.\d{1,2})[.)]?\s{1,4}(?=\p{Lu}|[«"“])/u;
const LEADING = /^[\s*_#>•\-–—]{0,10}/u;

export function taskHeadingOf(text: string): TaskHeading | null {
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const head = fold(text.slice(lead, lead + 80));
  if (!NAMED.test(head)) return null;
  for (const { kind, pattern } of LABELLED) {
    const match = pattern.exec(head);
    if (!match?.[1]) continue;
    const titleStart = lead + match[0].length;
    const separated = /[.:)–—-]/u.test(match[2] ?? '') || /[.:]/u.test(head.slice(match[0].length, match[0].length + 1));
    const next = text.slice(titleStart).trimStart();
    if (separated || !next || /^[\p{Lu}«"“*_\n]/u.test(next)) return { kind, number: match[1], titleStart };
  }
  for (const { kind, pattern } of ORDINAL) {
    const match = pattern.exec(head);
    if (match)
      return { kind, number: String(match.slice(1).findIndex((word) => word !== undefined) + 1), titleStart: lead + match[0].length };
  }
  for (const { kind, pattern } of UNNUMBERED) {
    const match = pattern.exec(head);
    if (match) return { kind, number: null, titleStart: lead + match[0].length };
  }
  return null;
}

/** «1.2. Проведение …»: an activity whose word the house style leaves out. */
export function bareActivityOf(text: string): TaskHeading | null {
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const match = BARE_NUMBER.exec(text.slice(lead, lead + 40));
  return match?.[1] ? { kind: 'activity', number: match[1], titleStart: lead + match[0].length } : null;
}
