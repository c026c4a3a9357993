import * as z from 'zod';
import type { DocumentStanding, ProjectSummary } from '../model/standing.ts';
import { tellGranteesApart } from './grantee-joins.ts';
import { type Store, transact } from './open.ts';

interface Standings {
  readonly documents: readonly DocumentStanding[];
  readonly projects: readonly ProjectSummary[];
}

/** Keeps what the documents of the archive say of projects and grantees, in place of what was kept. */
export function putStandings(store: Store, { documents, projects }: Standings): void {
  const { database } = store;
  transact(store, () => {
    database.exec('DELETE FROM standing_documents; DELETE FROM standing_projects');
    const document = database.prepare(
      `INSERT OR REPLACE INTO standing_documents (hash, project, counts, kind, name, core, bin, legal_form, grantor, title, year, region, submitted, amount)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const one of documents) {
      const { reportId, projectId, counts, kind, grantee, core, bin, legalForm, grantor, title, year, regionCode, submitted, amount } = one;
      document.run(
        reportId,
        projectId,
        Number(counts),
        kind,
        grantee,
        core,
        bin,
        legalForm,
        grantor,
        title,
        year,
        regionCode,
        submitted,
        amount,
      );
    }
    const project = database.prepare('INSERT INTO standing_projects (id, body) VALUES (?, ?)');
    for (const summary of projects) project.run(summary.projectId, JSON.stringify(summary));
    tellGranteesApart(store);
  });
}

const Document = z.object({
  hash: z.string(),
  path: z.string(),
  project: z.string().nullable(),
  counts: z.int().transform((counts) => counts === 1),
  kind: z.string(),
  grantee: z.string().nullable(),
  name: z.string().nullable(),
  core: z.string().nullable(),
  bin: z.string().nullable(),
  legal_form: z.string().nullable(),
  grantor: z.string().nullable(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  region: z.string().nullable(),
  submitted: z.string().nullable(),
  amount: z.number().nullable(),
});
/** A document of a project or grantee, under the path it goes by. */
export type StandingDocument = z.infer<typeof Document>;

/** The documents of a project or of a grantee, in the order they came in. */
export function documentsOf({ database }: Store, of: 'project' | 'grantee', id: string): StandingDocument[] {
  return database
    .prepare(
      `SELECT s.*, min(i.path) AS path FROM standing_documents s JOIN inputs i ON i.hash = s.hash AND i.opened = 0 WHERE s.${of} = ?
       GROUP BY s.hash ORDER BY s.year, s.submitted, path`,
    )
    .all(id)
    .map((row) => Document.parse(row));
}

const Summary: z.ZodType<ProjectSummary> = z.object({
  projectId: z.string(),
  granteeId: z.string().nullable(),
  grantee: z.string().nullable(),
  granteeBin: z.string().nullable(),
  grantor: z.string().nullable(),
  contractNumber: z.string().nullable(),
  contractDate: z.string().nullable(),
  title: z.string().nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  year: z.int().nullable(),
  regionCode: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  reportId: z.string().nullable(),
  reportKind: z.string().nullable(),
  path: z.string().nullable(),
  participants: z.number().nullable(),
  participantsState: z.enum(['agreed', 'contradicted', 'missing']),
  documents: z.int(),
  findings: z.int(),
});

/** A project by its id; null: there is none. */
export function projectOf({ database }: Store, id: string): ProjectSummary | null {
  const row = database.prepare('SELECT body FROM standing_projects WHERE id = ?').get(id);
  return row ? Summary.parse(JSON.parse(String(row.body))) : null;
}

/** The projects of a grantee, oldest first. */
export function projectsOfGrantee({ database }: Store, grantee: string): ProjectSummary[] {
  return database
    .prepare('SELECT body FROM standing_projects WHERE id IN (SELECT project FROM standing_documents WHERE grantee = ?)')
    .all(grantee)
    .map(({ body }) => Summary.parse(JSON.parse(String(body))))
    .sort((left, right) => (left.year ?? 0) - (right.year ?? 0) || (left.projectId < right.projectId ? -1 : 1));
}

const Listed = z.object({
  id: z.string(),
  name: z.string(),
  bin: z.string().nullable(),
  projects: z.int(),
  documents: z.int(),
  first: z.int().nullable(),
  last: z.int().nullable(),
  amount: z.number().nullable(),
  findings: z.int(),
});
/** A grantee as a list shows it; `amount` is the sum of its projects' grants, `findings` those of its documents. */
export type ListedGrantee = z.infer<typeof Listed>;

export const GRANTEE_SORTS = ['name', 'projects', 'amount', 'findings', 'last'] as const;
export type GranteeSort = (typeof GRANTEE_SORTS)[number];

/** The grantees of which a name or BIN mentions `text` ('' for all). */
export function listGrantees(
  { database }: Store,
  run: number,
  { text, sort }: { readonly text: string; readonly sort: GranteeSort },
  page: { limit: number; offset: number },
): ListedGrantee[] {
  const order = sort === 'name' ? 'name' : `${sort} DESC, name`;
  return database
    .prepare(
      `WITH sums AS (SELECT grantee, sum(amount) AS amount FROM (
         SELECT s.grantee, s.project, max(json_extract(p.body, '$.amount')) AS amount FROM standing_documents s
           JOIN standing_projects p ON p.id = s.project WHERE s.grantee IS NOT NULL GROUP BY s.grantee, s.project
       ) GROUP BY grantee), found AS (
         SELECT s.grantee, count(*) AS n FROM standing_documents s JOIN runs r ON r.id = :run
           JOIN findings f INDEXED BY findings_listed ON f.key = r.key AND f.hash = s.hash GROUP BY s.grantee
       )
       SELECT * FROM (
         SELECT s.grantee AS id, min(s.name) AS name, min(s.bin) AS bin, count(DISTINCT s.project) AS projects, count(*) AS documents,
           min(s.year) AS first, max(s.year) AS last, m.amount, coalesce(f.n, 0) AS findings, group_concat(DISTINCT s.name) AS names
         FROM standing_documents s LEFT JOIN sums m ON m.grantee = s.grantee LEFT JOIN found f ON f.grantee = s.grantee
         WHERE s.grantee IS NOT NULL GROUP BY s.grantee
       ) WHERE :text = '' OR mentions('[]', names || ' ' || coalesce(bin, ''), :text) ORDER BY ${order}, id LIMIT :limit OFFSET :offset`,
    )
    .all({ run, text, ...page })
    .map((row) => Listed.parse(row));
}

const Spelling = z.object({
  core: z.string(),
  name: z.string(),
  legal_form: z.string().nullable(),
  bin: z.string().nullable(),
  documents: z.int(),
});
/** How documents write a grantee. */
export type Spelling = z.infer<typeof Spelling>;

export function spellingsOf({ database }: Store, grantee: string): Spelling[] {
  return database
    .prepare(
      'SELECT core, name, legal_form, bin, count(*) AS documents FROM standing_documents WHERE grantee = ? AND core IS NOT NULL GROUP BY core, name, legal_form, bin ORDER BY documents DESC, name',
    )
    .all(grantee)
    .map((row) => Spelling.parse(row));
}

/** What each grantee is called, by id. */
export function granteeNames({ database }: Store): Map<string, string> {
  const rows = database
    .prepare('SELECT grantee, min(name) AS name FROM standing_documents WHERE grantee IS NOT NULL GROUP BY grantee')
    .all();
  return new Map(rows.map(({ grantee, name }) => [String(grantee), String(name)]));
}

/** The grantee a name stands for; null: no document states it. */
export function granteeNamed({ database }: Store, core: string): string | null {
  const id = database.prepare('SELECT grantee FROM standing_documents WHERE core = ? LIMIT 1').get(core)?.grantee;
  return typeof id === 'string' ? id : null;
}

/** The grantors that contents name, those of most first; at most ten. */
export function grantorsOf({ database }: Store, hashes: readonly string[]): string[] {
  return database
    .prepare(
      `SELECT grantor FROM standing_documents WHERE grantor IS NOT NULL AND hash IN (SELECT value FROM json_each(?))
       GROUP BY grantor ORDER BY count(*) DESC, grantor LIMIT 10`,
    )
    .all(JSON.stringify(hashes))
    .map(({ grantor }) => String(grantor));
}
