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

/** Runs every extractor over the document. */
export function extract(document: StructuredDocument): Facts {
  const facts = emptyFacts();
  for (const extractor of extractors) Object.assign(facts, extractor.extract(document, facts));
  return facts;
}
