import { emptyFacts } from '../../src/model/empty-facts.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import type { FieldVotes, VoteReason } from '../../src/model/votes.ts';
import { type Candidate, candidatesFor, SCORES } from './candidate.ts';
import { project, projectCandidates } from './project.ts';
import { type Span, textOf } from './span.ts';

const REASONS: readonly (readonly [number, VoteReason])[] = [
  [SCORES.labelled, 'labelled'],
  [SCORES.stems, 'label by its stems'],
  [SCORES.shown, 'shows what it is'],
  [SCORES.told, 'told in a sentence'],
  [SCORES.placed, 'stands where it would'],
];
/** Scores are sums. */
const NEAR = 1e-9;

/** What the project data were chosen from, field by field in the order in which the fields first occur. */
export function projectVotes(document: StructuredDocument): FieldVotes[] {
  const candidates = projectCandidates(document);
  const chosen = evidencesIn(project.extract(document, emptyFacts()).project);
  return [...new Set(candidates.map(({ field }) => field))].map((field) => ({
    field,
    votes: candidatesFor(candidates, field).map((candidate) => ({
      score: candidate.score,
      reason: reasonOf(candidate),
      label: oneLine(candidate.label),
      text: oneLine(textOf(candidate.value)),
      block: candidate.value.passage.block,
      chosen: chosen.some((evidence) => isWithin(evidence, candidate.value)),
    })),
  }));
}

function reasonOf({ score }: Candidate): VoteReason {
  return REASONS.find(([value]) => Math.abs(value - score) < NEAR)?.[1] ?? 'labelled among the story';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isWithin({ place }: Evidence, { passage, start, end }: Span): boolean {
  const { block, row, column } = passage;
  return place.block === block && place.row === row && place.column === column && place.start < end && place.end > start;
}

/** Every citation of the project data, however deep. */
function evidencesIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'evidence' ? [item as Evidence] : evidencesIn(item)));
}
