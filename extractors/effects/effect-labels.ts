import { EFFECTS } from '../../src/domain/concepts/effects.ts';
import { OF_WHICH } from '../../src/domain/languages/part-and-whole.ts';
import type { EffectCode } from '../../src/model/report.ts';
import { fold, key } from '../../src/text/normalize.ts';
import { similarity } from '../../src/text/similarity.ts';

interface LabelStem {
  readonly folded: string;
  /** Without spaces, for cells that split words; null for stems too short to be sought so. */
  readonly tight: string | null;
}

const LABELS = EFFECTS.filter(({ stems }) => stems.length > 0).map(({ code, stems }) => ({
  code,
  groups: stems.map((stems) => stems.map((folded): LabelStem => ({ folded, tight: folded.length > 4 ? key(folded) : null }))),
}));

const VULNERABLE = /уязвим|осал|суснь?|соц\p{L}{0,10}\s+незащищ/u;
const INCLUDING = new RegExp(OF_WHICH, 'u');

export interface EffectLabel {
  /** What the label counts, or null when it only says «в том числе из …» of the row above. */
  readonly code: EffectCode | null;
  readonly vulnerable: boolean;
}

/** Reads a label; null when it is none of the table's rows. */
export function effectLabel(label: string): EffectLabel | null {
  const folded = fold(label).replace(/\s+/gu, ' ');
  const vulnerable = VULNERABLE.test(folded);
  const tight = key(label);
  const has = (stem: LabelStem) => folded.includes(stem.folded) || (stem.tight !== null && tight.includes(stem.tight));
  const code = LABELS.find(({ groups }) => groups.every((stems) => stems.some(has)))?.code ?? misspelt(label, vulnerable);
  if (code) return { code, vulnerable };
  return vulnerable || INCLUDING.test(folded) ? { code: null, vulnerable: vulnerable || INCLUDING.test(folded) } : null;
}

const OFFICIAL = EFFECTS.flatMap(({ code, official }) => (official ? [official.ru, official.kk].map((label) => ({ code, label })) : []));
const CLOSE = 0.8;

function misspelt(label: string, vulnerable: boolean): EffectCode | null {
  const bare = label
    .replace(/\([^()]*\)?/gu, ' ')
    .replace(/^\s*\d{1,2}[.)]?/u, '')
    .replace(/,[\s\S]*$/u, '');
  if (vulnerable || bare.length > 80) return null;
  const close = OFFICIAL.map(({ code, label }) => ({ code, score: similarity(bare, label) })).toSorted((a, b) => b.score - a.score)[0];
  return close && close.score >= CLOSE ? close.code : null;
}

/** The part of a row that the form asks for below it, or null. */
export function vulnerableOf(code: EffectCode): EffectCode | null {
  return EFFECTS.find(({ partOf }) => partOf === code)?.code ?? null;
}

/** The row that a row is a part of, or itself. */
export function baseOf(code: EffectCode): EffectCode {
  return EFFECTS.find((effect) => effect.code === code)?.partOf ?? code;
}
