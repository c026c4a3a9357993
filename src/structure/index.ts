import type { SourceDocument } from '../model/document.ts';
import type { Passage, Section, StructuredDocument } from '../model/structure.ts';
import { answersOf } from './answers.ts';
import { documentKindOf } from './document-kind.ts';
import { languagesOf, passagesOf } from './passages.ts';
import { sectionsOf } from './sections.ts';
import { understoodTables } from './tables/index.ts';
import { tableSums } from './tables/sums/index.ts';
import { tablesOf } from './tables.ts';

/** Finds sections, table kinds and languages in what a reader saw. Never throws. */
export function structure(source: SourceDocument): StructuredDocument {
  const raw = passagesOf(source);
  const sections = sectionsOf(source, raw);
  const passages = withSections(raw, sections);
  const tables = tablesOf(source, passages, sections);
  const answers = answersOf(tables);
  const { kind, evidence, standing } = documentKindOf(passages, sections, tables);
  return {
    source,
    languages: languagesOf(passages),
    kind,
    standing,
    kindEvidence: evidence,
    sections,
    passages,
    tables,
    answers,
    sums: tableSums(source, passages, tables),
    understood: understoodTables(source, passages),
  };
}

function withSections(passages: readonly Passage[], sections: readonly Section[]): Passage[] {
  let index = -1;
  return passages.map((passage) => {
    while (index + 1 < sections.length && (sections[index + 1]?.from ?? 0) <= passage.block) index++;
    return index < 0 ? passage : { ...passage, section: index };
  });
}
