import type { Passage, Section, SectionKind, StructuredDocument } from '../model/structure.ts';

/** Passages of a section's body; text that follows on the heading's line is given as a passage with its offset. */
export interface BodyText {
  readonly passage: Passage;
  readonly start: number;
}

export function sectionsOf(document: StructuredDocument, kind: SectionKind): { section: Section; index: number }[] {
  return document.sections.flatMap((section, index) => (section.kind === kind ? [{ section, index }] : []));
}

/** Everything that stands under the heading itself, tables and subsections aside. */
export function bodyOf(document: StructuredDocument, section: Section): BodyText[] {
  const own = document.passages.filter((passage) => passage.row === null && passage.block >= section.from && passage.block < section.to);
  return own.flatMap((passage): BodyText[] => {
    if (passage.block === section.headingEvidence.place.block) {
      return section.bodyStart === null ? [] : [{ passage, start: section.bodyStart }];
    }
    return [{ passage, start: 0 }];
  });
}

export const saidIn = ({ passage, start }: BodyText): string => passage.clean.slice(start).trim();
