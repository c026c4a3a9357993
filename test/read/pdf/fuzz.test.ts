import { expect, test } from 'vitest';
import { UnreadableFileError } from '../../../src/model/errors.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { line, makePdf, write } from './make-pdf.ts';

/** Small and repeatable; `ESEP_FUZZ=5000` for a long run. */
const RUNS = Number(process.env.ESEP_FUZZ ?? 200);

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const table = [700, 680, 660].map((y) => line(50, y, 250, y)).join('') + [50, 150, 250].map((x) => line(x, 660, x, 700)).join('');
const content = table + write('план', 55, 685) + write('факт', 155, 685) + write('Отчёт о проекте', 50, 600, { font: 'F2' });
const sources = [makePdf([{ content }, { content, rotate: 90 }]), makePdf([{ content }], { compressed: false })];

/** Bit flips, truncation, cuts, copies over other places, swapped references. */
function mutate(source: Uint8Array, next: () => number): Uint8Array {
  const bytes = Buffer.from(source);
  const at = (): number => Math.floor(next() * bytes.length);
  switch (Math.floor(next() * 5)) {
    case 0:
      for (let flips = 1 + Math.floor(next() * 30); flips > 0; flips--) {
        const place = at();
        bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(next() * 8));
      }
      return bytes;
    case 1:
      return bytes.subarray(0, at());
    case 2: {
      const from = at();
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.floor(next() * 300))]);
    }
    case 3: {
      const from = at();
      bytes.copy(bytes, at(), from, from + Math.floor(next() * 300));
      return bytes;
    }
    default: {
      const swapped = bytes
        .toString('latin1')
        .replace(/\d+(?= 0 R)/g, (number) => (next() < 0.2 ? String(1 + Math.floor(next() * 14)) : number));
      return Buffer.from(swapped, 'latin1');
    }
  }
}

test(`${RUNS} broken PDFs end in a document or in a reason`, async () => {
  const next = random(20260101);
  for (let run = 0; run < RUNS; run++) {
    const source = sources[run % sources.length] ?? new Uint8Array();
    const bytes = mutate(source, next);
    const outcome = await readDocument({ bytes, name: 'broken.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' }).then(
      (document) => (document.format === 'pdf' || document.format === 'text' ? 'document' : document.format),
      (error: unknown) => (error instanceof UnreadableFileError ? 'reason' : error),
    );
    expect(['document', 'reason'], `run ${run}`).toContain(outcome);
  }
}, 120_000);
