/** Formats of containers that are documents too and are read beside what lies in them: letters, reports with the sheet of a budget inside. */
export const DOCUMENTS_TOO: ReadonlySet<string> = new Set([
  'eml',
  'msg',
  'signed document',
  'document with objects',
  'old document with objects',
  'pdf with attachments',
]);
