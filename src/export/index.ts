import type { Dataset } from './dataset.ts';
import { fields } from './datasets/fields.ts';
import { findingPlaces, findings } from './datasets/findings.ts';
import { listDatasets } from './datasets/list-facts.ts';
import { participants } from './datasets/participants.ts';
import { reports } from './datasets/reports.ts';

/** Every table of the normalized data; each export format writes all of them. */
export const datasets: readonly Dataset[] = [reports, fields, participants, ...listDatasets, findings, findingPlaces];
