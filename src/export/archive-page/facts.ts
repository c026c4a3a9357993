import { REGIONS } from '../../domain/concepts/regions.ts';
import type { FindingCode, Severity } from '../../model/finding.ts';
import type { ReportFile } from '../../model/report-file.ts';
import type { GranteeSummary, ProjectSummary, Standing } from '../../model/standing.ts';
import type { MessageLanguage } from '../../wording/print.ts';

/** Projects of one year, region or grantor. */
export interface Group {
  /** Null: not stated. */
  readonly name: string | null;
  readonly projects: number;
  readonly people: number;
  /** In tenge. */
  readonly money: number;
  readonly met: number;
  readonly missed: number;
}

/** Of names that have one in each language. */
export type PageLanguage = MessageLanguage;

/** What the page of an archive tells. */
export interface ArchiveFacts {
  readonly inputs: number;
  readonly unread: number;
  readonly projects: number;
  readonly grantees: number;
  readonly people: number;
  /** Of these in reports whose number of people is contradicted. */
  readonly peopleDoubted: number;
  readonly peopleMissing: number;
  readonly money: number;
  readonly otherMoney: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly byYear: readonly Group[];
  readonly byRegion: readonly Group[];
  readonly byGrantor: readonly Group[];
  /** Most first. */
  readonly byRule: readonly (readonly [FindingCode, number])[];
  /** Documents with most findings first. */
  readonly worst: readonly { readonly path: string; readonly report: string; readonly findings: number }[];
}

const TENGE = 'KZT';
/** So many documents are named. */
const WORST = 10;

interface Indicators {
  met: number;
  missed: number;
}

/** Collects what the page tells, report by report. */
export function archiveFacts(
  { projects, grantees }: { readonly projects: readonly ProjectSummary[]; readonly grantees: readonly GranteeSummary[] },
  inputs: Pick<ArchiveFacts, 'inputs' | 'unread'>,
) {
  const indicators = new Map<string, Indicators>();
  const findings: Record<Severity, number> = { high: 0, medium: 0, low: 0 };
  const rules = new Map<FindingCode, number>();
  const worst: { path: string; report: string; findings: number }[] = [];
  const told = new Set<string>();

  return {
    add({ document, findings: own, indicators: stated }: ReportFile, { projectId, counts }: Standing): void {
      const open = own.filter(({ id, decision }) => decision?.verdict !== 'dismissed' && !told.has(id));
      for (const { id, code, severity, documents = [] } of open) {
        findings[severity] += 1;
        rules.set(code, (rules.get(code) ?? 0) + 1);
        if (documents.length > 1) told.add(id);
      }
      if (open.length > 0) worst.push({ path: document.path, report: document.id, findings: open.length });
      worst.sort((left, right) => right.findings - left.findings || (left.path < right.path ? -1 : 1)).splice(WORST);
      if (projectId === null || !counts) return;
      const sum = indicators.get(projectId) ?? { met: 0, missed: 0 };
      for (const { status } of stated) {
        if (status === 'met' || status === 'exceeded') sum.met += 1;
        if (status === 'missed') sum.missed += 1;
      }
      indicators.set(projectId, sum);
    },

    facts(language: PageLanguage): ArchiveFacts {
      const groups = (nameOf: (project: ProjectSummary) => string | null) => groupsOf(projects, nameOf, indicators);
      const regionOf = ({ regionCode }: ProjectSummary) => {
        const region = REGIONS.find(({ code }) => code === regionCode);
        return region ? region[language === 'kk' ? 'kk' : 'ru'] : null;
      };
      const all = sumOf(null, projects, indicators);
      return {
        ...inputs,
        projects: projects.length,
        grantees: grantees.length,
        people: all.people,
        peopleDoubted: sumOf(
          null,
          projects.filter(({ participantsState }) => participantsState === 'contradicted'),
          indicators,
        ).people,
        peopleMissing: projects.filter(({ participants }) => participants === null).length,
        money: all.money,
        otherMoney: projects.filter(({ amount, currency }) => amount === null || !isTenge(currency)).length,
        findings,
        byYear: groups(({ year }) => (year === null ? null : String(year))).sort((left, right) => compare(left.name, right.name)),
        byRegion: groups(regionOf).sort(largest),
        byGrantor: groups(({ grantor }) => grantor).sort(largest),
        byRule: [...rules].sort(([leftCode, left], [rightCode, right]) => right - left || compare(leftCode, rightCode)),
        worst,
      };
    },
  };
}

function groupsOf(
  projects: readonly ProjectSummary[],
  nameOf: (project: ProjectSummary) => string | null,
  indicators: ReadonlyMap<string, Indicators>,
): Group[] {
  return [...Map.groupBy(projects, nameOf)].map(([name, own]) => sumOf(name, own, indicators));
}

function sumOf(name: string | null, projects: readonly ProjectSummary[], indicators: ReadonlyMap<string, Indicators>): Group {
  const sum = (value: (project: ProjectSummary) => number) => projects.reduce((total, project) => total + value(project), 0);
  return {
    name,
    projects: projects.length,
    people: sum(({ participants }) => participants ?? 0),
    money: sum(({ amount, currency }) => (isTenge(currency) ? (amount ?? 0) : 0)),
    met: sum(({ projectId }) => indicators.get(projectId)?.met ?? 0),
    missed: sum(({ projectId }) => indicators.get(projectId)?.missed ?? 0),
  };
}

/** A sum without a currency is in tenge. */
function isTenge(currency: string | null): boolean {
  return currency === null || currency === TENGE;
}

function largest(left: Group, right: Group): number {
  return right.projects - left.projects || compare(left.name, right.name);
}

/** What is not stated comes last. */
function compare(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}
