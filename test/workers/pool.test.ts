import { describe } from 'vitest';
import { processPool } from '../../workers/pool.ts';
import { workersSuite } from './suite.ts';

describe('pool of processes', () => {
  workersSuite(async () => {
    const workers = processPool(1, 1, []);
    return { workers, pids: workers.pids, stop: workers.close };
  });
});
