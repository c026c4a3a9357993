import type { Facts } from '../src/model/report.ts';
import type { StructuredDocument } from '../src/model/structure.ts';

/**
 * Fills some keys of the report. Runs in the order of `extractors/index.ts`; `facts` holds what earlier extractors
 * found (empty lists and nulls otherwise) and is not changed. Never throws on bad content, never invents.
 */
export interface Extractor {
  readonly name: string;
  extract(document: StructuredDocument, facts: Facts): Partial<Facts>;
}
