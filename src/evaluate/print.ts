import { type Miss, rates, type Tally } from './card.ts';
import type { Evaluation } from './evaluation.ts';
import type { Json, JsonObject } from './json.ts';

const WIDTH = 30;
const three = (value: number): string => value.toFixed(3).padStart(6);

function line(label: string, count: Tally): string {
  const { precision, recall, f1 } = rates(count);
  const counts = `right ${String(count.right).padStart(6)}  extra ${String(count.extra).padStart(5)}  missing ${String(count.missing).padStart(5)}`;
  return `${label.padEnd(WIDTH)} P ${three(precision)}  R ${three(recall)}  F1 ${three(f1)}   ${counts}`;
}

/** The evaluation as a table for a terminal. */
export function table(result: Evaluation): string {
  const lines = [
    `documents ${result.documents}, without output ${result.unread.length}${result.unread.length ? `: ${result.unread.join(' ')}` : ''}`,
    '',
    'FACTS',
  ];
  for (const [group, count] of result.groups) lines.push(line(group, count));
  lines.push(line('all facts', result.facts), '', 'FINDINGS');
  for (const [code, count] of sorted(result.codes)) lines.push(line(code, count));
  for (const [code, count] of sorted(result.across)) lines.push(line(`${code} (archive)`, count));
  lines.push(line('all findings', result.findings));
  lines.push(`consistent documents with a false alarm: ${result.clean.alarmed} of ${result.clean.documents}`);
  lines.push(`findings that name the expected figures: ${result.figures.named} of ${result.figures.expected}`);
  for (const [column, rows] of result.by) {
    lines.push('', `BY ${column.toUpperCase()}`);
    for (const [label, row] of sorted(rows)) lines.push(line(label, row.facts), line('  findings', row.findings));
  }
  return `${lines.join('\n')}\n`;
}

export function missList(misses: readonly (Miss & { readonly document: string })[]): string {
  return misses
    .map((miss) => `${[miss.document, miss.group, miss.kind, miss.key, show(miss.gold), show(miss.output)].join('\t')}\n`)
    .join('');
}

function show(value: Json): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same for scripts: every tally with its rates. */
export function asJson(result: Evaluation): JsonObject {
  const full = (count: Tally) => ({ ...count, ...rates(count) });
  const tallies = (map: ReadonlyMap<string, Tally>) => Object.fromEntries(sorted(map).map(([key, count]) => [key, full(count)]));
  return {
    documents: result.documents,
    unread: [...result.unread],
    facts: full(result.facts),
    groups: tallies(result.groups),
    findings: full(result.findings),
    codes: tallies(result.codes),
    across: tallies(result.across),
    clean: result.clean,
    figures: result.figures,
    by: Object.fromEntries(
      [...result.by].map(([column, rows]) => [
        column,
        Object.fromEntries(sorted(rows).map(([label, row]) => [label, { facts: full(row.facts), findings: full(row.findings) }])),
      ]),
    ),
  };
}
