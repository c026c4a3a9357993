/** How a candidate came to be one; the surer ways first. */
export type VoteReason =
  | 'labelled'
  | 'label by its stems'
  | 'shows what it is'
  | 'labelled among the story'
  | 'told in a sentence'
  | 'stands where it would';

/** What may be the answer to a question, and how far it was believed. */
export interface Vote {
  /** 0–1. */
  readonly score: number;
  readonly reason: VoteReason;
  /** The words before it that name it, as printed; empty where nothing does. */
  readonly label: string;
  /** As printed, lines joined. */
  readonly text: string;
  readonly block: number;
  /** The report's fact was read from it. */
  readonly chosen: boolean;
}

/** The candidates of one field of the project, the surest first. */
export interface FieldVotes {
  readonly field: string;
  readonly votes: readonly Vote[];
}
