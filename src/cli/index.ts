import type { Command } from './command.ts';

/** In the order of `esep --help`. Each is loaded when it is called. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ingest', async () => (await import('./ingest.ts')).ingest],
  ['read', async () => (await import('./read.ts')).read],
  ['status', async () => (await import('./status.ts')).status],
  ['findings', async () => (await import('./findings.ts')).findings],
  ['review', async () => (await import('./review.ts')).review],
  ['decisions', async () => (await import('./decisions.ts')).decisions],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['retry', async () => (await import('./retry.ts')).retry],
  ['roots', async () => (await import('./roots.ts')).roots],
  ['forget', async () => (await import('./forget.ts')).forget],
  ['backup', async () => (await import('./backup.ts')).backup],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['watch', async () => (await import('./watch.ts')).watch],
  ['worker', async () => (await import('./worker.ts')).worker],
  ['tables', async () => (await import('./tables.ts')).tables],
  ['evaluate', async () => (await import('./evaluate.ts')).evaluate],
]);
