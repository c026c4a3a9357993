import type { Command } from './command.ts';
import { evaluate } from './evaluate.ts';
import { ingest } from './ingest.ts';
import { read } from './read.ts';
import { tables } from './tables.ts';
import { worker } from './worker.ts';

/** In the order of `esep --help`. */
export const commands: readonly Command[] = [ingest, read, tables, worker, evaluate];
