import type { Batch } from '../../store/decide-many.ts';
import type { Decision } from '../../store/decisions.ts';
import type { FindingFilter } from '../../store/finding-filter.ts';
import type { ListedFinding, Neighbours } from '../../store/finding-list.ts';
import type { Remark } from '../../store/remarks.ts';
import type { CitedView } from './evidence-view.ts';

export interface FindingModel {
  readonly listed: ListedFinding;
  readonly filter: FindingFilter;
  readonly neighbours: Neighbours;
  readonly cited: readonly CitedView[];
  readonly decisions: readonly Decision[];
  readonly remarks: readonly Remark[];
  readonly reviewers: readonly string[];
  /** How many findings of the run have the same rule and cause, this one among them; and how many of them are open. */
  readonly alike: { readonly total: number; readonly open: number };
  readonly justDecided: JustDecided | null;
  /** A decision that was not taken, and why. */
  readonly attempt: Attempt | null;
  /** Reviewers disagree, neither having seen the other. */
  readonly disputed: boolean;
}

/** The finding decided just before the page was opened, and that decision while it is the last one. */
export interface JustDecided {
  readonly listed: ListedFinding;
  readonly batch: Batch | null;
}

/** What a reviewer sent that could not be kept as it was; `problem` is a sentence in the language of the page. */
export interface Attempt {
  readonly problem: string;
  readonly who: string;
  readonly why: string;
}
