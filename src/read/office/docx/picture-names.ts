import type { OfficePackage } from '../office-package.ts';

/** Parts of the package that hold the pictures a body refers to by these ids. */
export function pictureNames(pack: OfficePackage, main: string, ids: readonly string[]): string[] {
  const targets = new Map(pack.relationships(main).map(({ id, target }) => [id, target]));
  return ids.flatMap((id) => targets.get(id) ?? []);
}
