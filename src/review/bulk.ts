import * as z from 'zod';
import { VERDICTS } from '../store/decisions.ts';
import type { Texts } from '../wording/findings/rule.ts';
import { CLEARING } from '../wording/review/clearing.ts';
import type { Language } from '../wording/review/common.ts';
import { FINDING } from '../wording/review/finding.ts';
import { needsReason } from './pages/decision-form.ts';
import { REASON_FIELDS, reasonOf } from './reason.ts';
import { MOST_OF_NAME } from './visit.ts';

/** So many findings are decided on at once. */
export const MOST_AT_ONCE = 5000;

const name = z.string().trim().max(MOST_OF_NAME).catch('');
const ids = z.string().max(200);
const Form = z.object({
  pick: z.union([ids.transform((id) => [id]), z.array(ids)]).catch([]),
  /** All of the list is meant, not only what is picked. */
  whole: z.literal('yes').optional().catch(undefined),
  verdict: z.enum(VERDICTS).nullable().catch(null),
  act: z.enum(['comment', 'assign']).nullable().catch(null),
  who: name,
  to: name,
  ...REASON_FIELDS,
  /** The last decision there was when the list was made. */
  seen: z.coerce.number().int().nonnegative().catch(0),
  list: z.string().max(2000).catch(''),
});

export interface AskedAtOnce extends z.infer<typeof Form> {
  /** Why it cannot be kept. */
  readonly problem: Texts | null;
}

/** What the form of the list asks for. Whatever a browser may send, this gives an answer. */
export function askedAtOnce(body: Readonly<Record<string, unknown>>, language: Language): AskedAtOnce {
  const form = Form.parse(body);
  const asked = { ...form, why: reasonOf(form, language) };
  return { ...asked, problem: problemOf(asked) };
}

function problemOf({ pick, whole, verdict, act, who, why }: z.infer<typeof Form>): Texts | null {
  if (pick.length === 0 && whole === undefined) return CLEARING.nothingChosen;
  if (verdict === null && act === null) return FINDING.wrongDecision;
  if (who === '') return FINDING.nameMissing;
  if (act === 'comment' && why === '') return CLEARING.textMissing;
  return act === null && verdict !== null && needsReason(verdict) && why === '' ? FINDING.reasonMissing : null;
}

const Undo = z.object({
  from: z.coerce.number().int().positive().optional().catch(undefined),
  to: z.coerce.number().int().positive().optional().catch(undefined),
  finding: ids.optional().catch(undefined),
  who: name,
  list: z.string().max(2000).catch(''),
});

/** What is to be undone; `finding` when it was decided on alone. */
export function askedUndo(body: Readonly<Record<string, unknown>>): z.infer<typeof Undo> {
  return Undo.parse(body);
}

const Said = z.object({
  kind: z.enum(['comment', 'assigned']).nullable().catch(null),
  ...REASON_FIELDS,
  to: name,
  who: name,
  list: z.string().max(2000).catch(''),
});

/** A comment or an assignment of one finding. */
export function askedRemark(body: Readonly<Record<string, unknown>>, language: Language) {
  const said = Said.parse(body);
  return { ...said, text: said.kind === 'comment' ? reasonOf(said, language) : said.to };
}

const Done = z.object({
  from: z.coerce.number().int().positive().optional().catch(undefined),
  to: z.coerce.number().int().positive().optional().catch(undefined),
  kept: z.coerce.number().int().nonnegative(),
  missed: z.coerce.number().int().nonnegative().default(0),
  undone: z.literal('1').optional(),
});

const PROBLEMS = [
  CLEARING.nothingChosen,
  CLEARING.tooMany,
  CLEARING.textMissing,
  FINDING.wrongDecision,
  FINDING.nameMissing,
  FINDING.reasonMissing,
];

/** Names a problem in an address. */
export function problemName(problem: Texts): number {
  return PROBLEMS.indexOf(problem);
}

/** Why nothing was done, as an address says; null: it does not. */
export function problemIn(query: Readonly<Record<string, string>>, language: Language): string | null {
  return PROBLEMS[Number(query.problem)]?.[language] ?? null;
}

/** What an address says was just done; null: nothing. */
export function doneIn(query: Readonly<Record<string, string>>) {
  const parsed = Done.safeParse(query);
  if (!parsed.success) return null;
  const { from, to, kept, missed, undone } = parsed.data;
  return { batch: from !== undefined && to !== undefined ? { from, to } : null, kept, missed, undone: undone !== undefined };
}
