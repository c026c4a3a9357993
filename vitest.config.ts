import { defineConfig } from 'vitest/config';

/** Tests that start programs, servers, browsers or engines, or run whole documents by the dozen; `npm run test:fast` leaves them out. */
const SLOW = ['cli', 'fixtures', 'fuzz', 'ingest', 'ocr', 'package', 'pipeline', 'read/containers', 'read/image', 'review', 'workers'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
const LIMITS = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: SLOW, ...LIMITS } },
      { test: { name: 'slow', include: SLOW, ...LIMITS } },
    ],
  },
});
