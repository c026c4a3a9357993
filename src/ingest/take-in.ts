import { lstatSync } from 'node:fs';
import { hashFile } from '../../workers/hash-file.ts';
import { ArchiveShrankError } from '../model/errors.ts';
import { openFailure } from '../model/open-failure.ts';
import type { Store } from '../store/open.ts';
import { beginSurvey, putSightings, type Sighting, type Target } from '../store/survey.ts';
import { mayHoldFiles, signsOfFiles } from './may-hold-files.ts';
import { refuseAbsent, refuseShrunk } from './shrink-guard.ts';
import { type Found, type WalkOptions, walk } from './walk.ts';

/** Sightings are kept in groups of this many per transaction. */
const GROUP = 500;

export interface SurveyOptions extends WalkOptions {
  /** Go on though a path is empty or lost many of its files. */
  readonly allowShrink: boolean;
}

/**
 * Looks at everything below the targets and takes the hash of each file; of the content no more than the first bytes and
 * signs of files in it are looked at. Throws ArchiveShrankError when a target lost what is known of it.
 */
export async function survey(store: Store, targets: readonly Target[], options: SurveyOptions): Promise<void> {
  beginSurvey(store);
  for (const { path } of targets) refuseAbsent(store, path, options.allowShrink);
  const unready = [...(options.unready ?? [])];
  putSightings(
    store,
    unready.map((file) => ({ file, bytes: 0, hash: null, failure: null, holdsFiles: false })),
    false,
  );
  for (const { path } of targets) {
    await look(store, path, options);
    if (!options.allowShrink) refuseShrunk(store, path);
  }
}

async function look(store: Store, path: string, options: SurveyOptions): Promise<void> {
  const folder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (folder === undefined) return;
  let group: Sighting[] = [];
  for (const found of walk(path, options)) {
    if (folder && found.failure && found.file === path)
      throw new ArchiveShrankError(`${path} cannot be looked into: ${found.failure.message}`);
    group.push(await sightingOf(found));
    if (group.length < GROUP) continue;
    putSightings(store, group);
    group = [];
  }
  putSightings(store, group);
}

async function sightingOf({ file, bytes, failure }: Found): Promise<Sighting> {
  const nothing = { file, bytes, hash: null, holdsFiles: false };
  if (failure) return { ...nothing, failure };
  try {
    const { hash, head, found } = await hashFile(file, signsOfFiles);
    return { file, bytes, hash, failure: null, holdsFiles: found || mayHoldFiles(head) };
  } catch (error) {
    return { ...nothing, failure: openFailure(error) };
  }
}
