import { type Found, found } from './found.ts';

/** Abbreviations whose full stop ends no sentence, in lower case; a single capital letter is an initial. */
const ABBREVIATIONS = new Set(
  'г гг ж жж с п ул им мкр д кв р обл тел стр рис см пр напр т е н о соц гос мин руб каб оф корп респ пос дер ст пп эл проф доц акад зам рук исп орынд қ к ө ұ көш үй б бап а ш м'.split(
    ' ',
  ),
);
const STOP = /[.!?…]+["»”)]{0,2}(?=\s)|\n+/gu;

/** Sentences with their offsets; a line break always ends one. Blank ones are left out. */
export function findSentences(text: string): Found<string>[] {
  const result: Found<string>[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body) result.push(found(text, start + lead, start + lead + body.length, body));
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n') || endsSentence(text, match.index, end)) push(end);
  }
  push(text.length);
  return result;
}

function endsSentence(text: string, dot: number, end: number): boolean {
  if (text.charAt(dot) !== '.') return true;
  // «(директор Омарова С.) приняла», «(48 чел.) выполнен»: the stop is that of the initial or of the word cut short
  if (end - dot > 1)
    return (
      !/(?<!\p{L})(?:\p{Lu}|\p{Ll}{1,4})\.\)$/u.test(text.slice(Math.max(0, dot - 5), end)) || !/^\s\p{Ll}/u.test(text.slice(end, end + 2))
    );
  const word = /[\p{L}]{1,12}$/u.exec(text.slice(Math.max(0, dot - 13), dot))?.[0] ?? '';
  const next = text.slice(end, end + 4).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  if (!word) return !/^\d/u.test(next) || !/(?:^|\s)\d{1,2}$/u.test(text.slice(Math.max(0, dot - 4), dot));
  if (/^(?:тыс|млн|млрд|трлн)$/u.test(word)) return !/^\d/u.test(next);
  // units and «т.д.» end a sentence when a capital follows, and only then; «г. Алматы» does not
  return !ABBREVIATIONS.has(word.toLowerCase());
}
