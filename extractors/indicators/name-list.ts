import type { Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { linesOf, trimSpan } from '../reading/flow.ts';
import { bracketSpans, isInside } from './brackets.ts';

/** A place where a name of the list may begin; the weight says how much speaks for it (below 0: against). */
interface Break {
  readonly at: number;
  readonly weight: number;
}

/** The names of a cell cut into a number of entries; `score` says how well the cuts fit the text. */
export interface NameList {
  readonly names: readonly Span[];
  readonly score: number;
}

/** Stems of words an indicator's name likes to begin with. */
const HEADS =
  /^(?:количеств|кол-во|число|численност|наличи|охват|спис(?:ок|ки)|программ|протокол|резюме|фотоотчет|фотоотчёт|видеоотчет|отзыв|анкет|отчет|положени|тираж|макет|пресс|пре-тест|пост-тест|презентац|публикац|посты?$|стать|резолюц|договор|меморандум|журнал|карт|анализ|аналитическ|раздаточн|баннер|медиа|сценари|информационн|итогов|проведени|разработ|создани|увеличени|повышени|уровень|санын?$|қатысушы|фотоесеп|бейнеесеп|хаттама|тізім|бағдарлама)/u;
const PREPOSITION =
  /(?<!\p{L})(?:в|во|на|с|со|из|от|до|для|по|о|об|при|за|к|у|и|или|под|между|мен|бен|пен|және|немесе|г|с|п|им|имени|атындағы|не|менее)\.?\s*$/iu;
const PLACE_WORD =
  /(?<!\p{L})(?:сел[аоеу]|город[аеу]?|аул[аеу]?|поселк[аеу]|район[аеу]?|област[иь]|республик[аеиу]|ауданы|қаласы|облысы)\s*$/iu;

/** How far around a break is looked. */
const NEAR = 60;

/** Cuts a cell of names: into as many entries as its text suggests, or, when `count` is given, into just that many if it can. */
export function nameLists(text: string): (count?: number) => NameList | null {
  const lines = linesOf(text);
  const breaks = breaksOf(text, lines);
  const order = [...breaks].sort((a, b) => b.weight - a.weight || a.at - b.at);
  const first = lines[0]?.start ?? 0;
  return (count) => {
    if (lines.length === 0) return count === undefined || count === 0 ? { names: [], score: 0 } : null;
    const wanted = count ?? order.filter(({ weight }) => weight > 0).length + 1;
    if (wanted < 1 || wanted > order.length + 1) return null;
    const chosen = order.slice(0, wanted - 1);
    const score =
      chosen.reduce((sum, { weight }) => sum + weight, 0) -
      order.slice(wanted - 1).reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
    const starts = [first, ...chosen.map(({ at }) => at).sort((a, b) => a - b)];
    const names = starts.map((start, index) => nameSpan(text, { start, end: starts[index + 1] ?? text.length }));
    return { names, score };
  };
}

/** Without enumerators, bullets and separators around it. */
function nameSpan(text: string, span: Span): Span {
  const inner = trimSpan(text, span);
  const lead = /^(?:[-–—•*·▪]\s{0,5}|\d{1,2}[.)]\s{0,5}(?=\p{L}))/u.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0;
  const tail = /[\s;:,.–—-]{0,5}$/u.exec(text.slice(inner.start + lead, inner.end))?.[0].length ?? 0;
  return { start: inner.start + lead, end: inner.end - tail };
}

function breaksOf(text: string, lines: readonly Span[]): Break[] {
  const brackets = bracketSpans(text);
  const breaks: Break[] = [];
  lines.forEach((line, index) => {
    if (index > 0) {
      const above = lines[index - 1] ?? line;
      const before = text.slice(Math.max(above.start, above.end - NEAR), above.end);
      breaks.push({
        at: line.start,
        weight: isInside(brackets, line.start) ? -9 : lineWeight(text.slice(line.start, Math.min(line.end, line.start + NEAR)), before),
      });
    }
    for (const match of text.slice(line.start, line.end).matchAll(/(?<=[\s;,])(?=\p{Lu}|[-•–]\s?\p{Lu}|\d{1,2}[.)]\s?\p{Lu})/gu)) {
      const at = line.start + match.index;
      if (match.index === 0 || isInside(brackets, at)) continue;
      breaks.push({
        at,
        weight:
          wordWeight(text.slice(at, Math.min(line.end, at + NEAR)), text.slice(Math.max(line.start, at - NEAR), at)) -
          (lines.length > 1 ? 1.2 : 0),
      });
    }
  });
  return breaks;
}

function lineWeight(line: string, before: string): number {
  // a lone «в» may be the end of a word cut by a narrow column
  if (/^\p{L}{1,2}$/u.test(before)) return -1;
  if (/[,(«–—-]$/u.test(before) || PREPOSITION.test(before)) return -6;
  if (/^(?:[-–—•*·▪]|\d{1,2}[.)])\s/u.test(line)) return 4;
  if (/^["«(]?\p{Lu}/u.test(line)) {
    const capitals = /^[^\s]{1,6}(?=\s|$)/u.exec(line)?.[0] ?? '';
    if (isAbbreviation(capitals) || PLACE_WORD.test(before)) return -0.5;
    return HEADS.test(fold(line)) || HEADS.test(line.toLowerCase()) ? 4 : 3;
  }
  return /[;.]$/u.test(before) ? 1 : -2;
}

function wordWeight(rest: string, before: string): number {
  if (/^[-•–\d]/u.test(rest)) return 2.5;
  const word = /^[^\s]{1,40}/u.exec(rest)?.[0] ?? '';
  if (PREPOSITION.test(before) || PLACE_WORD.test(before) || /["«(]\s*$/u.test(before)) return -5;
  if (/;\s*$/u.test(before)) return 4;
  if (isAbbreviation(word)) return -2;
  const head = HEADS.test(word.toLowerCase()) ? 2 : 0;
  if (/,\s*$/u.test(before)) return head;
  return 1 + head;
}

function isAbbreviation(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters.length <= 6 && letters === letters.toUpperCase();
}
