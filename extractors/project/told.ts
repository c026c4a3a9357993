import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { type Candidate, SCORES } from './candidate.ts';
import type { Span } from './span.ts';
import { TELLINGS } from './tellings.ts';

/** A sentence that holds any of this may tell something of the project; on folded text. */
const WORTH =
  /про[еэ]кт|договор|грант|соглашени|контракт|заказчик|донор|поддержк|финанс|жоба|шарт|келисим|колдау|тапсырыс|выделен|предоставлен|работали|срок|оган|жумыс истедик|болген|болинди/u;
const SHORTEST = 20;
const LONGEST = 900;
/** Passages from the beginning that are looked at. */
const MOST = 400;

/** What sentences anywhere in the document tell of the project, each sentence for itself. */
export function toldCandidates({ passages }: StructuredDocument): Candidate[] {
  return passages.slice(0, MOST).flatMap((passage) => {
    if (passage.clean.length < SHORTEST || !WORTH.test(passage.folded)) return [];
    return findSentences(passage.clean)
      .filter(({ raw }) => raw.length <= LONGEST)
      .flatMap(({ start, end }) => toldIn(passage, start, end));
  });
}

function toldIn(passage: Passage, from: number, to: number): Candidate[] {
  const folded = passage.folded.slice(from, to);
  if (!WORTH.test(folded)) return [];
  return TELLINGS.flatMap(({ field, pattern, accept, needs }): Candidate[] => {
    if (needs && !needs.test(folded)) return [];
    const match = pattern.exec(folded);
    const at = match?.indices?.groups?.value;
    if (!match || !at) return [];
    const value: Span = { passage, start: from + at[0], end: from + at[1] };
    if (!accept(passage.clean.slice(value.start, value.end), folded.slice(0, at[0]))) return [];
    return [{ field, value, label: passage.clean.slice(from + match.index, value.start), score: SCORES.told }];
  });
}
