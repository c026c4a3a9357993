import { type Miss, type Tally, tally } from './card.ts';
import { type Json, type JsonObject, list, objects } from './json.ts';
import { text } from './values.ts';

/** Codes of rules across documents; they are counted per folder. */
export const ACROSS = new Set([
  'plan-changed',
  'planned-indicator-missing',
  'versions-disagree',
  'text-reused',
  'contact-shared',
  'duplicate-report',
]);

export interface FindingScore {
  readonly codes: Map<string, Tally>;
  readonly misses: Miss[];
  /** Findings whose gold names figures, and how many outputs name one of them. */
  readonly figures: { named: number; expected: number };
}

export function byCode(findings: Json | undefined): Map<string, JsonObject[]> {
  return Map.groupBy(objects(findings), (finding) => text(finding.code) ?? '');
}

export function allowedCodes(gold: JsonObject): Set<string> {
  return new Set(objects(gold.allowed).map((item) => text(item.code) ?? ''));
}

/** By code and number of findings; debatable codes are neither hit nor false alarm. */
export function scoreFindings(gold: JsonObject, output: Json | undefined): FindingScore {
  const wanted = byCode(gold.findings);
  const given = byCode(output);
  const allowed = allowedCodes(gold);
  const score: FindingScore = { codes: new Map(), misses: [], figures: { named: 0, expected: 0 } };
  for (const code of [...new Set([...wanted.keys(), ...given.keys()])].sort()) {
    if (ACROSS.has(code) && !wanted.has(code)) continue;
    const expected = wanted.get(code) ?? [];
    const found = given.get(code) ?? [];
    const right = Math.min(expected.length, found.length);
    const extra = allowed.has(code) ? 0 : found.length - right;
    score.codes.set(code, { right, extra, missing: expected.length - right });
    countFigures(score, expected, found);
    for (const finding of expected.slice(right))
      score.misses.push({ group: 'findings', kind: 'missing', key: code, gold: text(finding.about), output: null });
    for (const finding of extra ? found.slice(-extra) : [])
      score.misses.push({
        group: 'findings',
        kind: 'extra',
        key: code,
        gold: null,
        output: text(finding.equation) ?? JSON.stringify(finding.message ?? finding).slice(0, 160),
      });
  }
  return score;
}

function countFigures(score: FindingScore, expected: readonly JsonObject[], found: readonly JsonObject[]): void {
  if (found.length === 0) return;
  const text = JSON.stringify(found).replace(/(?<=\d)[\s\u00a0\u202f.,](?=\d{3})/gu, '');
  for (const finding of expected) {
    const numbers = list(finding.numbers);
    if (numbers.length === 0) continue;
    score.figures.expected += 1;
    if (numbers.some((number) => new RegExp(`(?<!\\d)${String(number).replace('.', '\\.')}(?!\\d)`, 'u').test(text)))
      score.figures.named += 1;
  }
}

/** Findings across the documents of one folder; the same finding at several documents counts once when its id is the same. */
export function scoreAcross(gold: JsonObject, outputs: readonly JsonObject[]): { codes: Map<string, Tally>; misses: Miss[] } {
  const pool = new Map<string, Set<string>>();
  outputs.forEach((output, document) => {
    objects(output.findings).forEach((finding, index) => {
      const code = text(finding.code) ?? '';
      if (ACROSS.has(code)) pool.set(code, (pool.get(code) ?? new Set()).add(text(finding.id) ?? `${document}.${index}`));
    });
  });
  const wanted = byCode(gold.findings);
  const allowed = allowedCodes(gold);
  const codes = new Map<string, Tally>();
  const misses: Miss[] = [];
  for (const code of [...new Set([...wanted.keys(), ...pool.keys()])].sort()) {
    const expected = wanted.get(code) ?? [];
    const found = pool.get(code)?.size ?? 0;
    const right = Math.min(expected.length, found);
    codes.set(code, { right, extra: allowed.has(code) ? 0 : surplus(code, expected.length, found), missing: expected.length - right });
    for (const finding of expected.slice(right))
      misses.push({ group: 'archive', kind: 'missing', key: code, gold: text(finding.about), output: null });
    if (found > expected.length && !allowed.has(code))
      misses.push({ group: 'archive', kind: 'extra', key: code, gold: null, output: found - expected.length });
  }
  return { codes, misses };
}

/** One shared passage, person or copy may rightly be reported as two pairs. */
function surplus(code: string, expected: number, found: number): number {
  const more = Math.max(0, found - expected);
  return ['text-reused', 'contact-shared', 'duplicate-report'].includes(code) && found <= 2 * expected ? 0 : more;
}

export function sum(target: Map<string, Tally>, codes: ReadonlyMap<string, Tally>): void {
  for (const [code, { right, extra, missing }] of codes) {
    const known = target.get(code) ?? tally();
    target.set(code, { right: known.right + right, extra: known.extra + extra, missing: known.missing + missing });
  }
}
