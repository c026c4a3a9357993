import { cite } from '../../src/model/passage.ts';
import type { Report } from '../../src/model/report.ts';
import type { LogicalTable, Passage, Section, StructuredDocument } from '../../src/model/structure.ts';
import type { Extractor } from '../extractor.ts';

/** Sections and tables as the structure found them. */
export const sections: Extractor = {
  name: 'sections',
  extract: (document) => ({
    sections: document.sections.map((section) => sectionInfo(document, section)),
    tables: document.tables.map((table) => tableInfo(document, table)),
  }),
};

type SectionInfo = Report['sections'][number];
type TableInfo = Report['tables'][number];

function sectionInfo(document: StructuredDocument, section: Section): SectionInfo {
  const { kind, number, heading, level, from, to, headingEvidence } = section;
  const first = headingEvidence.quote === '' ? firstLine(document, from) : undefined;
  return { kind, number, heading, level, from, to, evidence: first ? cite(first) : headingEvidence };
}

/** What a section without a heading, such as the signatures, is cited by. */
function firstLine({ passages }: StructuredDocument, block: number): Passage | undefined {
  return passages.find((passage) => passage.block === block && passage.text !== '');
}

/** Cells of the source tables joined one under the other: rows are counted on over the parts of a table cut by pages. */
function tableInfo(document: StructuredDocument, table: LogicalTable): TableInfo {
  let offset = 0;
  const cells = table.blocks.flatMap((index) => {
    const block = document.source.blocks[index];
    if (block?.kind !== 'table') return [];
    const part = block.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row: row + offset,
      column,
      rowSpan,
      columnSpan,
      text,
    }));
    offset += block.rows;
    return part;
  });
  return {
    kind: table.kind,
    page: table.page,
    blocks: [...table.blocks],
    header: table.columns.map(({ role, label }) => ({ role, label })),
    cells,
  };
}
