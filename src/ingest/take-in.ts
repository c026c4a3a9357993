import { basename, resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { openFailure } from '../model/open-failure.ts';
import { type Input, putInput } from '../store/inputs.ts';
import { type Store, transact } from '../store/open.ts';
import { hashFile } from './hash-file.ts';
import { mayHoldFiles } from './may-hold-files.ts';
import { type Found, type WalkOptions, walk } from './walk.ts';

/** Inputs are kept in groups of this many per transaction. */
const GROUP = 500;

/**
 * Notes every input below the roots with the hash of its bytes. Gives those that may be containers; more of the content
 * than its first bytes is not looked at.
 */
export async function takeIn(store: Store, run: number, roots: readonly string[], options: WalkOptions): Promise<Input[]> {
  const prefixes = prefixesOf(roots, options);
  let group: Input[] = [];
  const suspects: Input[] = [];
  const keep = () => {
    transact(store, () => {
      for (const input of group) putInput(store, run, input);
    });
    group = [];
  };
  for (const [index, root] of roots.entries()) {
    for (const found of walk(resolve(root), options)) {
      const { input, head } = await inputOf(found, prefixes[index] ?? '');
      group.push(input);
      if (mayHoldFiles(head)) suspects.push(input);
      if (group.length === GROUP) keep();
    }
  }
  keep();
  return suspects;
}

async function inputOf(found: Found, prefix: string): Promise<{ input: Input; head: Buffer }> {
  const base = { path: prefix + found.path, file: found.file, container: null, bytes: found.bytes };
  const nothing = Buffer.alloc(0);
  if (found.failure) return { input: { ...base, hash: null, failure: found.failure }, head: nothing };
  try {
    const { hash, head } = await hashFile(found.file);
    return { input: { ...base, hash, failure: null }, head };
  } catch (error) {
    return { input: { ...base, hash: null, failure: openFailure(error) }, head: nothing };
  }
}

/**
 * Paths are relative to their root. Only when two roots hold the same relative path do all of them begin with the name of
 * their root, so that no input takes another's place.
 */
function prefixesOf(roots: readonly string[], options: WalkOptions): string[] {
  if (roots.length === 1) return [''];
  if (
    !collide(
      roots,
      roots.map(() => ''),
      options,
    )
  )
    return roots.map(() => '');
  const names = roots.map((root) => `${basename(resolve(root))}/`);
  if (collide(roots, names, options))
    throw new UsageError('two of the PATHs hold files of the same relative name; give their common folder instead');
  return names;
}

function collide(roots: readonly string[], prefixes: readonly string[], options: WalkOptions): boolean {
  const seen = new Map<string, string>();
  for (const [index, root] of roots.entries()) {
    for (const { path, file } of walk(resolve(root), options)) {
      const name = (prefixes[index] ?? '') + path;
      const other = seen.get(name);
      if (other !== undefined && other !== file) return true;
      seen.set(name, file);
    }
  }
  return false;
}
