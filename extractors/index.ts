import { emptyFacts } from '../src/model/empty-facts.ts';
import type { Facts } from '../src/model/report.ts';
import type { StructuredDocument } from '../src/model/structure.ts';
import { tasks } from './activities/tasks.ts';
import { effects } from './effects/effects.ts';
import { events } from './events/events.ts';
import type { Extractor } from './extractor.ts';
import { indicators } from './indicators/indicators.ts';
import { budget } from './lists/budget.ts';
import { links } from './lists/links.ts';
import { proposals } from './lists/proposals.ts';
import { recommendations } from './lists/recommendations.ts';
import { sections } from './lists/sections.ts';
import { participants } from './participants/participants.ts';
import { contacts } from './people/contacts.ts';
import { partners } from './people/partners.ts';
import { team } from './people/team.ts';
import { project } from './project/project.ts';

/** In order: later extractors may look at what earlier ones found. */
export const extractors: readonly Extractor[] = [
  project,
  tasks,
  indicators,
  effects,
  participants,
  partners,
  team,
  recommendations,
  proposals,
  budget,
  sections,
  events,
  contacts,
  links,
];

/** What a document of any kind has. */
const OF_ANY_DOCUMENT: readonly Extractor[] = [sections, links];

/** Runs every extractor over the document, as far as it is one that can be asked. */
export function extract(document: StructuredDocument): Facts {
  const facts = emptyFacts();
  const asked = document.standing === 'foreign' ? OF_ANY_DOCUMENT : extractors;
  for (const extractor of asked) Object.assign(facts, extractor.extract(document, facts));
  return document.standing === 'account' ? { ...facts, project: withoutProject(facts.project) } : facts;
}

/** Who tells what was done, and when, where nothing says that it was a project or who paid for it. */
function withoutProject({ period, submittedOn, filledOn, signatory, pagesDeclared }: Facts['project']): Facts['project'] {
  return { ...emptyFacts().project, period, submittedOn, filledOn, signatory, pagesDeclared };
}
