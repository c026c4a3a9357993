import type { ReportFile } from '../../model/report-file.ts';
import type { ProjectSummary } from '../../model/standing.ts';
import type { Output } from '../atomic.ts';

/** A project and the report by which it counts. */
export interface Reported {
  readonly project: ProjectSummary;
  readonly report: ReportFile;
}

/** Who publishes the data. */
export interface Publisher {
  /** Its identifier in the standard's register, such as `XI-EXAMPLE-123`. */
  readonly ref: string;
  readonly name: string;
}

/** A standard of the open data of grants. Its file is written project by project. */
export interface Standard {
  begin(output: Output, publisher: Publisher): StandardWriter;
}

export interface StandardWriter {
  /** False: the standard wants what the reports do not say, and the project is left out. */
  add(reported: Reported): boolean;
  finish(): void;
}
