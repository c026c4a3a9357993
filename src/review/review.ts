import type { Trials } from '../../workers/trial.ts';
import type { Store } from '../store/open.ts';
import type { Pictures } from './pictures.ts';

/** What the pages are made from. */
export interface Review {
  readonly store: Store;
  readonly pictures: Pictures;
  /** Shows what a wording would change; absent where documents are not read. */
  readonly trials?: Trials;
  /** Hears of defects of ours; the reviewer only sees that there was one. */
  readonly report: (error: unknown) => void;
}
