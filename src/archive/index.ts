import { contactShared } from './contact-shared.ts';
import type { ArchiveCheck, ProjectCheck } from './cross-check.ts';
import { duplicateReport } from './duplicate-report.ts';
import { planChanged } from './plan-changed.ts';
import { plannedIndicatorMissing } from './planned-indicator-missing.ts';
import { textReused } from './text-reused.ts';
import { versionsDisagree } from './versions-disagree.ts';

/** In the order of the catalogue. */
export const crossChecks: readonly (ProjectCheck | ArchiveCheck)[] = [
  planChanged,
  plannedIndicatorMissing,
  versionsDisagree,
  textReused,
  contactShared,
  duplicateReport,
];
