import { registerHooks } from 'node:module';

const READER = `
readers.unshift({
  format: 'broken',
  mediaType: 'text/plain',
  accepts: ({ name }) => name.startsWith('broken'),
  read: async () => null.length,
});`;

/** Preloaded into the program and its workers: a reader with a mistake in it stands first in the list. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return url.endsWith('/src/read/index.ts') ? { ...loaded, source: `${loaded.source}${READER}` } : loaded;
  },
});
