import type { Decision } from '../../store/decisions.ts';
import type { FindingFilter, ListedFinding, Neighbours } from '../../store/finding-list.ts';
import type { CitedView } from './evidence-view.ts';

export interface FindingModel {
  readonly listed: ListedFinding;
  readonly filter: FindingFilter;
  readonly neighbours: Neighbours;
  readonly cited: readonly CitedView[];
  readonly decisions: readonly Decision[];
  /** The finding decided just before this page was opened. */
  readonly justDecided: ListedFinding | null;
  /** A decision that was not taken, and why. */
  readonly attempt: Attempt | null;
  /** Reviewers disagree, neither having seen the other. */
  readonly disputed: boolean;
}

/** What a reviewer sent that could not be kept as it was; `problem` is a sentence in the language of the page. */
export interface Attempt {
  readonly problem: string;
  readonly who: string;
  readonly why: string;
}
