import type { Block, TextRun } from '../model/document.ts';
import type { Box } from '../model/evidence.ts';
import { middle, roundBox } from '../page/box.ts';
import type { PageGeometry, Ruling, Word } from '../page/page.ts';
import { TURN } from './tolerances.ts';

type Turn = Word['rotation'];

/** How most letters of the page are turned: pages in landscape are often drawn sideways on a sheet that stands upright. */
export function turnOf({ words }: PageGeometry): Turn {
  const letters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { rotation, text } of words) letters[rotation] += text.length;
  const all = letters[0] + letters[90] + letters[180] + letters[270];
  return ([90, 180, 270] as const).find((rotation) => letters[rotation] > TURN.turnedShare * all) ?? 0;
}

/** The page as one holds it to read letters that are turned by `turn`. */
export function turnPage(page: PageGeometry, turn: Turn): PageGeometry {
  if (turn === 0) return page;
  const sideways = turn !== 180;
  const move = pointMover(turn, page.width, page.height);
  return {
    ...page,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    words: page.words.map((word) => turnWord(word, turn, move)),
    rulings: page.rulings.map((ruling) => turnRuling(ruling, sideways, move)),
    fills: page.fills.map((fill) => ({ ...fill, box: moveBox(fill.box, move) })),
    images: page.images.map((image) => ({ ...image, box: moveBox(image.box, move) })),
  };
}

/** Boxes of a block found on a turned page, back on the page as it is shown. `width` and `height` are of the page as shown. */
export function turnBack<T extends Block>(block: T, turn: Turn, { width, height }: { width: number; height: number }): T {
  if (turn === 0) return block;
  const back = turn === 90 ? 270 : turn === 270 ? 90 : 180;
  const move = turn === 180 ? pointMover(180, width, height) : pointMover(back, height, width);
  const box = (value: Box | null): Box | null => value && roundBox(moveBox(value, move));
  const run = <R extends TextRun>(value: R): R => ({
    ...value,
    box: box(value.box),
    boxes: value.boxes.map((part) => ({ ...part, box: roundBox(moveBox(part.box, move)) })),
  });
  if (block.kind === 'table') return { ...block, box: box(block.box), cells: block.cells.map(run) };
  return { ...block, ...run(block) };
}

type Mover = (x: number, y: number) => { x: number; y: number };

function pointMover(turn: Turn, width: number, height: number): Mover {
  if (turn === 90) return (x, y) => ({ x: y, y: width - x });
  if (turn === 270) return (x, y) => ({ x: height - y, y: x });
  return (x, y) => ({ x: width - x, y: height - y });
}

function moveBox(box: Box, move: Mover): Box {
  const a = move(box.x0, box.y0);
  const b = move(box.x1, box.y1);
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
}

function turnWord(word: Word, turn: Turn, move: Mover): Word {
  const { x, y } = middle(word.box);
  const lying = word.rotation === 90 || word.rotation === 270;
  const base = lying ? move(word.baseline, y) : move(x, word.baseline);
  const rotation = toTurn(word.rotation - turn);
  return { ...word, rotation, box: moveBox(word.box, move), baseline: rotation === 90 || rotation === 270 ? base.x : base.y };
}

function toTurn(degrees: number): Turn {
  const turned = (degrees + 360) % 360;
  return turned === 90 ? 90 : turned === 180 ? 180 : turned === 270 ? 270 : 0;
}

function turnRuling(ruling: Ruling, sideways: boolean, move: Mover): Ruling {
  const across = ruling.axis === 'horizontal';
  const a = across ? move(ruling.from, ruling.at) : move(ruling.at, ruling.from);
  const b = across ? move(ruling.to, ruling.at) : move(ruling.at, ruling.to);
  const axis = across === sideways ? 'vertical' : 'horizontal';
  return axis === 'horizontal'
    ? { ...ruling, axis, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }
    : { ...ruling, axis, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) };
}
