import { type GranteeJoin, granteeIds, idOf } from '../model/grantee-identity.ts';
import type { DocumentStanding, GranteeSummary, ProjectSummary, Standing } from '../model/standing.ts';
import type { ReportCard } from './project-card.ts';
import { compare, projectsOf } from './projects.ts';

export interface ArchiveTables {
  /** By path. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly documents: readonly DocumentStanding[];
  readonly projects: readonly ProjectSummary[];
  readonly grantees: readonly GranteeSummary[];
}

/** The kinds by which a project can count, the surest first; and the kind that counts for money beside them. */
const NARRATIVE = ['final-report', 'short-report', 'interim-report'] as const;
const FINANCIAL = 'financial-report';

/** Groups reports by project and says which of each counts; `joins` are what people said of grantees. Two paths with the same bytes are one document. */
export function standingsOf(cards: readonly ReportCard[], joins: readonly GranteeJoin[] = []): ArchiveTables {
  const standings = new Map<string, Standing>();
  const projects: ProjectSummary[] = [];
  const documents: DocumentStanding[] = [];
  const ids = granteeIds(
    cards.flatMap(({ grantee, stated }) => (grantee ? [{ core: grantee.core, bin: stated.granteeBin }] : [])),
    joins,
  );
  const used = new Set<string>();
  /** Two projects of one grantee under one number are told apart by their first documents. */
  const unused = (id: string, document: string): string => {
    const free = used.has(id) ? idOf('project', `${id} ${document}`) : id;
    used.add(free);
    return free;
  };
  for (const { key, digests } of projectsOf(cards)) {
    const projectId = digests.every(({ kind }) => kind === 'other') ? null : unused(idOf('project', key), digests[0]?.id ?? '');
    const chosen = chosenOf(digests);
    const money = latest(digests.filter(({ kind }) => kind === FINANCIAL));
    const first = <T>(pick: (card: ReportCard) => T | null): T | null =>
      (chosen && pick(chosen)) ?? [...digests].reverse().reduce<T | null>((found, card) => found ?? pick(card), null);
    const year = first(({ stated }) => stated.year);
    const regionCode = first(({ stated }) => stated.regionCode);
    for (const card of digests) {
      const counts = card === chosen || card === money;
      const standing = {
        projectId,
        reportId: card.id,
        counts,
        year: card.stated.year ?? year,
        regionCode: card.stated.regionCode ?? regionCode,
      };
      standings.set(card.path, standing);
      documents.push({ ...standing, ...saidOf(card) });
    }
    if (projectId === null) continue;
    projects.push({
      projectId,
      granteeId: first(({ grantee }) => (grantee ? (ids.get(grantee.core) ?? null) : null)),
      grantee: first(({ stated }) => stated.grantee),
      granteeBin: first(({ stated }) => stated.granteeBin),
      grantor: first(({ stated }) => stated.grantor),
      contractNumber: first(({ stated }) => stated.contractNumber),
      contractDate: first(({ stated }) => stated.contractDate),
      title: first(({ stated }) => stated.title),
      periodStart: first(({ stated }) => stated.periodStart),
      periodEnd: first(({ stated }) => stated.periodEnd),
      year,
      regionCode,
      amount: first(({ stated }) => stated.amount),
      currency: first(({ stated }) => stated.currency),
      reportId: chosen?.id ?? null,
      reportKind: chosen?.kind ?? null,
      path: chosen?.path ?? null,
      participants: chosen?.stated.participants ?? null,
      participantsState: chosen?.stated.participantsState ?? 'missing',
      documents: digests.length,
      findings: chosen?.stated.findings ?? 0,
    });
  }
  projects.sort((left, right) => compare(left.projectId, right.projectId));
  return { standings, documents, projects, grantees: granteesOf(cards, projects, ids) };
}

/** What a document itself says of whose it is. */
function saidOf({ kind, grantee, submitted, stated, legalForm }: ReportCard): Omit<DocumentStanding, keyof Standing> {
  const { grantor, title, amount } = stated;
  return {
    kind,
    grantee: grantee?.name ?? null,
    core: grantee?.core ?? null,
    bin: stated.granteeBin,
    legalForm,
    grantor,
    title,
    submitted,
    amount,
  };
}

function chosenOf(cards: readonly ReportCard[]): ReportCard | null {
  for (const kind of NARRATIVE) {
    const found = latest(cards.filter((card) => card.kind === kind));
    if (found) return found;
  }
  return null;
}

/** The one handed in last; of two that say nothing of that, the one with fewer findings, then the first by path. */
function latest(cards: readonly ReportCard[]): ReportCard | null {
  const sorted = [...cards].sort(
    (left, right) =>
      compare(right.submitted ?? '', left.submitted ?? '') ||
      left.stated.findings - right.stated.findings ||
      compare(left.path, right.path),
  );
  return sorted[0] ?? null;
}

function granteesOf(cards: readonly ReportCard[], projects: readonly ProjectSummary[], ids: ReadonlyMap<string, string>): GranteeSummary[] {
  const counts = Map.groupBy(projects, ({ granteeId }) => granteeId);
  const found = new Map<string, GranteeSummary>();
  for (const { grantee, stated, legalForm } of [...cards].sort((left, right) => compare(left.path, right.path))) {
    const granteeId = grantee ? ids.get(grantee.core) : undefined;
    if (!grantee || granteeId === undefined) continue;
    const known = found.get(granteeId);
    found.set(granteeId, {
      granteeId,
      name: known?.name ?? grantee.name,
      bin: known?.bin ?? stated.granteeBin,
      legalForm: known?.legalForm ?? legalForm,
      projects: counts.get(granteeId)?.length ?? 0,
    });
  }
  return [...found.values()].sort((left, right) => compare(left.granteeId, right.granteeId));
}
