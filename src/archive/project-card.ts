import type { ReportFile } from '../model/report-file.ts';
import type { ProjectSummary } from '../model/standing.ts';
import { regionsIn } from '../text/regions.ts';
import { granteeOf } from './digest.ts';
import type { ProjectCard } from './projects.ts';

/** What the tables of projects and grantees take from one report. */
export interface ReportCard extends ProjectCard {
  readonly stated: Omit<ProjectSummary, 'projectId' | 'granteeId' | 'reportId' | 'reportKind' | 'path' | 'documents'>;
  readonly legalForm: string | null;
}

/** Findings that say that the number of people cannot be relied on. */
const ABOUT_TOTALS: ReadonlySet<string> = new Set([
  'parts-do-not-sum',
  'totals-disagree',
  'part-exceeds-whole',
  'narrative-total-disagrees',
]);

export function cardOf(report: ReportFile): ReportCard {
  const { document, project, participants, findings } = report;
  const { grantee, grantor, contract, title, period, amount } = project;
  const value = <T>(found: { readonly value: T } | null): T | null => found?.value ?? null;
  const submitted = value(project.submittedOn) ?? value(project.filledOn);
  const [start, end] = [value(period.start), value(period.end)];
  const year = yearOf(end) ?? yearOf(submitted) ?? yearOf(start) ?? yearOf(value(contract.date));
  const doubted = findings.some(
    ({ code, severity, decision }) => ABOUT_TOTALS.has(code) && severity !== 'low' && decision?.verdict !== 'dismissed',
  );
  const people = value(participants.total) ?? commonTotal(report);
  return {
    path: document.path,
    id: document.id,
    kind: document.kind,
    grantee: granteeOf(value(grantee.name)),
    title: value(title),
    submitted,
    contract: { number: value(contract.number), date: value(contract.date) },
    legalForm: value(grantee.legalForm),
    stated: {
      grantee: value(grantee.name),
      granteeBin: value(grantee.bin),
      grantor: value(grantor),
      contractNumber: value(contract.number),
      contractDate: value(contract.date),
      title: value(title),
      periodStart: start,
      periodEnd: end,
      year,
      regionCode: regionOf(report, year),
      amount: value(amount),
      currency: amount?.currency ?? null,
      participants: people,
      participantsState: people === null ? 'missing' : doubted ? 'contradicted' : 'agreed',
      findings: findings.length,
    },
  };
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** The total that every breakdown states, where the report states none by itself. */
function commonTotal({ participants }: ReportFile): number | null {
  const totals = new Set(participants.breakdowns.flatMap(({ total }) => total?.value ?? []));
  const [only] = totals;
  return totals.size === 1 ? (only ?? null) : null;
}

/** By what the report says of its region, else the grantee's address, else where most occasions took place. Null for several. */
function regionOf({ project, events }: ReportFile, year: number | null): string | null {
  for (const text of [project.region?.value, project.grantee.address?.value, project.title?.value]) {
    const regions = text === undefined ? [] : regionsIn(text, year);
    if (regions.length > 0) return regions.length === 1 ? (regions[0]?.code ?? null) : null;
  }
  const places = events.flatMap(({ place }) => (place === null ? [] : regionsIn(place.value, year).map(({ code }) => code)));
  const counted = [...Map.groupBy(places, (code) => code)].sort(([, a], [, b]) => b.length - a.length);
  const [most] = counted;
  return most && most[1].length > places.length / 2 ? most[0] : null;
}
