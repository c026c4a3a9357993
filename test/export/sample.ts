import type { InArchive } from '../../src/export/dataset.ts';
import { emptyFacts } from '../../src/model/empty-facts.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Quantity } from '../../src/model/report.ts';
import { ReportFile } from '../../src/model/report-file.ts';

/** Evidence in the cell of a table. */
export function evidence(quote: string, row: number | null = null): Evidence {
  return { place: { block: 3, page: 2, row, column: row, start: 0, end: quote.length, box: null }, quote };
}

export function quantity(raw: string, value: number | null): Quantity {
  return { raw, value, max: null, comparator: '=', unit: 'человек', per: null, doubtful: false, evidence: evidence(raw, 1) };
}

/** A report with nothing in it but what the caller gives. */
export function reportFile(path: string, rest: Partial<ReportFile> = {}): ReportFile {
  return ReportFile.parse({
    version: 1,
    document: {
      id: 'f'.repeat(64),
      name: path.split('/').at(-1) ?? path,
      path,
      mediaType: 'text/plain',
      bytes: 10,
      pages: null,
      textLayer: 'native',
      languages: ['ru'],
      kind: 'final-report',
      status: 'complete',
      warnings: [],
    },
    ...emptyFacts(),
    findings: [],
    checks: [],
    ...rest,
  });
}

/** The place in its archive of a report that counts. */
export function placed(rest: Partial<InArchive['standing']> = {}, told: readonly string[] = []): InArchive {
  const standing = { projectId: 'p1', reportId: 'f'.repeat(64), counts: true, year: 2024, regionCode: '39', ...rest };
  return { standing, told: new Set(told) };
}
