import { readFileSync } from 'node:fs';
import { archiveFindings } from '../src/archive/archive.ts';
import { type Digest, digest } from '../src/archive/digest.ts';
import { checks } from '../src/check/index.ts';
import { runChecks } from '../src/check/run.ts';
import { processDocument } from '../src/pipeline.ts';

const REPORTS = ['final-ru-passport.docx', 'final-kk-cover.txt', 'plan-ru.docx'];
const SIZES = [100, 1_000, 10_000];
const REPEATS = 20;
/** Words of an ordinary report leave about this many marks. */
const MARKS = 150;

/** User CPU milliseconds of `work`. */
function cost(work: () => void): number {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

/** An invented report of its own project, with marks no other has. */
function synthetic(base: Digest, index: number): Digest {
  const name = `Организация ${index}`;
  return {
    ...base,
    path: `archive/${index}.docx`,
    id: `id-${index}`,
    contract: { ...base.contract, number: String(index) },
    grantee: { name: `ОФ «${name}»`, core: `организация${index}` },
    fingerprints: Array.from({ length: MARKS }, (_, mark) => [index * MARKS + mark, mark * 16]),
    contacts: base.contacts.map((contact, at) => ({
      ...contact,
      addresses: contact.addresses.map((address) => ({ ...address, value: `${index}-${at}@example.org` })),
    })),
    prose: [],
  };
}

/** What the rules cost: all of them on one report, and the rules across documents when one report joins an archive. */
export async function checksBench(): Promise<string> {
  const lines = ['report                        pages   all rules, ms'];
  const digests: Digest[] = [];
  for (const name of REPORTS) {
    const path = `fixtures/reports/${name}`;
    const processed = await processDocument({ bytes: readFileSync(path), name, path });
    digests.push(digest(processed));
    const time = cost(() => {
      for (let index = 0; index < REPEATS; index++) runChecks(checks, processed);
    });
    lines.push(
      `${name.padEnd(28)} ${String(processed.report.document.pages ?? '–').padStart(6)} ${(time / REPEATS).toFixed(1).padStart(14)}`,
    );
  }
  lines.push('', 'archive of     adding one, s (all digests compared again, no report read again)');
  for (const size of SIZES) {
    const archive = Array.from({ length: size + 1 }, (_, index) => synthetic(digests[index % digests.length] ?? emptyArchive(), index));
    const time = cost(() => void archiveFindings(archive));
    lines.push(`${String(size).padStart(10)} ${(time / 1000).toFixed(2).padStart(17)}`);
  }
  return `${lines.join('\n')}\n`;
}

function emptyArchive(): never {
  throw new RangeError('the bench needs at least one fixture');
}
