import type { Project } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import type { Extractor } from '../extractor.ts';
import { best, type Candidate } from './candidate.ts';
import { closingCandidates, headBySignature, signatoryOf } from './closing.ts';
import { contractOf } from './contract.ts';
import { coverOf, tailOf } from './cover.ts';
import { fullNameIn } from './full-name.ts';
import { labelledCandidates } from './labelled.ts';
import { openingCandidates } from './opening.ts';
import { organizationAt } from './organization.ts';
import { grantorAt, headOf } from './parties.ts';
import { periodOf } from './period.ts';
import { textValue, trimmed } from './span.ts';
import { toldCandidates } from './told.ts';
import { addressAt, amountAt, binAt, dayAt, expectedResultsOf, goalOf, pagesOf, regionAt, regionIn, titleOf } from './values.ts';

/** Who got what for which project: from cover, passport, tables of keys and values, sentences and signatures. */
export const project: Extractor = {
  name: 'project',
  extract(document) {
    return { project: projectOf(document) };
  },
};

/** Everything in the document that may answer a question about the project; of equally sure answers the earlier is taken. */
export function projectCandidates(document: StructuredDocument): Candidate[] {
  return [...labelledCandidates(document), ...openingCandidates(document), ...toldCandidates(document), ...closingCandidates(document)];
}

function projectOf(document: StructuredDocument): Project {
  const candidates = projectCandidates(document);
  const grantee = best(candidates, 'grantee', organizationAt);
  const address = best(candidates, 'address', addressAt);
  const signatory = signatoryOf(document, candidates);
  const head =
    headOf(candidates) ?? (signatory && (document.kind === 'project-description' ? signatory : headBySignature(document, signatory)));
  return {
    title: best(candidates, 'title', titleOf),
    goal: best(candidates, 'goal', goalOf),
    grantee: {
      name: grantee?.name ?? null,
      legalForm: grantee?.legalForm ?? null,
      bin: best(candidates, 'bin', binAt),
      head: head && fullNameIn(document, head),
      address,
    },
    grantor: best(candidates, 'grantor', (value, label) => grantorAt(value, label, grantee?.name.value ?? null)),
    contract: contractOf(candidates),
    amount: best(candidates, 'amount', amountAt),
    period: periodOf(candidates),
    region: best(candidates, 'region', regionAt) ?? (address && regionIn(address)),
    direction: best(candidates, 'direction', (value) => textValue(trimmed(value))),
    expectedResults: expectedResultsOf(candidates),
    submittedOn: best(candidates, 'submitted', dayAt),
    filledOn: best(candidates, 'filled', dayAt),
    pagesDeclared: pagesOf(candidates, [...coverOf(document), ...tailOf(document)]),
    signatory,
  };
}
