import type { Facts } from './report.ts';

/** Facts of a document in which nothing was found; a fresh copy each time. */
export function emptyFacts(): Facts {
  return {
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
}
