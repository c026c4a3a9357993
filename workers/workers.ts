import type { Failure } from '../src/model/failure.ts';
import type { FailedResult, Job, ReadResult } from './job.ts';

/** What a job came to after the retries its cause allows; `tries` are the failures on the way, the last one included. */
export type Settled =
  | { readonly state: 'read'; readonly result: ReadResult; readonly tries: readonly Failure[] }
  | { readonly state: 'failed' | 'set-aside'; readonly result: FailedResult; readonly tries: readonly Failure[] };

/** Runs jobs somewhere: on processes of this machine, or through a queue on others. */
export interface Workers {
  /** How many jobs are worth having under way at once; more only cost memory. */
  readonly window: number;
  /** Reads the document in `file`. Rejects only when the workers themselves are out of order, never for a document. */
  run(job: Job, file: string): Promise<Settled>;
  /** What the job came to is safe; what was kept of it elsewhere can go. */
  stored(job: Job): Promise<void>;
  /** Ends the processes and connections, whatever is under way. */
  close(): Promise<void>;
}
