import { availableParallelism } from 'node:os';
import { Engine } from './engine.ts';
import type { TrainedData } from './trained-data.ts';

/** Engines of this process, each 150–250 MB. Where processes share a machine, ESEP_OCR_ENGINES is the share of this one. */
export const enginesAtOnce = Math.max(1, Number(process.env.ESEP_OCR_ENGINES) || Math.min(4, availableParallelism()));

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
