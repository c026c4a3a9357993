import type { Progress } from './progress.ts';

/** How far a run is, for programs. */
export type ProgressEvent =
  | { readonly event: 'phase'; readonly phase: string }
  /** `total` documents are to be read. */
  | { readonly event: 'begin'; readonly total: number }
  /** The one at `path` ended in `state`; `done` of `total` have. */
  | { readonly event: 'document'; readonly path: string; readonly state: string; readonly done: number; readonly total: number }
  | { readonly event: 'end' };

/** A progress that tells `hear` of every step. */
export function progressOf(hear: (event: ProgressEvent) => void): Progress {
  let total = 0;
  let done = 0;
  return {
    phase: (phase) => hear({ event: 'phase', phase }),
    begin: (documents) => {
      total = documents;
      done = 0;
      hear({ event: 'begin', total });
    },
    step: (state, path) => {
      done += 1;
      hear({ event: 'document', path, state, done, total });
    },
    end: () => hear({ event: 'end' }),
  };
}
