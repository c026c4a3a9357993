import { availableParallelism } from 'node:os';
import { Engine } from './engine.ts';
import type { TrainedData } from './trained-data.ts';

/** Engines that read pages side by side; each costs 150–250 MB. */
export const enginesAtOnce = Math.max(1, Math.min(4, availableParallelism()));

interface Pool {
  readonly idle: Engine[];
  started: number;
  readonly waiting: (() => void)[];
}

const pools = new Map<string, Pool>();

/** Lends one of the process's engines to `task`; waits when all are busy. Engines are started when first needed and kept. */
export async function withEngine<T>(data: TrainedData, task: (engine: Engine) => Promise<T>, most = enginesAtOnce): Promise<T> {
  const pool = poolOf(data);
  while (pool.idle.length === 0 && pool.started >= most) await new Promise<void>((resolve) => pool.waiting.push(resolve));
  let engine = pool.idle.pop();
  if (!engine) {
    pool.started++;
    try {
      engine = await Engine.start(data);
    } catch (error) {
      pool.started--;
      pool.waiting.shift()?.();
      throw error;
    }
  }
  try {
    return await task(engine);
  } finally {
    if (engine.usable) pool.idle.push(engine);
    else pool.started--;
    pool.waiting.shift()?.();
  }
}

function poolOf(data: TrainedData): Pool {
  const key = [data.folder ?? '', ...data.languages].join('\n');
  const known = pools.get(key);
  if (known) return known;
  const pool: Pool = { idle: [], started: 0, waiting: [] };
  pools.set(key, pool);
  return pool;
}
