import type { TaughtScope, TaughtWording } from '../model/wording.ts';
import type { Store } from '../store/open.ts';
import { reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import { grantorsOf } from '../store/standings.ts';
import { contentsHolding } from '../store/unknown-wordings.ts';

/** Documents from which a form is told. */
const MOST_DOCUMENTS = 10;
const LEAST_HEADINGS = 2;
const MOST_HEADINGS = 12;
/** What every report calls its own way. */
const OWN: ReadonlySet<string> = new Set(['task', 'activity', 'title']);

/** Where a wording can hold: everywhere, in the form its documents have in common, or for one of their grantors. */
export function scopesOf(store: Store, run: Run, wording: Pick<TaughtWording, 'kind' | 'text'>): TaughtScope[] {
  const holding = [...contentsHolding(store, wording)].sort();
  const headings = holding.slice(0, MOST_DOCUMENTS).flatMap((hash) => {
    const report = reportOf(store, hash, run.key);
    return report ? [new Set(report.sections.filter(({ kind }) => !OWN.has(kind)).map(({ heading }) => heading.trim()))] : [];
  });
  const [first, ...others] = headings;
  const common = [...(first ?? [])].filter(
    (heading) => /\p{L}{3}/u.test(heading) && heading.length <= 200 && others.every((set) => set.has(heading)),
  );
  return [
    { in: 'everywhere' },
    ...(common.length >= LEAST_HEADINGS ? [{ in: 'form' as const, wordings: common.slice(0, MOST_HEADINGS) }] : []),
    ...grantorsOf(store, holding).map((name) => ({ in: 'grantor' as const, name })),
  ];
}
