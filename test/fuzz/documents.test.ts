import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { runCampaign } from './campaign.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateMarkup } from './mutate-markup.ts';
import { mutateZip } from './mutate-zip.ts';
import type { Random } from './random.ts';
import { officeSeeds, type Seed, seedsIn } from './seeds.ts';

/** `ESEP_FUZZ=1000` for a long run, `ESEP_FUZZ_SEEDS=FOLDER` for further documents to begin with. */
const RUNS = Number(process.env.ESEP_FUZZ ?? 150);
const FOLDER = process.env.ESEP_FUZZ_SEEDS;
const EXTENSIONS = ['.docx', '.odt', '.rtf', '.doc', '.xlsx', '.ods', '.eml', '.html', '.txt', '.csv'];

function mutate({ name, bytes }: Seed, random: Random): { bytes: Uint8Array; how: string } {
  switch (extname(name)) {
    case '.docx':
    case '.odt':
    case '.xlsx':
    case '.ods':
      return { bytes: mutateZip(bytes, random), how: 'package' };
    case '.doc':
      return { bytes: mutateBytes(bytes, random), how: 'bytes' };
    default:
      return { bytes: mutateMarkup(bytes, random), how: 'markup' };
  }
}

test(`${RUNS} damaged office documents end in a document or a reason, within the limits`, { timeout: 60_000 + RUNS * 10_000 }, async () => {
  const seeds = [...officeSeeds(), ...(FOLDER ? seedsIn(FOLDER, EXTENSIONS) : [])];
  const result = await runCampaign({ name: 'documents', seeds, runs: RUNS, mutate, options: { ocr: 'never' } });
  if (process.env.ESEP_FUZZ) console.log(result);
  expect(result.bad).toEqual([]);
  expect(Object.values(result.outcomes).reduce((sum, count) => sum + count, 0)).toBe(RUNS);
});
