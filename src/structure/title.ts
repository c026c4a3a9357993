import { BRACKETED_KINDS, TITLE_STEM, TITLES } from '../domain/forms/index.ts';
import type { DocumentKind } from '../model/structure.ts';
import { fold, key } from '../text/normalize.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { TITLE_INDEX } from '../text/wordings/titles.ts';

/** Titles are lines, not paragraphs. */
const LONGEST = 220;
/** A title is mostly its own words: «… промежуточного отчета» in brackets of another heading is none. */
const BEFORE = 60;

/** «Настоящий промежуточный отчет охватывает …», «Осы есеп …»: speaks of the report, does not head it. */
const SENTENCE = /^\s*(?:настоящ\p{Ll}{2,3}|данн\p{Ll}{2,3}|этот|в\s|осы|бұл)\s?[^.]{10,200}[.]\s*$/iu;

/** The kind a title line names, or null when the line is no title. */
export function titleKindOf(text: string): DocumentKind | null {
  if (text.length > LONGEST) return null;
  const plain = key(text.replace(/\([^()]{0,200}\)/gu, ' '));
  const kind = (TITLE_STEM.test(plain) ? (byPattern(plain) ?? bracketed(text, plain)) : null) ?? misspelt(text);
  return kind === null || /[.!?;]\s+\p{Lu}/u.test(text.replace(/№/gu, '')) || SENTENCE.test(text) ? null : kind;
}

/** A report on what was done, whatever it says of money besides; on folded keys. */
const NARRATIVE = /содержательн|описательн|нарративн|программн|повествовательн|мазмун|сипаттама|баяндама|narrative/u;

function byPattern(plain: string): DocumentKind | null {
  const told = NARRATIVE.test(plain);
  for (const { kind, patterns } of TITLES) {
    // «итоговый содержательный и финансовый отчёт» tells more than what was spent
    if (told && kind === 'financial-report') continue;
    for (const pattern of patterns) {
      const match = pattern.exec(plain);
      if (match && match.index <= BEFORE) return kind;
    }
  }
  return null;
}

/** A line that begins or ends with the word for report and says in brackets which one it is. */
function bracketed(text: string, plain: string): DocumentKind | null {
  if (!/^(?:приложение\p{L}{0,3}\d{0,3})?отчет|есе[пб]\p{L}{0,2}$/u.test(plain)) return null;
  const folded = fold(text);
  return BRACKETED_KINDS.find(({ pattern }) => pattern.test(folded))?.kind ?? null;
}

/** The whole title of the form with a few wrong letters. */
function misspelt(text: string): DocumentKind | null {
  const { key: letters } = keyed(text);
  let best: { readonly kind: DocumentKind; readonly score: number } | null = null;
  for (const { entry, match } of TITLE_INDEX.starting(letters)) {
    const score = match.score * match.end;
    if (match.end >= letters.length * 0.7 && score > (best?.score ?? 0)) best = { kind: entry.kind, score };
  }
  return best?.kind ?? null;
}
