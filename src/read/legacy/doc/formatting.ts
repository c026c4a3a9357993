/** Property changes of one run of bytes, as they stand in a formatted disk page. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** Index of the paragraph's style; 0 for character runs. */
  readonly style: number;
  readonly changes: Buffer;
}

const PAGE = 512;
const PARAGRAPH_ENTRY = 13;

/** Runs of paragraphs or characters from their bin table ([MS-DOC] 2.8.5, 2.8.6); damaged pages are skipped. */
export function readFormatting(bins: Buffer, stream: Buffer, kind: 'paragraphs' | 'characters'): FormattedRun[] {
  const count = Math.floor((bins.length - 4) / 8);
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index++) {
    const start = (bins.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    const page = stream.subarray(start, start + PAGE);
    if (page.length === PAGE) runs.push(...readPage(page, kind));
  }
  return runs;
}

function readPage(page: Buffer, kind: 'paragraphs' | 'characters'): FormattedRun[] {
  const count = page[PAGE - 1] ?? 0;
  const entry = kind === 'paragraphs' ? PARAGRAPH_ENTRY : 1;
  if ((count + 1) * 4 + count * entry > PAGE - 1) return [];
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index++) {
    const at = (page[(count + 1) * 4 + index * entry] ?? 0) * 2;
    const changes = at === 0 ? Buffer.alloc(0) : kind === 'paragraphs' ? paragraphChanges(page, at) : characterChanges(page, at);
    const hasStyle = kind === 'paragraphs' && changes.length >= 2;
    runs.push({
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: hasStyle ? changes.readUInt16LE(0) : 0,
      changes: hasStyle ? changes.subarray(2) : changes,
    });
  }
  return runs;
}

function paragraphChanges(page: Buffer, at: number): Buffer {
  const words = page[at] ?? 0;
  return words === 0 ? page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2) : page.subarray(at + 1, at + words * 2);
}

function characterChanges(page: Buffer, at: number): Buffer {
  return page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}
