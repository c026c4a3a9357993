import { existsSync, readdirSync, rmSync } from 'node:fs';
import type { Store } from '../store/open.ts';
import { holdsContent } from '../store/orphans.ts';
import { unpackedAt } from '../store/roots.ts';

/** Takes away what was unpacked from archives and mails and belongs to no input any more, and what a killed process left. */
export function cleanUnpacked(store: Store): void {
  if (!existsSync(unpackedAt(store))) return;
  for (const name of readdirSync(unpackedAt(store))) if (!holdsContent(store, name)) rmSync(unpackedAt(store, name), { force: true });
}
