import { REASONS, type Reason } from '../wording/reasons.ts';
import type { Draft, Outcome } from './check.ts';

/** The rule ran; an empty list says that it found nothing. */
export function checked(findings: readonly Draft[]): Outcome {
  return { findings };
}

/** `years`: for the reasons that name some. */
export function notChecked(reason: Reason, years = ''): Outcome {
  return { notChecked: REASONS[reason].en.replace('#', years) };
}

/** For rules that look at each of several subjects: not checked when there was nothing to look at. */
export function checkedEach<T>(subjects: readonly T[], reason: Reason, check: (subject: T) => readonly Draft[]): Outcome {
  return subjects.length ? checked(subjects.flatMap((subject) => [...check(subject)])) : notChecked(reason);
}
