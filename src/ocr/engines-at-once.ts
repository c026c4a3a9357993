import { availableParallelism } from 'node:os';

/** Engines of this process, each 150–250 MB. Where processes share a machine, ESEP_OCR_ENGINES is the share of this one. */
export const enginesAtOnce = Math.max(1, Number(process.env.ESEP_OCR_ENGINES) || Math.min(4, availableParallelism()));
