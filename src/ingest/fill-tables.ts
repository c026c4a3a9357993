import { grantees, projects } from '../export/datasets/archive-tables.ts';
import type { TablesWriter } from '../export/formats/format.ts';
import { datasets } from '../export/index.ts';
import { maskOf, type Persons, tablesWithout } from '../export/persons.ts';
import type { TableShape } from '../export/table.ts';
import type { ArchiveContent, JudgedReport, View } from './archive-content.ts';
import { correctionLines, corrections } from './corrections-table.ts';
import { linesOf, reconciliation } from './reconciliation.ts';

/** Every table of the archive, those to be joined to first; corrections stand beside corrected values alone. */
export function tablesOf({ corrected, persons }: Pick<View, 'corrected' | 'persons'>): readonly TableShape[] {
  return tablesWithout(persons, [projects, grantees, ...datasets, reconciliation, ...(corrected ? [corrections] : [])]);
}

/** Fills tables report by report, in the order given. */
export interface TableFiller {
  add(report: JudgedReport): void;
  finish(): void;
}

/** `secret`: see `maskOf`. */
export function tableFiller(writer: TablesWriter, content: ArchiveContent, persons: Persons, secret: string): TableFiller {
  const told = new Set<string>();
  return {
    add: ({ account, report, extracted, standing, corrections: made }) => {
      const mask = maskOf(report, persons, secret);
      writer.add(corrections.name, mask(corrections, correctionLines(account.path, extracted, made).map(corrections.row)));
      if (!standing) return;
      for (const table of datasets) writer.add(table.name, mask(table, table.rows(report, { standing, told })));
      for (const { id, documents = [] } of report.findings) if (documents.length > 1) told.add(id);
    },
    finish: () => {
      writer.add(projects.name, content.tables.projects.map(projects.row));
      writer.add(grantees.name, content.tables.grantees.map(grantees.row));
      writer.add(reconciliation.name, linesOf(content.reconciliations).map(reconciliation.row));
      writer.finish();
    },
  };
}
