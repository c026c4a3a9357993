import type { SectionKind } from '../model/structure.ts';

/** Depth of each kind in the forms: 1 for the numbered questions, 2 for what stands under them. */
export const SECTION_LEVELS: Readonly<Record<SectionKind, number>> = {
  title: 1,
  passport: 1,
  activities: 1,
  task: 2,
  activity: 3,
  'plan-fact': 1,
  deviations: 1,
  effects: 1,
  'goal-achievement': 1,
  changes: 1,
  'success-story': 2,
  statistics: 1,
  gender: 2,
  social: 2,
  age: 2,
  results: 1,
  'concrete-results': 2,
  'long-term-impact': 2,
  sustainability: 2,
  'socio-economic-effect': 2,
  'partners-analysis': 1,
  partners: 2,
  proposals: 1,
  directions: 2,
  recommendations: 1,
  'general-information': 1,
  team: 1,
  'monitoring-plan': 1,
  'final-presentation': 2,
  'information-work': 2,
  tasks: 2,
  'project-title': 1,
  executor: 1,
  goal: 1,
  coordinator: 1,
  budget: 1,
  pages: 1,
  signature: 1,
  other: 3,
};

export function isSectionKind(name: string): name is SectionKind {
  return name in SECTION_LEVELS;
}
