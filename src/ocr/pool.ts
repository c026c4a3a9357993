import { Engine } from './engine.ts';
import { enginesAtOnce } from './engines-at-once.ts';
import type { TrainedData } from './trained-data.ts';

const idle: Engine[] = [];
const waiting: (() => void)[] = [];
let started = 0;

/** Lends one of the process's engines to `task`, reading with `data`; waits when all are busy. Engines are started when first needed and kept. */
export async function withEngine<T>(data: TrainedData, task: (engine: Engine) => Promise<T>): Promise<T> {
  while (idle.length === 0 && started >= enginesAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  let engine = idle.pop();
  if (!engine) started++;
  try {
    engine ??= await Engine.start(data);
    await engine.readWith(data);
    return await task(engine);
  } finally {
    if (engine?.usable) idle.push(engine);
    else started--;
    waiting.shift()?.();
  }
}
