import * as z from 'zod';
import { decideUnlessDecided, VERDICTS } from '../store/decisions.ts';
import type { Store } from '../store/open.ts';
import type { Language } from '../wording/review/common.ts';
import { needsReason } from './pages/decision-form.ts';
import { REASON_FIELDS, reasonOf } from './reason.ts';
import { MOST_OF_NAME } from './visit.ts';

const Form = z.object({
  verdict: z.enum(VERDICTS).nullable().catch(null),
  who: z.string().trim().max(MOST_OF_NAME).catch(''),
  ...REASON_FIELDS,
  /** How many decisions the reviewer saw. */
  seen: z.coerce.number().int().nonnegative().catch(-1),
  /** Query of the list the reviewer works through. */
  list: z.string().max(2000).catch(''),
  after: z.enum(['list', 'next', 'stay']).catch('stay'),
});

export interface AskedDecision extends z.infer<typeof Form> {
  /** Why it cannot be kept. */
  readonly problem: 'wrongDecision' | 'nameMissing' | 'reasonMissing' | null;
}

/** What a form asks for. Whatever a browser may send, this gives an answer. */
export function decisionAsked(body: Readonly<Record<string, unknown>>, language: Language): AskedDecision {
  const form = Form.parse(body);
  const asked = { ...form, why: reasonOf(form, language) };
  const problem =
    asked.verdict === null
      ? 'wrongDecision'
      : asked.who === ''
        ? 'nameMissing'
        : needsReason(asked.verdict) && asked.why === ''
          ? 'reasonMissing'
          : null;
  return { ...asked, problem };
}

/** Appends the decision on the finding `seenAs`, which is `finding` or an earlier version of it. False: somebody else decided since. */
export function keep(store: Store, seenAs: string, finding: string, { verdict, who, why, seen }: AskedDecision): boolean {
  if (verdict === null) throw new Error('a decision that is a problem was to be kept');
  return decideUnlessDecided(store, { finding: seenAs, verdict, who, why }, seen, finding);
}
