import type { ArchiveTables } from '../archive/standing.ts';
import type { CellValue } from '../export/column.ts';
import { projects } from '../export/datasets/archive-tables.ts';
import { headersOf } from '../export/table.ts';
import { UsageError } from '../model/errors.ts';
import type { ProjectSummary, Standing } from '../model/standing.ts';

const OPERATORS = ['!=', '>=', '<=', '='] as const;
type Operator = (typeof OPERATORS)[number];

/** What must hold of a project: one of its columns and a value; an empty one stands for what is not stated. */
export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Only the report that counts of each project. */
const COUNTS = 'counts';
/** What is known of a document that is of no project. */
const OF_DOCUMENT: Readonly<Record<string, (standing: Standing) => CellValue>> = {
  year: ({ year }) => year,
  region_code: ({ regionCode }) => regionCode,
};

/** `year=2023`, `region_code!=71`, `amount>=1000000`. Throws UsageError. */
export function conditionIn(given: string): Condition {
  const [, column = '', operator = '', value = ''] = /^\s*(\w+)\s*(!=|>=|<=|=)\s*(.*?)\s*$/su.exec(given) ?? [];
  const known = OPERATORS.find((one) => one === operator);
  const columns = [COUNTS, ...headersOf(projects)];
  if (known === undefined || !columns.includes(column))
    throw new UsageError(`--where takes COLUMN=VALUE (also !=, >=, <=) with a column of projects: ${columns.join(', ')}`);
  if (column === COUNTS && (known !== '=' || value !== 'true')) throw new UsageError('--where counts takes =true alone');
  return { column, operator: known, value };
}

/** The projects for which all conditions hold, with the whole of their documents, and documents of no project by what is known of them. */
export function chosenOf(tables: ArchiveTables, conditions: readonly Condition[]): ArchiveTables {
  if (conditions.length === 0) return tables;
  const ofProjects = conditions.filter(({ column }) => column !== COUNTS);
  const kept = tables.projects.filter((project) => ofProjects.every((condition) => holdsFor(project, condition)));
  const ids = new Set(kept.map(({ projectId }) => projectId));
  const grantees = new Set(kept.map(({ granteeId }) => granteeId));
  const onlyCounting = ofProjects.length < conditions.length;
  const isKept = (standing: Standing) =>
    (!onlyCounting || standing.counts) &&
    (standing.projectId === null
      ? ofProjects.every((condition) => holds(OF_DOCUMENT[condition.column]?.(standing) ?? null, condition))
      : ids.has(standing.projectId));
  return {
    standings: new Map([...tables.standings].filter(([, standing]) => isKept(standing))),
    documents: tables.documents.filter(isKept),
    projects: kept,
    grantees: tables.grantees.filter(({ granteeId }) => grantees.has(granteeId)),
  };
}

function holdsFor(project: ProjectSummary, condition: Condition): boolean {
  return holds(projects.row(project)[headersOf(projects).indexOf(condition.column)] ?? null, condition);
}

function holds(cell: CellValue, { operator, value }: Condition): boolean {
  if (operator === '=') return String(cell ?? '') === value;
  if (operator === '!=') return String(cell ?? '') !== value;
  if (cell === null) return false;
  const difference = typeof cell === 'number' ? cell - Number(value) : String(cell) < value ? -1 : Number(String(cell) > value);
  return operator === '>=' ? difference >= 0 : difference <= 0;
}
