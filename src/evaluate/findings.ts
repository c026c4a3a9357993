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
  /** Findings whose gold asks for figures, and how many of them were found with one. */
  readonly figures: { named: number; expected: number };
}

export function byCode(findings: Json | undefined): Map<string, JsonObject[]> {
  return Map.groupBy(objects(findings), (finding) => text(finding.code) ?? '');
}

export function allowedCodes(gold: JsonObject): Set<string> {
  return new Set(objects(gold.allowed).map((item) => text(item.code) ?? ''));
}

/** The figures a person reads of a finding: its equation, message and values. Where it stands is no figure. */
function shownFigures({ equation, message, actual, expected }: JsonObject): string {
  const read = JSON.stringify([equation ?? null, message ?? null, actual ?? null, expected ?? null]);
  // as written, and with the groups of digits joined
  return `${read} ${read.replace(/(?<=\d)[\s\u00a0\u202f.,](?=\d{3})/gu, '')}`;
}

/** Whether a finding shows one of the figures; where none is asked for, any finding does. */
function namesFigure(finding: JsonObject, numbers: readonly Json[]): boolean {
  if (!numbers.length) return true;
  const read = shownFigures(finding);
  return numbers.some((number) => {
    const said = String(number).replaceAll('.', '[.,]');
    return new RegExp(`(?<!\\d)${said}(?!\\d)`, 'u').test(read);
  });
}

interface Matched {
  readonly missing: readonly JsonObject[];
  readonly left: readonly JsonObject[];
}

/** Pairs what is wanted of one code with what was found; those that ask for figures choose first. */
function matched(wanted: readonly JsonObject[], found: readonly JsonObject[], figures: FindingScore['figures']): Matched {
  const left = [...found];
  const missing: JsonObject[] = [];
  for (const finding of wanted.toSorted((one, other) => Number(!list(one.numbers).length) - Number(!list(other.numbers).length))) {
    const numbers = list(finding.numbers);
    const at = left.findIndex((candidate) => namesFigure(candidate, numbers));
    if (numbers.length) figures.expected += 1;
    if (numbers.length && at >= 0) figures.named += 1;
    if (at >= 0) left.splice(at, 1);
    else missing.push(finding);
  }
  return { missing, left };
}

/** By code and figures; debatable codes are neither hit nor false alarm. */
export function scoreFindings(gold: JsonObject, output: Json | undefined): FindingScore {
  const wanted = byCode(gold.findings);
  const given = byCode(output);
  const allowed = allowedCodes(gold);
  const score: FindingScore = { codes: new Map(), misses: [], figures: { named: 0, expected: 0 } };
  for (const code of [...new Set([...wanted.keys(), ...given.keys()])].sort()) {
    if (ACROSS.has(code) && !wanted.has(code)) continue;
    const expected = wanted.get(code) ?? [];
    const { missing, left } = matched(expected, given.get(code) ?? [], score.figures);
    const extra = allowed.has(code) ? [] : left;
    score.codes.set(code, { right: expected.length - missing.length, extra: extra.length, missing: missing.length });
    for (const finding of missing)
      score.misses.push({ group: 'findings', kind: 'missing', key: code, gold: text(finding.about), output: null });
    for (const finding of extra)
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
    codes.set(code, { right, extra: allowed.has(code) ? 0 : found - right, missing: expected.length - right });
    for (const finding of expected.slice(right))
      misses.push({ group: 'archive', kind: 'missing', key: code, gold: text(finding.about), output: null });
    if (found > expected.length && !allowed.has(code))
      misses.push({ group: 'archive', kind: 'extra', key: code, gold: null, output: found - expected.length });
  }
  return { codes, misses };
}

export function sum(target: Map<string, Tally>, codes: ReadonlyMap<string, Tally>): void {
  for (const [code, { right, extra, missing }] of codes) {
    const known = target.get(code) ?? tally();
    target.set(code, { right: known.right + right, extra: known.extra + extra, missing: known.missing + missing });
  }
}
