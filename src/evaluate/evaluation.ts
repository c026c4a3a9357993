import { add, GROUPS, type Group, type Miss, type Tally, tally } from './card.ts';
import type { Corpus } from './corpus.ts';
import { ACROSS, allowedCodes, byCode, scoreAcross, sum } from './findings.ts';
import { isObject, type Json, type JsonObject, plain } from './json.ts';
import { type Score, scoreReport } from './score.ts';

export interface Breakdown {
  readonly facts: Tally;
  readonly findings: Tally;
}

export interface Evaluation {
  readonly documents: number;
  readonly unread: readonly string[];
  readonly groups: ReadonlyMap<Group, Tally>;
  readonly facts: Tally;
  readonly codes: ReadonlyMap<string, Tally>;
  readonly across: ReadonlyMap<string, Tally>;
  readonly findings: Tally;
  readonly figures: { named: number; expected: number };
  readonly clean: { documents: number; alarmed: number };
  /** Facts and findings by the value of a column of INDEX.tsv, or several joined with " × ". */
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Breakdown>>;
  readonly misses: readonly (Miss & { readonly document: string })[];
}

/** Scores reports (by case name; absent: no output) against the corpus, by columns of INDEX.tsv. */
export function evaluate(corpus: Corpus, reports: ReadonlyMap<string, Json>, by: readonly string[]): Evaluation {
  const groups = new Map<Group, Tally>();
  const codes = new Map<string, Tally>();
  const across = new Map<string, Tally>();
  const figures = { named: 0, expected: 0 };
  const clean = { documents: 0, alarmed: 0 };
  const tables = new Map(by.map((column) => [column, new Map<string, Breakdown>()]));
  const misses: (Miss & { document: string })[] = [];
  const outputs = new Map<string, JsonObject>();
  for (const item of corpus.cases) {
    const report = plain(reports.get(item.name) ?? null);
    if (isObject(report)) outputs.set(item.name, report);
    const score = scoreReport(item.gold, report);
    for (const group of GROUPS) if (score.card.groups.has(group)) add(into(groups, group), score.card.of(group));
    sum(codes, score.findings.codes);
    figures.named += score.findings.figures.named;
    figures.expected += score.findings.figures.expected;
    if (byCode(item.gold.findings).size === 0) {
      clean.documents += 1;
      if (total(score.findings.codes.values()).extra > 0) clean.alarmed += 1;
    }
    for (const [column, table] of tables) place(table, labelOf(column, item.labels), score);
    if (isObject(report))
      misses.push(...[...score.card.misses, ...score.findings.misses].map((miss) => ({ ...miss, document: item.name })));
    if (!corpus.archives.has(item.folder)) strays(across, item.gold, report);
  }
  for (const [folder, gold] of corpus.archives) {
    const members = corpus.cases.filter((item) => item.folder === folder).map((item) => outputs.get(item.name) ?? {});
    const score = scoreAcross(gold, members);
    sum(across, score.codes);
    misses.push(...score.misses.map((miss) => ({ ...miss, document: folder })));
  }
  return {
    documents: corpus.cases.length,
    unread: corpus.cases.filter((item) => !outputs.has(item.name)).map((item) => item.name),
    groups: new Map(GROUPS.flatMap((group) => (groups.has(group) ? [[group, into(groups, group)] as const] : []))),
    facts: total(groups.values()),
    codes,
    across,
    findings: total([...codes.values(), ...across.values()]),
    figures,
    clean,
    by: tables,
    misses,
  };
}

function into<K>(map: Map<K, Tally>, key: K): Tally {
  const known = map.get(key) ?? tally();
  map.set(key, known);
  return known;
}

function total(tallies: Iterable<Tally>): Tally {
  const result = tally();
  for (const item of tallies) add(result, item);
  return result;
}

function labelOf(column: string, labels: Readonly<Record<string, string>>): string {
  return column
    .split('×')
    .map((key) => labels[key.trim()] ?? 'seeds')
    .join(' × ');
}

function place(table: Map<string, Breakdown>, label: string, score: Score): void {
  const row = table.get(label) ?? { facts: tally(), findings: tally() };
  table.set(label, row);
  add(row.facts, total(score.card.groups.values()));
  add(row.findings, total(score.findings.codes.values()));
}

/** Findings across documents at a document that stands in no archive are false alarms. */
function strays(across: Map<string, Tally>, gold: JsonObject, report: Json): void {
  if (!isObject(report)) return;
  const known = new Set([...allowedCodes(gold), ...byCode(gold.findings).keys()]);
  for (const [code, findings] of byCode(report.findings))
    if (ACROSS.has(code) && !known.has(code)) into(across, code).extra += findings.length;
}
