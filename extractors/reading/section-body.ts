import type { Section, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';
import { type Flow, flowOf, linesOf, trimSpan } from './flow.ts';

/** A paragraph (or the rest of a heading's line) of a section's body. */
export interface BodyLine {
  readonly flow: Flow;
  readonly span: Span;
}

export function sectionsOf(document: StructuredDocument, ...kinds: readonly SectionKind[]): Section[] {
  return document.sections.filter((section) => kinds.includes(section.kind));
}

/** Paragraphs under a heading, tables left out; a body that begins on the heading's line is the first. */
export function bodyOf(document: StructuredDocument, section: Section): BodyLine[] {
  const heading = section.headingEvidence.place;
  const own = document.passages.filter((passage) => passage.row === null && passage.block >= section.from && passage.block < section.to);
  return own.flatMap((passage) => {
    if (passage.block === heading.block && section.bodyStart === null) return [];
    const flow = flowOf([passage]);
    const start = passage.block === heading.block ? (section.bodyStart ?? 0) : 0;
    const span = trimSpan(flow.text, { start, end: flow.text.length });
    return span.end > span.start ? [{ flow, span }] : [];
  });
}

/** The passage a section's heading stands in. */
export function headingOf(document: StructuredDocument, section: Section): BodyLine | null {
  const { place } = section.headingEvidence;
  const passage = document.passages.find((item) => item.block === place.block && item.row === place.row && item.column === place.column);
  if (!passage) return null;
  const flow = flowOf([passage]);
  return { flow, span: trimSpan(flow.text, { start: place.start, end: place.end }) };
}

/** The lines of answers that a form in two columns gives to questions of these kinds, answer by answer. */
export function answerBodies(document: StructuredDocument, ...kinds: readonly SectionKind[]): BodyLine[][] {
  return document.answers
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ answer }) =>
      answer.flatMap((passage) => {
        const flow = flowOf([passage]);
        return linesOf(flow.text).map((span) => ({ flow, span }));
      }),
    );
}
