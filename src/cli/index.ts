import type { Command } from './command.ts';
import { evaluate } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { findings } from './findings.ts';
import { ingest } from './ingest.ts';
import { read } from './read.ts';
import { retry } from './retry.ts';
import { review } from './review.ts';
import { status } from './status.ts';
import { tables } from './tables.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';
import { worker } from './worker.ts';

/** In the order of `esep --help`. */
export const commands: readonly Command[] = [
  ingest,
  read,
  status,
  findings,
  review,
  exportCommand,
  retry,
  verify,
  watch,
  worker,
  tables,
  evaluate,
];
