import type { Dataset } from './dataset.ts';
import { activities, events } from './datasets/activities.ts';
import { fields } from './datasets/fields.ts';
import { findings } from './datasets/findings.ts';
import { effects, indicators } from './datasets/indicators.ts';
import { budget, links, proposals, recommendations } from './datasets/lists.ts';
import { participants } from './datasets/participants.ts';
import { contacts, partners, team } from './datasets/people.ts';
import { reports } from './datasets/reports.ts';

/** Every table of the normalized data; each export format writes all of them. */
export const datasets: readonly Dataset[] = [
  reports,
  fields,
  indicators,
  effects,
  participants,
  activities,
  events,
  contacts,
  partners,
  team,
  recommendations,
  proposals,
  budget,
  links,
  findings,
];
