import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenCitations, citations } from '../../src/model/citations.ts';
import { Finding } from '../../src/model/finding.ts';
import { Report } from '../../src/model/report.ts';
import { processDocument } from '../../src/pipeline.ts';

test.each(readdirSync('fixtures/reports'))(
  'in %s the text at every place is the quote, and the report keeps the contract',
  async (file) => {
    const { report, findings, document } = await processDocument({
      bytes: readFileSync(`fixtures/reports/${file}`),
      name: file,
      path: file,
    });
    expect(brokenCitations({ report, findings }, document.source)).toEqual([]);
    expect(file.startsWith('other') || citations(report).length > 10).toBe(true);
    expect(() => Report.parse(report)).not.toThrow();
    expect(() => Finding.array().parse(findings)).not.toThrow();
  },
);
