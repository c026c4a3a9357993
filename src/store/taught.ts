import * as z from 'zod';
import { TaughtScope, TaughtWording, WordingKind } from '../model/wording.ts';
import { wordingKey } from '../text/wordings/taught.ts';
import { notBefore } from './decisions.ts';
import { Time } from './exchange.ts';
import { type Store, transact } from './open.ts';

/** A wording as somebody taught it, or took it back. */
export const Teaching = z.object({
  ...TaughtWording.shape,
  undone: z.boolean(),
  who: z.string().min(1).max(1000),
  at: Time,
  /** Path of a document that says it; '' for none. */
  example: z.string().max(10_000),
});
export type Teaching = z.infer<typeof Teaching>;

/** The same before it is kept. */
export const NewTeaching = Teaching.omit({ at: true });
export type NewTeaching = z.infer<typeof NewTeaching>;

const Row = z.object({
  kind: WordingKind,
  text: z.string(),
  concept: z.string().nullable(),
  scope: z.string(),
  undone: z.int(),
  who: z.string(),
  at: z.string(),
  example: z.string(),
});

/** Everything that was taught and taken back, oldest first. */
export function teachings({ database }: Store): Teaching[] {
  return database
    .prepare('SELECT kind, text, concept, scope, undone, who, at, example FROM taught_wordings ORDER BY at, id')
    .all()
    .map((row) => {
      const { scope, undone, ...rest } = Row.parse(row);
      return { ...rest, scope: TaughtScope.parse(JSON.parse(scope)), undone: undone === 1 };
    });
}

/** What holds now: of all that was said of a wording in a scope, the last, unless it was taken back. In a fixed order. */
export function taughtNow(store: Store): Teaching[] {
  const last = new Map(teachings(store).map((one) => [subject(one), one]));
  return [...last.values()].filter(({ undone }) => !undone).sort((a, b) => (subject(a) < subject(b) ? -1 : 1));
}

/** What holds now and did not when the last run began: no document was read with it. */
export function taughtSinceRun(store: Store): TaughtWording[] {
  const last = store.database.prepare('SELECT taught FROM runs ORDER BY id DESC LIMIT 1').get();
  const read = new Set(last ? listIn(last.taught).map((one) => JSON.stringify(one)) : []);
  return wordingsTaught(store).filter((one) => !read.has(JSON.stringify(one)));
}

/** The wordings alone, as readers get them. */
export function wordingsTaught(store: Store): TaughtWording[] {
  return taughtNow(store).map(({ kind, text, concept, scope }) => ({ kind, text, concept, scope }));
}

/** The same for all spellings that readers take for one wording in one scope. */
export function subject({ kind, text, scope }: Pick<TaughtWording, 'kind' | 'text' | 'scope'>): string {
  return JSON.stringify([kind, wordingKey(text), scope.in, ...namesOf(scope).map(wordingKey).sort()]);
}

function namesOf(scope: TaughtScope): readonly string[] {
  if (scope.in === 'form') return scope.wordings;
  return scope.in === 'grantor' ? [scope.name] : [];
}

/** Appends what somebody teaches or takes back. Throws a ZodError when it is not as `NewTeaching` says. */
export function teach(store: Store, teaching: NewTeaching): void {
  const last = String(store.database.prepare('SELECT max(at) AS at FROM taught_wordings').get()?.at ?? '');
  put(store, { ...NewTeaching.parse(teaching), at: notBefore(last) });
}

/** Takes in what was taught elsewhere; gives how much of it is new. */
export function takeTeachings(store: Store, sent: readonly Teaching[]): number {
  return transact(store, () => {
    const known = new Set(teachings(store).map((one) => JSON.stringify(named(one))));
    const fresh = sent.filter((one) => !known.has(JSON.stringify(named(one))));
    for (const one of fresh) put(store, one);
    return fresh.length;
  });
}

function named({ kind, text, concept, scope, undone, who, at, example }: Teaching) {
  return { kind, text, concept, scope, undone, who, at, example };
}

function put({ database }: Store, { kind, text, concept, scope, undone, who, at, example }: Teaching): void {
  database
    .prepare('INSERT INTO taught_wordings (kind, text, concept, scope, undone, who, at, example) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(kind, text, concept, JSON.stringify(scope), Number(undone), who, at, example);
}

/** Notes what was taught when the run began. */
export function noteTaught({ database }: Store, run: number, taught: readonly TaughtWording[]): void {
  database.prepare('UPDATE runs SET taught = ? WHERE id = ?').run(JSON.stringify(taught), run);
}

/** The key and the taught wordings of the run before; null: there was none that ended. */
export function taughtBefore({ database }: Store, run: number): { readonly key: string; readonly taught: TaughtWording[] } | null {
  const row = database.prepare('SELECT key, taught FROM runs WHERE id < ? AND ended IS NOT NULL ORDER BY id DESC LIMIT 1').get(run);
  return row ? { key: String(row.key), taught: listIn(row.taught) } : null;
}

function listIn(taught: unknown): TaughtWording[] {
  return z.array(TaughtWording).parse(JSON.parse(String(taught)));
}
