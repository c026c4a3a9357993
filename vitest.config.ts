import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that start programs, servers, browsers or engines, draw pages, or run whole documents by the dozen; `npm run test:fast` leaves them out. */
const SLOW = [
  ...['cli', 'fixtures', 'fuzz', 'ingest', 'ocr', 'package', 'pipeline', 'read/containers', 'read/image', 'review', 'workers'].map(
    (folder) => `test/${folder}/**/*.test.ts`,
  ),
  'test/read/picture.test.ts',
  'test/read/pdf/canvases.test.ts',
];
const LIMITS = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: SLOW, isolate: false, ...LIMITS } },
      { test: { name: 'slow', include: SLOW, ...LIMITS } },
    ],
  },
});
