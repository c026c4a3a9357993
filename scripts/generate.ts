import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetsDoc } from './datasets-doc.ts';
import { findingsDoc } from './findings-doc.ts';
import { reportSchema } from './schema.ts';

/** Generated files and what makes them; `npm run generate` writes them, a test fails when one is stale. */
export const generated: Readonly<Record<string, () => string>> = {
  'docs/datasets.md': datasetsDoc,
  'docs/findings.md': findingsDoc,
  'docs/report.schema.json': reportSchema,
};

if (import.meta.main) {
  for (const [file, make] of Object.entries(generated)) writeFileSync(join(import.meta.dirname, '..', file), make());
}
