/** What becomes of an input; every input of a run ends in exactly one. `pending` only while the run lasts. */
export const INPUT_STATES = ['complete', 'partial', 'failed', 'duplicate', 'set-aside', 'pending'] as const;

export type InputState = (typeof INPUT_STATES)[number];
