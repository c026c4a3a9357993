import { expect, test } from 'vitest';
import { showProgress } from '../../src/ingest/progress.ts';

test('a second run of a watch counts from nothing again', () => {
  const lines: string[] = [];
  let now = 0;
  const progress = showProgress({ isTTY: false, write: (text) => lines.push(text) }, () => now);
  for (const states of [['complete', 'failed'], ['complete']]) {
    progress.begin(states.length);
    for (const state of states) {
      now += 1000;
      progress.step(state, 'a.txt');
    }
  }
  expect(lines).toEqual(['esep: 2 of 2 documents, 1.0/s, 0:00 to go, 1 not readable\n', 'esep: 1 of 1 document, 1.0/s, 0:00 to go\n']);
});
