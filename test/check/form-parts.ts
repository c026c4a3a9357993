import type { SectionKind } from '../../src/model/structure.ts';
import type { Part } from './builder.ts';

/** The parts that the form of a final report asks for. */
export const FORM_PARTS = [
  'activities',
  'plan-fact',
  'goal-achievement',
  'changes',
  'success-story',
  'statistics',
  'concrete-results',
  'long-term-impact',
  'sustainability',
  'partners-analysis',
  'recommendations',
] as const satisfies readonly SectionKind[];

export const ANSWER = ['Занятия продолжатся силами волонтеров.'];

/** A part with an answer in it. */
export function formPart(kind: SectionKind, body: readonly string[] = ANSWER): Part {
  return { kind, heading: kind, body };
}
