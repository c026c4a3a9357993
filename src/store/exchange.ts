import * as z from 'zod';
import { correctionIn } from './corrections.ts';
import { VERDICTS } from './decisions.ts';
import { placesOf } from './document-versions.ts';
import { Mark } from './finding-marks.ts';
import { joinHistory } from './grantee-joins.ts';
import type { Store } from './open.ts';
import { REMARKS } from './remarks.ts';

/** An ISO time, told as `Date` tells it. */
export const Time = z.iso.datetime().transform((at) => new Date(at).toISOString());
const Made = z.object({ who: z.string().min(1).max(1000), at: Time, why: z.string().max(100_000) });
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** As reports are called; null: not known. */
const Path = z.string().nullable();

const SentDecision = z.object({
  finding: z.string().min(1).max(200),
  verdict: z.enum(VERDICTS),
  ...Made.shape,
  /** What the finding is recognised by elsewhere, and in which document it stands: null and '' when it is across documents. */
  about: z.object({ path: Path, document: z.union([Hash, z.literal('')]), ...Mark.omit({ id: true }).shape }).nullable(),
});
export type SentDecision = z.infer<typeof SentDecision>;

const SentCorrection = z.object({
  /** sha256 of the document. */
  hash: Hash,
  path: Path,
  pointer: z.string().startsWith('/').max(10_000),
  value: z.json(),
  was: z.json().optional(),
  ...Made.shape,
  mark: z.string().optional(),
});
export type SentCorrection = z.infer<typeof SentCorrection>;

const SentRemark = z.object({
  finding: SentDecision.shape.finding,
  kind: z.enum(REMARKS),
  text: z.string().max(100_000),
  who: Made.shape.who,
  at: Time,
  about: SentDecision.shape.about,
});
export type SentRemark = z.infer<typeof SentRemark>;

const SentJoin = z.object({ core: z.string().min(1).max(1000), joined: z.string().max(1000).nullable(), ...Made.shape });

/** Reviewers' work as it goes from one workspace to another. */
export const Exchange = z.object({
  esep: z.literal('decisions'),
  version: z.literal(1),
  decisions: z.array(SentDecision),
  corrections: z.array(SentCorrection),
  remarks: z.array(SentRemark).default([]),
  joins: z.array(SentJoin).default([]),
});
export type Exchange = z.infer<typeof Exchange>;

/** All decisions, corrections, remarks and joins of a workspace, in the order they were made in. */
export function exchangeOf(store: Store): Exchange {
  const { database } = store;
  const mark = database.prepare('SELECT hash, code, position, same, alike FROM finding_marks WHERE id = ?');
  const pathOf = (hash: string) => placesOf(store, hash)[0]?.path ?? null;
  const about = (finding: string) => {
    const { hash, ...row } = mark.get(finding) ?? {};
    return typeof hash === 'string' ? { path: hash === '' ? null : pathOf(hash), document: hash, ...row } : null;
  };
  return Exchange.parse({
    esep: 'decisions',
    version: 1,
    decisions: database
      .prepare('SELECT finding, verdict, who, at, why FROM decisions ORDER BY at, finding, who, verdict, why')
      .all()
      .map((row) => ({ ...row, about: about(String(row.finding)) })),
    corrections: database
      .prepare('SELECT hash, pointer, value, was, who, at, why, mark FROM corrections ORDER BY at, hash, pointer, who, value, why')
      .all()
      .map((row) => ({ ...correctionIn(row), path: pathOf(String(row.hash)) })),
    remarks: database
      .prepare('SELECT finding, kind, text, who, at FROM remarks ORDER BY at, finding, who, kind, text')
      .all()
      .map((row) => ({ ...row, about: about(String(row.finding)) })),
    joins: joinHistory(store),
  });
}
