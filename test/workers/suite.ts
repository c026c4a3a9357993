import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '../../workers/job.ts';
import type { Workers } from '../../workers/workers.ts';
import { jobOf } from './job-of.ts';

/** Workers of one kind, and a way to the processes that do the reading. */
export interface Started {
  readonly workers: Workers;
  pids(): number[];
  stop(): Promise<void>;
}

const REPORT = 'Отчет о реализации проекта\nВсего участников: 614 человек\nИтого: 223 мужчины и 391 женщина\n';

/** What holds for any kind of workers. Registers its tests in the calling file. */
export function workersSuite(start: () => Promise<Started>): void {
  const folder = mkdtempSync(join(tmpdir(), 'esep-suite-'));
  let started: Started;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(async () => {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A document on disk and the job to read it. */
  function document(name: string, bytes: string | Buffer, rest: Partial<Job> = {}): [Job, string] {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return [jobOf(bytes, name, rest), file];
  }

  async function run(...[job, file]: [Job, string]) {
    const settled = await started.workers.run(job, file);
    await started.workers.stored(job);
    return settled;
  }

  /** Ends the process that begins to read after the call. */
  async function killReader(after: ReadonlySet<number>): Promise<number> {
    for (;;) {
      const pid = started.pids().find((candidate) => !after.has(candidate));
      if (pid !== undefined) {
        process.kill(pid, 'SIGKILL');
        return pid;
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  test('a document comes back as its report', async () => {
    const settled = await run(...document('a.txt', REPORT));
    expect(settled).toMatchObject({ state: 'read', result: { state: 'complete' }, tries: [] });
    const body = settled.state === 'read' ? settled.result.body : '';
    expect(JSON.parse(inflateRawSync(Buffer.from(body, 'base64')).toString())).toMatchObject({ version: 1, document: { path: 'a.txt' } });
  });

  test('its words come back for the search', async () => {
    const settled = await run(...document('words.txt', REPORT));
    const texts = settled.state === 'read' ? settled.result.passages.map((passage) => passage.text) : [];
    expect(texts.join('\n')).toContain('Всего участников: 614 человек');
  });

  test('an unreadable document is final at the first try', async () => {
    const settled = await run(...document('empty.txt', ''));
    expect(settled).toMatchObject({ state: 'failed', result: { failure: { code: 'empty', stage: 'read' } }, tries: [{ code: 'empty' }] });
  });

  test('a file that is gone fails by itself', async () => {
    const [job] = document('gone.txt', 'x');
    expect(await run(job, join(folder, 'nowhere.txt'))).toMatchObject({ state: 'failed', result: { failure: { code: 'not-found' } } });
  });

  test('a file that is another one by now is tried again and set aside', async () => {
    const [job, file] = document('changed.txt', REPORT);
    writeFileSync(file, 'something else');
    const settled = await run(job, file);
    expect(settled).toMatchObject({ state: 'set-aside', result: { failure: { code: 'changed' } } });
    expect(settled.tries).toHaveLength(2);
  });

  test('the deadline ends a document for good', async () => {
    const settled = await run(...document('slow.txt', REPORT.repeat(100), { timeout: 0.001 }));
    expect(settled).toMatchObject({ state: 'failed', result: { failure: { code: 'limit-time' } }, tries: [{ code: 'limit-time' }] });
  });

  test('the memory cap ends a document for good', async () => {
    const settled = await run(...document('fat.txt', REPORT.repeat(100), { maxMemory: 1 }));
    expect(settled).toMatchObject({ state: 'failed', result: { failure: { code: 'limit-memory' } }, tries: [{ code: 'limit-memory' }] });
  });

  test('a document whose worker dies once is read at the second try', async () => {
    const reading = run(...document('once.txt', `${REPORT.repeat(100)}once`));
    await killReader(new Set());
    expect(await reading).toMatchObject({ state: 'read', tries: [{ code: 'worker-died' }] });
  });

  test('a document that kills its worker twice is set aside, and the rest goes on', async () => {
    const reading = run(...document('twice.txt', `${REPORT.repeat(100)}twice`));
    const first = await killReader(new Set());
    await killReader(new Set([first]));
    const settled = await reading;
    expect(settled).toMatchObject({ state: 'set-aside', result: { failure: { code: 'worker-died' } } });
    expect(await run(...document('after.txt', `${REPORT}after`))).toMatchObject({ state: 'read' });
  });

  test('many documents at once all come back', async () => {
    const settled = await Promise.all(Array.from({ length: 25 }, (_, index) => run(...document(`${index}.txt`, `${REPORT}${index}`))));
    expect(
      settled.map((each) => each.state),
      JSON.stringify(settled[0]?.tries),
    ).toEqual(Array.from({ length: 25 }, () => 'read'));
  });
}
