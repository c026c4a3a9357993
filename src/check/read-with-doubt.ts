import type { Report } from '../model/report.ts';

/** Whether pages were so hard to read that headings and rows may be lost: rules about what is missing prove nothing there. */
export function readWithDoubt({ warnings }: Report['document']): boolean {
  return warnings.some(({ code }) => code === 'page-doubtful' || code === 'page-unreadable');
}
