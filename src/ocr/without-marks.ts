import { at } from './bitmap.ts';
import { toGrey } from './grey.ts';
import { type Colours, findMarks, type Marks } from './marks.ts';
import { WITHOUT_MARKS } from './tolerances/marks.ts';

const WHITE = 255;

/** The page in grey, without the ink of stamps and pens: what is printed under it stays. */
export function toReadableGrey(image: Colours): { width: number; height: number; data: Uint8Array } {
  const grey = toGrey(image);
  const marks = findMarks(image);
  return marks ? { ...grey, data: faded(grey.data, image, marks) } : grey;
}

/**
 * Coloured ink is bright in the channel of its colour, and print under it is dark in every channel: where a mark is, that
 * channel is the page, stretched so that the ink becomes paper.
 */
function faded(grey: Uint8Array, image: Colours, marks: Marks): Uint8Array {
  const bright = new Uint8Array(grey.length);
  const levels = new Levels(image.width, marks.side * WITHOUT_MARKS.block);
  const { width, data } = image;
  const each = (visit: (i: number) => void): void => eachPixel(image, marks, visit);
  each((i) => {
    const [red, green, blue] = [data[4 * i] ?? 255, data[4 * i + 1] ?? 255, data[4 * i + 2] ?? 255];
    const most = Math.max(red, green, blue);
    if (most - Math.min(red, green, blue) < WITHOUT_MARKS.tinge) return;
    bright[i] = Math.max(1, most);
    if (most >= WITHOUT_MARKS.print) levels.add(i, most);
  });
  const result = Uint8Array.from(grey);
  each((i) => {
    if (at(bright, i) > 0) result[i] = Math.max(at(grey, i), Math.min(255, Math.round((at(bright, i) * 255) / levels.around(i))));
  });
  return withoutFringes(result, bright, width, each);
}

function eachPixel({ width, height }: Colours, { side, columns, cells }: Marks, visit: (i: number) => void): void {
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++) if (at(cells, row + Math.floor(x / side)) === 1) visit(y * width + x);
  }
}

/** How bright the ink of marks is in each part of the page: several inks may lie over each other. */
class Levels {
  readonly #width: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #histograms = new Map<number, Uint32Array>();
  readonly #known = new Map<number, number>();

  constructor(width: number, side: number) {
    this.#width = width;
    this.#side = side;
    this.#columns = Math.ceil(width / side) + 2;
  }

  add(pixel: number, level: number): void {
    const block = this.#blockOf(pixel);
    const histogram = this.#histograms.get(block) ?? new Uint32Array(256);
    this.#histograms.set(block, histogram);
    histogram[level] = at(histogram, level) + 1;
  }

  /** Level of ink with nothing under it, in the block of the pixel and those around. */
  around(pixel: number): number {
    const block = this.#blockOf(pixel);
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const rows = [block - this.#columns, block, block + this.#columns];
    const near = rows.flatMap((row) => [row - 1, row, row + 1]).flatMap((index) => this.#histograms.get(index) ?? []);
    const all = new Uint32Array(256).map((_, level) => near.reduce((sum, histogram) => sum + at(histogram, level), 0));
    const count = all.reduce((sum, pixels) => sum + pixels, 0);
    let below = 0;
    const level = all.findIndex((pixels) => {
      below += pixels;
      return below > WITHOUT_MARKS.underlaid * count;
    });
    this.#known.set(block, Math.max(WITHOUT_MARKS.print, level));
    return Math.max(WITHOUT_MARKS.print, level);
  }

  #blockOf(pixel: number): number {
    const y = Math.floor(pixel / this.#width);
    return (Math.floor(y / this.#side) + 1) * this.#columns + Math.floor((pixel - y * this.#width) / this.#side) + 1;
  }
}

/** Compression blurs colours: pale grey that touches nothing dark is the fringe of a mark; hair lines are darker. */
function withoutFringes(grey: Uint8Array, bright: Uint8Array, width: number, each: (visit: (i: number) => void) => void): Uint8Array {
  const result = Uint8Array.from(grey);
  each((i) => {
    const dark = at(bright, i) > 0 ? WITHOUT_MARKS.dark : WITHOUT_MARKS.pale;
    if (at(grey, i) < dark) return;
    for (const row of [i - width, i, i + width]) for (let k = row - 1; k <= row + 1; k++) if ((grey[k] ?? WHITE) < dark) return;
    result[i] = WHITE;
  });
  return result;
}
