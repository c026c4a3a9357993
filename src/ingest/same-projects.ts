import { Digest } from '../archive/digest.ts';
import { type ProjectCard, projectHints, sameProject } from '../archive/projects.ts';
import { latestDigest } from '../store/latest.ts';
import type { Store } from '../store/open.ts';

/** Of these a project has several, one beside the other: only one that is gone can have been replaced. */
const SERIAL: ReadonlySet<string> = new Set(['interim-report', 'financial-report', 'other']);

const Card = Digest.pick({ path: true, id: true, kind: true, contract: true, grantee: true, title: true, submitted: true });

/** Documents without a known path, by hash, that are of the same kind and project as one that is gone or was worked on by reviewers. */
export function sameProjects(
  store: Store,
  newcomers: readonly string[],
  { gone, reviewed }: { readonly gone: ReadonlySet<string>; readonly reviewed: readonly string[] },
): { readonly earlier: string; readonly later: string }[] {
  const earlier = [...new Set([...gone, ...reviewed])].flatMap((hash) => cardOf(store, hash));
  if (earlier.length === 0) return [];
  const near = new Map<string, ProjectCard[]>();
  for (const card of earlier) for (const hint of projectHints(card)) near.set(hint, [...(near.get(hint) ?? []), card]);
  return newcomers.flatMap((hash) => {
    const [card] = cardOf(store, hash);
    if (!card) return [];
    const candidates = new Set(projectHints(card).flatMap((hint) => near.get(hint) ?? []));
    return [...candidates]
      .filter((old) => old.id !== hash && old.kind === card.kind && (gone.has(old.id) || !SERIAL.has(old.kind)) && sameProject(old, card))
      .map((old) => ({ earlier: old.id, later: hash }));
  });
}

function cardOf(store: Store, hash: string): ProjectCard[] {
  const card = Card.safeParse(latestDigest(store, hash)).data;
  return card ? [{ ...card, id: hash }] : [];
}
