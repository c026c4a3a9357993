import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { crossFindings } from '../src/archive/archive.ts';
import type { Digest } from '../src/archive/digest.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from '../src/cli/limits.ts';
import { jobsOption } from '../src/cli/numbers.ts';
import { readFiles, unpacked } from '../src/evaluate/read-files.ts';
import { factCounts, inventedOf } from './non-reports-facts.ts';

/**
 * `npm run non-reports -- FOLDER`: reads documents of which none is a report and says what was made of them all the same: the kinds
 * they were taken for, grantees, grantors, contracts and sums, other facts by group, findings, failures and citations whose place
 * does not hold the quote. `--list` names every document with one of them. Takes the limits of `esep read`.
 */
const USAGE = `Usage: npm run non-reports -- FOLDER [--list] [--jobs N] [limits]
${LIMIT_HELP}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, jobs: { type: 'string' }, ...LIMIT_OPTIONS },
});
const folder = positionals[0];
if (folder === undefined) throw new Error(USAGE);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile())
  .sort();
const results = await readFiles(files, folder, { jobs: jobsOption(values.jobs, 1), limits: parseLimits(values) });

const count = (into: Map<string, number>, key: string, by = 1): void => {
  if (by > 0) into.set(key, (into.get(key) ?? 0) + by);
};
const kinds = new Map<string, number>();
const languages = new Map<string, number>();
const invented = new Map<string, number>();
const facts = new Map<string, number>();
const findings = new Map<string, number>();
const failures = new Map<string, number>();
const digests: Digest[] = [];
const lines: string[] = [];
let inventing = 0;
let accused = 0;
let broken = 0;
for (const [index, result] of results.entries()) {
  const path = relative(folder, files[index] ?? '');
  if (result.outcome === 'failed') {
    count(failures, result.failure.code);
    lines.push(`${path}: failed, ${result.failure.code}: ${result.failure.message}`);
    continue;
  }
  const { report, digest } = unpacked(result);
  digests.push(digest);
  count(kinds, report.document.kind);
  count(languages, report.document.languages.join('+') || 'none');
  broken += result.citations?.broken ?? 0;
  const own = inventedOf(report);
  if (own.length) inventing++;
  for (const [field] of own) count(invented, field);
  const counted = factCounts(report);
  for (const [group, number] of counted) count(facts, group, number);
  if (report.findings.length) accused++;
  for (const { code } of report.findings) count(findings, code);
  const told = [
    ...own.map(([field, value]) => `${field} «${value}»`),
    ...counted.map(([group, number]) => `${number} ${group}`),
    ...report.findings.map(({ code, equation, message }) => `! ${code}: ${equation ?? message.en}`),
    ...(result.citations?.broken ? [`${result.citations.broken} broken citations`] : []),
  ];
  if (report.document.kind !== 'other' || told.length) lines.push(`${path}: ${report.document.kind}; ${told.join(', ')}`);
}
const across = crossFindings(digests);
for (const { finding } of across) lines.push(`! across documents, ${finding.code}: ${finding.message.en} ${finding.documents?.join(', ')}`);

const table = (all: ReadonlyMap<string, number>): string =>
  [...all]
    .sort(([, left], [, right]) => right - left)
    .map(([key, number]) => `${key} ${number}`)
    .join(', ') || 'none';
const read = digests.length;
const share = (number: number): string => `${number} of ${read} (${((100 * number) / Math.max(1, read)).toFixed(1)} %)`;
if (values.list) process.stdout.write(`${lines.join('\n')}\n\n`);
process.stdout.write(
  [
    `documents: ${files.length}, read ${read}; not read: ${table(failures)}`,
    `languages: ${table(languages)}`,
    `taken for a report: ${share(read - (kinds.get('other') ?? 0))}; kinds: ${table(kinds)}`,
    `with a grantee, grantor, contract or sum: ${share(inventing)}; ${table(invented)}`,
    `other facts: ${table(facts)}`,
    `with a finding: ${share(accused)}; ${table(findings)}`,
    `findings across documents: ${table(new Map([...Map.groupBy(across, ({ finding }) => finding.code)].map(([code, all]) => [code, all.length])))}`,
    `citations whose place does not hold the quote: ${broken}`,
    '',
  ].join('\n'),
);
