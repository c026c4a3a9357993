import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Store } from '../store/open.ts';
import { filesOf } from '../store/pending.ts';
import { type Root, rootsOf } from '../store/roots.ts';
import type { Target } from '../store/survey.ts';
import { within } from './walk.ts';

/**
 * What a run is to look at: the paths given, or all the archive knows when none are. A folder becomes a root with all that is
 * in it, unless it lies in one; roots in it become part of it. A single file belongs to the folder it lies in. Throws UsageError.
 */
export function targetsOf(store: Store, paths: readonly string[]): Target[] {
  const known = rootsOf(store);
  if (paths.length === 0 && known.length === 0) throw new UsageError('give at least one PATH');
  const targets = paths.length === 0 ? known.flatMap((root) => everything(store, root)) : paths.map((path) => targetOf(path, known));
  const folders = targets.filter(({ whole }) => whole).map(({ root }) => root);
  const outermost = (root: string) => folders.filter((folder) => within(folder, root)).sort((a, b) => a.length - b.length)[0];
  return targets
    .map(({ path, root, whole }) => ({ path, root: outermost(root) ?? root, whole: whole || outermost(root) !== undefined }))
    .filter(({ path }, index, all) => !all.some((other, place) => within(other.path, path) && (other.path !== path || place < index)));
}

function everything(store: Store, { id, location, whole }: Root): Target[] {
  if (whole) return [{ path: location, root: location, whole }];
  return filesOf(store, id).map(({ place }) => ({ path: join(location, place), root: location, whole }));
}

function targetOf(given: string, known: readonly Root[]): Target {
  const status = statSync(given, { throwIfNoEntry: false });
  const path = status ? realpathSync(given) : resolve(given);
  const home = known.find(({ location, whole }) => (whole ? within(location, path) : location === dirname(path)));
  const folder = status?.isDirectory() ?? false;
  if (home && (home.whole || !folder)) return { path, root: home.location, whole: home.whole };
  if (folder) return { path, root: path, whole: true };
  return { path, root: dirname(path), whole: false };
}
