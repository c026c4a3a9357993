import type { Warning } from '../../model/document.ts';
import type { Box } from '../../model/evidence.ts';
import type { PageGeometry, Raster, Word } from '../pdf/page.ts';
import { binarize } from './bitmap.ts';
import type { Engine } from './engine.ts';
import { cut, missedPieces } from './missed.ts';
import { withEngine } from './pool.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { TrainedData } from './trained-data.ts';
import { toWords } from './words.ts';

export interface RecognizedPage {
  readonly page: PageGeometry;
  readonly warnings: readonly Warning[];
}

/** Below this mean confidence the page may stand on its head or side. */
const POOR = 0.6;
/** Words the engine is less sure of than this are taken for noise when they were overlooked at first. */
const SURE = 0.55;

/** Reads a page image. Never throws: what cannot be read is an empty page with a partial warning. */
export async function recognizePage(scan: Raster, number: number, data: TrainedData): Promise<RecognizedPage> {
  try {
    return await withEngine(data, async (engine) => {
      const prepared = prepare(scan);
      if (!hasInk(prepared)) return { page: emptyPage(prepared.raster, number), warnings: [] };
      const first = await readUpright(engine, prepared);
      const best = first.mean >= POOR || first.words.length === 0 ? first : await otherWayUp(engine, scan, first);
      return { page: toPage(best, number), warnings: best.words.length === 0 ? [unreadable(number)] : [] };
    });
  } catch {
    return { page: emptyPage(scan, number), warnings: [unreadable(number)] };
  }
}

interface Reading {
  readonly prepared: Prepared;
  readonly words: readonly Word[];
  /** Mean confidence by letters. */
  readonly mean: number;
}

async function readUpright(engine: Engine, prepared: Prepared): Promise<Reading> {
  const { raster } = prepared;
  const { scale } = raster;
  const words = toWords(await engine.read(raster, 'page'), scale).filter((word) => !isResidue(word, prepared));
  const toPixels = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale });
  const margin = Math.round(3 * scale);
  const found: Word[] = [];
  for (const piece of missedPieces(
    binarize(raster),
    words.map((word) => toPixels(word.box)),
    scale,
  )) {
    const blocks = await engine.read(cut(raster, piece, margin), 'line');
    found.push(
      ...toWords(blocks, scale, piece.x0 - margin, piece.y0 - margin).filter((word) => (word.confidence ?? 0) >= SURE && isText(word)),
    );
  }
  const all = [...words, ...found];
  const letters = all.reduce((sum, word) => sum + word.text.length, 0);
  return {
    prepared,
    words: all,
    mean: letters === 0 ? 0 : all.reduce((sum, word) => sum + (word.confidence ?? 0) * word.text.length, 0) / letters,
  };
}

/** The page turned by the other quarters (half a turn only when it lies along its rows); the surest reading. */
async function otherWayUp(engine: Engine, scan: Raster, first: Reading): Promise<Reading> {
  const turns = first.prepared.turns === 0 ? 2 : 3;
  const other = await readUpright(engine, prepare(scan, turns));
  return other.mean > first.mean ? other : first;
}

function isText(word: Word): boolean {
  return /[\p{L}\p{N}]/u.test(word.text);
}

/** Strokes of a ruling line that were left over and read as `|`, `_` or a dash. */
function isResidue(word: Word, { ruling }: Prepared): boolean {
  if (isText(word)) return false;
  const { x0, y0, x1, y1 } = word.box;
  return ruling.rules.some((rule) => {
    const [across, from, to] = rule.axis === 'vertical' ? [[x0, x1], y0, y1] : [[y0, y1], x0, x1];
    return rule.at >= (across[0] ?? 0) - 3 && rule.at <= (across[1] ?? 0) + 3 && rule.from <= to && rule.to >= from;
  });
}

function hasInk({ ink }: Prepared): boolean {
  return ink.data.reduce((sum, pixel) => sum + pixel, 0) > ink.data.length / 20_000;
}

function toPage({ prepared, words }: Reading, number: number): PageGeometry {
  const { raster, ruling } = prepared;
  return { ...emptyPage(raster, number), words, rules: ruling.rules };
}

function emptyPage({ width, height, scale }: Raster, number: number): PageGeometry {
  return { number, width: width / scale, height: height / scale, words: [], rules: [], fills: [], images: [], origin: 'ocr' };
}

function unreadable(number: number): Warning {
  return { code: 'page-unreadable', message: 'No text could be made out on the scanned page.', page: number, partial: true };
}
