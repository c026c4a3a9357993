import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** A canvas as pdf.js keeps it; null once it is destroyed. */
export interface CanvasEntry {
  canvas: Canvas | null;
  context: SKRSContext2D | null;
}

const BYTES_PER_PIXEL = 4;
/** What the canvases of a page may hold at one time: seven pages of A4 at 300 dpi. */
const MOST_AT_ONCE = 256 * 2 ** 20;
/** What may be made and copied for one page: some hundred layers as large as the page. */
const MOST_IN_ALL = 4 * 2 ** 30;
/** A canvas notes what is drawn, and keeps a copy of every layer that was drawn from, until it is looked at. */
const UNSETTLED = 48 * 2 ** 20;

/** Drawing a page would take more memory or time than a page may take. */
export class DrawingLimitError extends Error {
  override name = 'DrawingLimitError';
}

/**
 * The canvases of a page while pdf.js draws it, which draws see-through layers, masks and patterns aside first. A file of
 * few bytes can ask for any number of them, in each other and as large as the page, so what they take is bounded: the first
 * call over a limit throws DrawingLimitError; what pdf.js asks for while it gives up is a pixel large.
 */
export class Canvases {
  readonly #entries = new Set<CanvasEntry>();
  #taken = 0;
  #unsettled = 0;
  /** Bytes of patterns that only the event loop frees. */
  #patterns = 0;
  #exceeded = false;

  create(width: number, height: number): CanvasEntry {
    const size = this.#allowed(width, height);
    const canvas = createCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    this.#countCopies(context);
    const entry = { canvas, context };
    this.#entries.add(entry);
    return entry;
  }

  /** Makes a canvas blank and of another size. */
  reset({ canvas }: CanvasEntry, width: number, height: number): void {
    if (!canvas) throw new TypeError('The canvas was destroyed.');
    canvas.width = 0;
    const size = this.#allowed(width, height);
    canvas.width = size.width;
    canvas.height = size.height;
  }

  destroy(entry: CanvasEntry): void {
    if (entry.canvas) {
      entry.canvas.width = 0;
      entry.canvas.height = 0;
    }
    entry.canvas = null;
    entry.context = null;
    this.#entries.delete(entry);
  }

  /** Frees every canvas, whoever holds it, and allows the next page as much. */
  clear(): void {
    for (const entry of [...this.#entries]) this.destroy(entry);
    this.#taken = 0;
    this.#exceeded = false;
    this.turn();
  }

  /** To be told when the event loop turns. */
  turn(): void {
    this.#patterns = 0;
  }

  #allowed(width: number, height: number): { readonly width: number; readonly height: number } {
    if (this.#exceeded) return { width: 1, height: 1 };
    const bytes = Math.ceil(width) * Math.ceil(height) * BYTES_PER_PIXEL;
    if (this.#held() + bytes > MOST_AT_ONCE) this.#exceed();
    this.#take(bytes);
    return { width, height };
  }

  #take(bytes: number): void {
    this.#taken += bytes;
    if (this.#taken > MOST_IN_ALL && !this.#exceeded) this.#exceed();
    this.#unsettled += bytes;
    if (this.#unsettled > UNSETTLED) this.#settle();
  }

  #held(): number {
    return [...this.#entries].reduce((sum, { canvas }) => sum + (canvas ? bytesOf(canvas) : 0), this.#patterns);
  }

  /** Has every canvas draw what it noted and let go of the layers it drew from. */
  #settle(): void {
    for (const { canvas } of this.#entries) if (canvas && bytesOf(canvas) > 0) canvas.data();
    this.#unsettled = 0;
  }

  #countCopies(context: SKRSContext2D): void {
    context.drawImage = new Proxy(context.drawImage, {
      apply: (draw, drawnOn, picture) => {
        this.#take(bytesOf(picture[0]));
        return Reflect.apply(draw, drawnOn, picture);
      },
    });
    context.createPattern = new Proxy(context.createPattern, {
      apply: (create, createdOn, [image, repetition]) => {
        const bytes = bytesOf(image);
        this.#patterns += bytes;
        this.#take(bytes);
        return create.call(createdOn, image, repetition);
      },
    });
  }

  #exceed(): never {
    this.#exceeded = true;
    throw new DrawingLimitError('Drawing the page takes too much.');
  }
}

function bytesOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return width * height * BYTES_PER_PIXEL;
}
