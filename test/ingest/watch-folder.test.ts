import { expect, test } from 'vitest';
import { delayAfter } from '../../src/ingest/watch-folder.ts';

test('tries that fail in a row are twice as far apart each time, up to five minutes', () => {
  expect([1, 2, 3, 4].map((failures) => delayAfter(failures, 5))).toEqual([5, 10, 20, 40]);
  expect([8, 50, 5000].map((failures) => delayAfter(failures, 5))).toEqual([300, 300, 300]);
  expect(delayAfter(1, 900)).toBe(900);
});
