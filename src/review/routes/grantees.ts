import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { Reconciliation } from '../../model/reconciliation.ts';
import { reconciliationsOf } from '../../store/archive-findings.ts';
import { countListed } from '../../store/finding-counts.ts';
import { joinGrantee, joinHistory } from '../../store/grantee-joins.ts';
import { hashAt } from '../../store/inputs.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import {
  documentsOf,
  GRANTEE_SORTS,
  granteeNamed,
  granteeNames,
  listGrantees,
  projectOf,
  projectsOfGrantee,
  spellingsOf,
} from '../../store/standings.ts';
import { WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { GRANTEES } from '../../wording/review/grantees.ts';
import { contactsOf } from '../contacts.ts';
import { formOf } from '../form.ts';
import { errorPage } from '../pages/error-page.ts';
import { granteePage } from '../pages/grantee-page.ts';
import { GRANTEES_PER_PAGE, granteesPage } from '../pages/grantees-page.ts';
import { projectPage } from '../pages/project-page.ts';
import type { Review } from '../review.ts';
import { keepName, MOST_OF_NAME, visitOf } from '../visit.ts';

const Asked = z.object({
  text: z.string().trim().max(300).default(''),
  sort: z.enum(GRANTEE_SORTS).default('name'),
  page: z.coerce.number().int().positive().default(1),
});

const Joining = z.object({
  core: z.string().max(1000).catch(''),
  act: z.enum(['join', 'part', 'back']).nullable().catch(null),
  other: z.string().trim().max(500).catch(''),
  why: z.string().trim().max(2000).catch(''),
  who: z.string().trim().max(MOST_OF_NAME).catch(''),
});

/** Grantees, one grantee with joining and parting, and one project. */
export function granteeRoutes(app: Hono, { store }: Review): void {
  app.get('/grantees', (c) => {
    const run = lastRun(store);
    if (!run) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const asked = Asked.safeParse(c.req.query());
    if (!asked.success) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    const { text, sort, page } = asked.data;
    const grantees = listGrantees(store, run.id, { text, sort }, { limit: GRANTEES_PER_PAGE + 1, offset: (page - 1) * GRANTEES_PER_PAGE });
    return c.html(granteesPage(visitOf(c), { text, sort, page, grantees, notYet: granteeNames(store).size === 0 }));
  });

  app.get('/grantees/:id', (c) => {
    const run = lastRun(store);
    return run && exists(c) ? page(c, run, null) : c.html(errorPage(visitOf(c), WORDS.notFound), 404);
  });

  app.post('/grantees/:id/joins', async (c) => {
    const run = lastRun(store);
    if (!run || !exists(c)) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { core, act, other, why, who } = Joining.parse(await formOf(c));
    const { language } = visitOf(c);
    const own = spellingsOf(store, idOf(c)).some((spelling) => spelling.core === core);
    const joined = act === 'join' ? coreOf(other) : act === 'part' ? '' : null;
    if (act === null || !own) return page(c, run, WORDS.wrongRequest[language], 400);
    if (who === '') return page(c, run, FINDING.nameMissing[language], 400);
    if (joined === undefined) return page(c, run, GRANTEES.unknownGrantee[language], 400);
    keepName(c, who);
    joinGrantee(store, { core, joined, who, why });
    return c.redirect(`/grantees/${granteeNamed(store, core) ?? idOf(c)}`, 303);
  });

  app.get('/projects/:id', (c) => {
    const run = lastRun(store);
    const project = projectOf(store, c.req.param('id'));
    if (!run || !project) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const documents = documentsOf(store, 'project', project.projectId);
    const id = documents.find(({ grantee }) => grantee !== null)?.grantee ?? null;
    const paths = new Set(documents.map(({ path }) => path));
    const reconciliations = z.array(Reconciliation).parse(reconciliationsOf(store, run.id));
    return c.html(
      projectPage(visitOf(c), {
        project,
        grantee: id === null ? null : { id, name: granteeNames(store).get(id) ?? '' },
        documents,
        reconciliations: reconciliations.filter(({ plan, interim, final }) =>
          [plan, interim, final].some((path) => path !== null && paths.has(path)),
        ),
        findings: countListed(store, run.id, { project: project.projectId }).total,
        hashAt: (path) => hashAt(store, path),
      }),
    );
  });

  const idOf = (c: Context): string => c.req.param('id') ?? '';
  const exists = (c: Context): boolean => spellingsOf(store, idOf(c)).length > 0;

  /** The comparison letters of a grantee by its name or the address of its page; undefined: there is none such. */
  function coreOf(other: string): string | undefined {
    const address = /\/grantees\/([0-9a-f]{12})/.exec(other)?.[1];
    const id = address ?? [...granteeNames(store)].find(([, name]) => name === other)?.[0];
    return id === undefined ? undefined : spellingsOf(store, id)[0]?.core;
  }

  function page(c: Context, run: Run, problem: string | null, status: 200 | 400 = 200) {
    const id = idOf(c);
    const names = granteeNames(store);
    const spellings = spellingsOf(store, id);
    const documents = documentsOf(store, 'grantee', id);
    const visit = visitOf(c);
    const others = new Map([...names].filter(([other]) => other !== id));
    return c.html(
      granteePage(visit, {
        id,
        name: names.get(id) ?? '',
        bins: [...new Set(spellings.flatMap(({ bin }) => bin ?? []))],
        projects: projectsOfGrantee(store, id),
        documents,
        spellings,
        contacts: contactsOf(store, run, documents, visit.language),
        states: countListed(store, run.id, { grantee: id }).facets.state,
        joins: joinHistory(
          store,
          spellings.map(({ core }) => core),
        ),
        others,
        problem,
      }),
      status,
    );
  }
}
