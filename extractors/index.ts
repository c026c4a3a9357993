import type { Facts } from '../src/model/report.ts';
import type { StructuredDocument } from '../src/model/structure.ts';
import type { Extractor } from './extractor.ts';

/** In order: later extractors may look at what earlier ones found. */
export const extractors: readonly Extractor[] = [];

const nothing: Facts = {
  project: {
    title: null,
    goal: null,
    grantee: { name: null, legalForm: null, bin: null, head: null, address: null },
    grantor: null,
    contract: { number: null, date: null },
    amount: null,
    period: { start: null, end: null },
    region: null,
    direction: null,
    expectedResults: [],
    submittedOn: null,
    filledOn: null,
    pagesDeclared: [],
    signatory: null,
  },
  tasks: [],
  indicators: [],
  effects: [],
  participants: { total: null, breakdowns: [] },
  events: [],
  team: [],
  partners: [],
  contacts: [],
  recommendations: [],
  proposals: [],
  budget: [],
  links: [],
  sections: [],
  tables: [],
};

/** Runs every extractor over the document. */
export function extract(document: StructuredDocument): Facts {
  const facts = structuredClone(nothing);
  for (const extractor of extractors) Object.assign(facts, extractor.extract(document, facts));
  return facts;
}
