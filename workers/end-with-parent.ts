import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its parent is gone, though a document may keep it busy for ever: a thread of its own looks, since
 * the main one then hears nothing.
 */
export function endWithParent(): void {
  const look = `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, 1000)`;
  new Worker(look, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 } }).unref();
}
