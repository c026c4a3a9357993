import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory. */
export interface SmallDisk {
  readonly folder: string;
  grow(kib: number): void;
  makeReadOnly(): void;
  release(): void;
}

/** Mounts one with so many KiB; null where this user may mount nothing. */
export function smallDisk(kib: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'esep-disk-'));
  const mount = (...options: readonly string[]) => execFileSync('mount', [...options, folder], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs');
  } catch {
    return null;
  }
  return {
    folder,
    grow: (more) => mount('-o', `remount,size=${more}k`),
    makeReadOnly: () => mount('-o', 'remount,ro'),
    release: () => execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' }),
  };
}
