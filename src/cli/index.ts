import type { Listed } from './command.ts';

/** In the order of `esep --help`. */
export const commands: ReadonlyMap<string, Listed> = new Map([
  [
    'ingest',
    { summary: 'read whole archives into reports, datasets and findings', load: async () => (await import('./ingest.ts')).ingest },
  ],
  [
    'read',
    { summary: 'read one file and print its report as JSON, or its audit summary', load: async () => (await import('./read.ts')).read },
  ],
  ['status', { summary: 'account for every input of the archive', load: async () => (await import('./status.ts')).status }],
  ['findings', { summary: 'list what does not agree with what', load: async () => (await import('./findings.ts')).findings }],
  [
    'review',
    { summary: 'show the findings in a browser, to confirm or dismiss them', load: async () => (await import('./review.ts')).review },
  ],
  [
    'decisions',
    {
      summary: 'export and import decisions and corrections, to merge those of several auditors',
      load: async () => (await import('./decisions.ts')).decisions,
    },
  ],
  [
    'wordings',
    {
      summary: 'list what documents say that esep does not know, and teach it',
      load: async () => (await import('./wordings.ts')).wordings,
    },
  ],
  [
    'export',
    {
      summary: 'write reports and datasets again, with corrections on request',
      load: async () => (await import('./export.ts')).exportCommand,
    },
  ],
  ['summary', { summary: 'show the whole archive on one page', load: async () => (await import('./summary-page.ts')).summaryPage }],
  ['diff', { summary: 'say what differs between two exports', load: async () => (await import('./diff.ts')).diff }],
  ['retry', { summary: 'read failed documents again', load: async () => (await import('./retry.ts')).retry }],
  ['roots', { summary: 'list, rename and move the folders of the archive', load: async () => (await import('./roots.ts')).roots }],
  [
    'forget',
    { summary: 'take documents out of the archive with all that came from them', load: async () => (await import('./forget.ts')).forget },
  ],
  [
    'backup',
    {
      summary: 'copy what the workspace knows into one file, also while it is used',
      load: async () => (await import('./backup.ts')).backup,
    },
  ],
  ['verify', { summary: 'compare a folder with what was ingested of it', load: async () => (await import('./verify.ts')).verify }],
  ['watch', { summary: 'ingest files as they arrive', load: async () => (await import('./watch.ts')).watch }],
  ['worker', { summary: 'read documents handed out through Redis', load: async () => (await import('./worker.ts')).worker }],
  ['tables', { summary: 'print every table of one file as JSON or CSV', load: async () => (await import('./tables.ts')).tables }],
  [
    'evaluate',
    { summary: 'measure the program on a corpus with gold answers', load: async () => (await import('./evaluate.ts')).evaluate },
  ],
  [
    'completion',
    {
      summary: 'print what makes a shell complete commands and options',
      load: async () => (await import('./completion.ts')).completionOf(commands),
    },
  ],
]);
