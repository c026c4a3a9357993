import type { Warning } from '../model/document.ts';
import type { PageGeometry, Raster, Word } from '../page/page.ts';
import { agreed } from './agreement.ts';
import { binarize } from './bitmap.ts';
import { partGroups } from './digit-groups.ts';
import { doubted, hardToRead, isHardToRead } from './doubtful-page.ts';
import { type Engine, EngineError } from './engine.ts';
import { confirmFigures } from './figures.ts';
import { mendCase } from './letter-case.ts';
import { dropLinesAcrossColumns } from './lines-across-columns.ts';
import { cut, missedPieces } from './missed.ts';
import { mendNumberSigns } from './number-sign.ts';
import { mendOrdinals } from './ordinals.ts';
import { withEngine } from './pool.ts';
import { type Prepared, prepare } from './prepare.ts';
import { confirmRussian, wantsRussian } from './russian.ts';
import { mendScripts, readAddresses } from './scripts.ts';
import { evenSizes } from './sizes.ts';
import { splitJoinedWords } from './split-joined-words.ts';
import { RECOGNIZE } from './tolerances/words.ts';
import { figuresData, russianData, type TrainedData } from './trained-data.ts';
import { type SeenWord, toLines } from './words.ts';

export interface RecognizedPage {
  readonly page: PageGeometry;
  readonly warnings: readonly Warning[];
}

/** Reads a page image. A page that the engine cannot read is an empty one with a partial warning. */
export async function recognizePage(scan: Raster, number: number, data: TrainedData): Promise<RecognizedPage> {
  try {
    return await withEngine(data, async (engine) => {
      const prepared = prepare(scan);
      if (!hasInk(prepared)) return { page: emptyPage(prepared.raster, number), warnings: [] };
      const first = await readUpright(engine, prepared);
      const best = first.mean >= RECOGNIZE.poor || first.words.length === 0 ? first : await otherWayUp(engine, scan, first);
      if (best.words.length === 0) return { page: toPage(best, number), warnings: [unreadable(number)] };
      const last = await secondLooks(engine, best, data);
      const page = toPage(last, number);
      if (!isHardToRead(last.words, last.prepared.pageRulings.faded)) return { page, warnings: [] };
      return { page: { ...page, words: page.words.map(doubted) }, warnings: [hardToRead(number)] };
    });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { page: emptyPage(scan, number), warnings: [unreadable(number)] };
  }
}

interface Reading {
  readonly prepared: Prepared;
  readonly words: readonly SeenWord[];
  /** Mean confidence by letters. */
  readonly mean: number;
}

async function readUpright(engine: Engine, prepared: Prepared): Promise<Reading> {
  const { raster } = prepared;
  const read = toLines(await engine.read(raster, 'page'), raster.scale);
  const lines = read.map((line) => line.filter((seen) => !isResidue(seen, prepared)));
  const clear = dropLinesAcrossColumns(lines);
  const dropped = lines.filter((line) => !clear.includes(line)).flat();
  const missed = await readMissed(engine, raster, clear.flat(), dropped);
  const ink = binarize(raster);
  const sized = evenSizes(
    [...clear, ...missed].map((line) => mendNumberSigns(partGroups(splitJoinedWords(line, ink, raster.scale), ink, raster.scale))),
  );
  const all = mendOrdinals(sized.flat().map((seen) => mendCase(seen, raster.scale)));
  const letters = all.reduce((sum, { word }) => sum + word.text.length, 0);
  const sure = all.reduce((sum, { word }) => sum + (word.confidence ?? 0) * word.text.length, 0);
  return { prepared, words: all, mean: letters === 0 ? 0 : sure / letters };
}

/** Words in ink that no word covers. `dropped`: how the engine read it at first, in lines that made no sense. */
async function readMissed(engine: Engine, raster: Raster, words: readonly SeenWord[], dropped: readonly SeenWord[]): Promise<SeenWord[][]> {
  const margin = Math.round(3 * raster.scale);
  const found: SeenWord[][] = [];
  const covered = words.map((seen) => seen.ink);
  for (const piece of missedPieces(binarize(raster), covered, raster.scale)) {
    const blocks = await engine.read(cut(raster, piece, margin), 'line');
    for (const line of toLines(blocks, raster.scale, piece.x0 - margin, piece.y0 - margin)) found.push(plausible(line, dropped));
  }
  return found;
}

/** The doubtful kinds of words read again: figures, web addresses, Latin words among Cyrillic ones. */
async function secondLooks(engine: Engine, { prepared, words, ...rest }: Reading, data: TrainedData): Promise<Reading> {
  const page = prepared.raster;
  const mended = await mendScripts(engine, page, words);
  const russian = wantsRussian(mended) ? russianData(data) : null;
  if (russian !== null) await engine.readWith(russian);
  const spelled = russian === null ? mended : await confirmRussian(engine, page, mended);
  await engine.readWith(figuresData(data));
  return { ...rest, prepared, words: await readAddresses(engine, page, await confirmFigures(engine, page, spelled)) };
}

/** The page turned by the other quarters (half a turn only when it lies along its rows); the surest reading. */
async function otherWayUp(engine: Engine, scan: Raster, first: Reading): Promise<Reading> {
  const turns = first.prepared.turns === 0 ? 2 : 3;
  const other = await readUpright(engine, prepare(scan, turns));
  return other.mean > first.mean ? other : first;
}

/** What is sure enough of the words of an overlooked piece; dashes only beside words. */
function plausible(line: readonly SeenWord[], dropped: readonly SeenWord[]): SeenWord[] {
  const isSure = ({ word }: SeenWord): boolean =>
    (word.confidence ?? 0) >= (/\p{L}{3}/u.test(word.text) ? RECOGNIZE.passable : RECOGNIZE.sure);
  const sure = line.flatMap((seen) => (isSure(seen) ? seen : (agreed(seen, dropped) ?? [])));
  return sure.some(({ word }) => isText(word)) ? sure.filter(({ word }) => isText(word) || /^[-–—]$/u.test(word.text)) : [];
}

function isText(word: Word): boolean {
  return /[\p{L}\p{N}№]/u.test(word.text);
}

/** Strokes of a ruling line that were left over and read as `|`, `_` or a dash. */
function isResidue({ word, ink }: SeenWord, { pageRulings, raster: { scale } }: Prepared): boolean {
  if (isText(word)) return false;
  const [x0, y0, x1, y1] = [ink.x0 / scale, ink.y0 / scale, ink.x1 / scale, ink.y1 / scale];
  return pageRulings.rulings.some((ruling) => {
    const [across, from, to] = ruling.axis === 'vertical' ? [[x0, x1], y0, y1] : [[y0, y1], x0, x1];
    return ruling.at >= (across[0] ?? 0) - 3 && ruling.at <= (across[1] ?? 0) + 3 && ruling.from <= to && ruling.to >= from;
  });
}

function hasInk({ ink }: Prepared): boolean {
  return ink.data.reduce((sum, pixel) => sum + pixel, 0) > ink.data.length / 20_000;
}

function toPage({ prepared, words }: Reading, number: number): PageGeometry {
  const { raster, pageRulings } = prepared;
  return { ...emptyPage(raster, number), words: words.map((seen) => seen.word), rulings: pageRulings.rulings };
}

function emptyPage({ width, height, scale }: Raster, number: number): PageGeometry {
  return { number, width: width / scale, height: height / scale, words: [], rulings: [], fills: [], images: [], origin: 'ocr' };
}

function unreadable(number: number): Warning {
  return { code: 'page-unreadable', message: 'No text could be made out on the scanned page.', page: number, partial: true };
}
