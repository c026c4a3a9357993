import { expect, test } from 'vitest';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { runCampaign } from './campaign.ts';
import { layeredPdf } from './layered-pdf.ts';
import { mutatePdf } from './mutate-pdf.ts';
import { parsePdf, writePdf } from './pdf-file.ts';
import { random } from './random.ts';
import { drawnSeeds, pdfSeeds, seedsIn } from './seeds.ts';

/** `ESEP_FUZZ=5000` for a long run, `ESEP_FUZZ_SEEDS=FOLDER` for further documents to begin with. */
const RUNS = Number(process.env.ESEP_FUZZ ?? 150);
const FOLDER = process.env.ESEP_FUZZ_SEEDS;

test('a PDF taken apart and written again without damage reads the same', async () => {
  for (const { name, bytes } of await pdfSeeds()) {
    const read = (data: Uint8Array) => readDocument({ bytes: data, name }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
    expect(await read(writePdf(parsePdf(bytes), {}, random(0))), name).toEqual(await read(bytes));
  }
});

test(`${RUNS} damaged PDFs end in a document or a reason, within the limits`, { timeout: 60_000 + RUNS * 10_000 }, async () => {
  const seeds = [...(await pdfSeeds()), ...(FOLDER ? seedsIn(FOLDER, ['.pdf']) : [])];
  const result = await runCampaign({
    name: 'pdf',
    seeds,
    runs: RUNS,
    mutate: ({ bytes }, random) => mutatePdf(bytes, random),
    options: { ocr: 'never' },
  });
  if (process.env.ESEP_FUZZ) console.log(result);
  expect(result.bad).toEqual([]);
  expect(Object.entries(result.outcomes).reduce((sum, [outcome, count]) => sum + (outcome === 'died once' ? 0 : count), 0)).toBe(RUNS);
});

/** Drawing and recognizing takes a second and more for each file. */
const DRAWN = Math.ceil(RUNS / 30);

test(`${DRAWN} damaged PDFs are drawn and recognized, or there is a reason`, { timeout: 60_000 + DRAWN * 60_000 }, async () => {
  const result = await runCampaign({
    name: 'drawn',
    seeds: await drawnSeeds(),
    runs: DRAWN,
    mutate: ({ bytes }, random) => mutatePdf(bytes, random),
    options: { ocr: 'always' },
  });
  if (process.env.ESEP_FUZZ) console.log(result);
  expect(result.bad).toEqual([]);
  expect(Object.entries(result.outcomes).reduce((sum, [outcome, count]) => sum + (outcome === 'died once' ? 0 : count), 0)).toBe(DRAWN);
});

test(`${DRAWN} PDFs of layers and patterns in each other are drawn within the limits`, { timeout: 60_000 + DRAWN * 60_000 }, async () => {
  const result = await runCampaign({
    name: 'layered',
    seeds: [{ name: 'layered.pdf', bytes: new Uint8Array() }],
    runs: DRAWN,
    mutate: (_, random) => ({ bytes: layeredPdf(random), how: 'layers' }),
    options: { ocr: 'always' },
  });
  if (process.env.ESEP_FUZZ) console.log(result);
  expect(result.bad).toEqual([]);
  expect((result.outcomes.document ?? 0) + (result.outcomes.partial ?? 0)).toBe(DRAWN);
});
