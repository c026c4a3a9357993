import { extract } from '../../extractors/index.ts';
import { extractStatements } from '../../extractors/statements/statements.ts';
import { checks } from '../../src/check/index.ts';
import { DEFAULT_POLICY } from '../../src/check/policy.ts';
import { runChecks } from '../../src/check/run.ts';
import type { Block } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { p, read, table } from '../structure/source.ts';

/** What all rules find in a document of these blocks. */
export function findingsOf(...blocks: Block[]): Finding[] {
  const document = read(...blocks);
  const facts = extract(document);
  const info: Report['document'] = {
    id: '0',
    name: 'a.txt',
    path: 'a.txt',
    mediaType: 'text/plain',
    bytes: 1,
    pages: null,
    textLayer: 'native',
    languages: [...document.languages],
    kind: document.kind,
    status: 'complete',
    warnings: [],
  };
  const report: Report = { version: 1, document: info, ...facts };
  const statements = extractStatements(document, report);
  return runChecks(checks, { report, document, statements, tolerances: DEFAULT_POLICY.tolerances }).findings;
}

export function codesOf(...blocks: Block[]): string[] {
  return findingsOf(...blocks).map(({ code }) => code);
}

/** A document as text: a paragraph a line, tables as lines with `|` between the cells. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[] = [];
  const end = () => {
    if (rows.length) blocks.push(table(...rows));
    rows = [];
  };
  for (const line of text.split('\n').map((item) => item.trim())) {
    if (line.includes('|')) rows.push(line);
    else {
      end();
      if (line) blocks.push(p(line));
    }
  }
  end();
  return blocks;
}
