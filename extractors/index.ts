import { emptyFacts } from '../src/model/empty-facts.ts';
import type { Facts } from '../src/model/report.ts';
import type { StructuredDocument } from '../src/model/structure.ts';
import { budget } from './budget.ts';
import { contacts } from './contacts.ts';
import { effects } from './effects.ts';
import { events } from './events.ts';
import type { Extractor } from './extractor.ts';
import { indicators } from './indicators.ts';
import { links } from './links.ts';
import { participants } from './participants.ts';
import { partners } from './partners.ts';
import { project } from './project.ts';
import { proposals } from './proposals.ts';
import { recommendations } from './recommendations.ts';
import { sections } from './sections.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';

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
