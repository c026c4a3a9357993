import { openCompoundFile } from '../legacy/cfb.ts';
import { storageAsFile } from '../legacy/storage.ts';
import type { Container } from './container.ts';
import { compoundObjectsIn, objectFolders } from './held-objects.ts';
import { oleContent } from './ole.ts';
import { shownPath } from './paths.ts';

/** Word and Excel files of before 2007 with other files put into them. The document itself is read beside them. */
export const compoundObjects: Container = {
  format: 'old document with objects',
  accepts: (bytes) => compoundObjectsIn(bytes).length > 0,
  async *entries(bytes) {
    const file = openCompoundFile(bytes);
    for (const folder of objectFolders(file)) {
      const inside = (path: string): string => `${folder}/${path}`;
      const own = file.paths.filter((path) => path.startsWith(inside(''))).map((path) => path.slice(folder.length + 1));
      const object = { names: own.filter((path) => !path.includes('/')), paths: own, stream: (path: string) => file.stream(inside(path)) };
      const found = await oleContent(object, folder.replace(/^ObjectPool\/_?/, 'object '), () => storageAsFile(file, folder));
      if (found) yield { path: shownPath(found.path), bytes: found.bytes, failure: null };
    }
  },
};
