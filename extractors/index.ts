import type { Facts } from '../src/model/report.ts';
import type { StructuredDocument } from '../src/model/structure.ts';
import { budget } from './budget.ts';
import { effects } from './effects.ts';
import type { Extractor } from './extractor.ts';
import { indicators } from './indicators.ts';
import { participants } from './participants.ts';
import { partners } from './partners.ts';
import { proposals } from './proposals.ts';
import { recommendations } from './recommendations.ts';
import { sections } from './sections.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';

/** In order: later extractors may look at what earlier ones found. */
export const extractors: readonly Extractor[] = [
  tasks,
  indicators,
  effects,
  participants,
  partners,
  team,
  recommendations,
  proposals,
  budget,
  sections,
];

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
