import type { Raster } from '../../page/page.ts';
import { Canvases, DrawingLimitError } from './canvases.ts';
import { type OpenPdf, openPdf } from './open.ts';
import { rasterOf } from './raster.ts';

/** Draws pages of a PDF for recognition. The file is opened anew with its images, which reading the text does without. */
export class Drawing {
  readonly #bytes: Uint8Array;
  readonly #canvases = new Canvases();
  #open: OpenPdf | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Null for a page that takes too much to draw, even at half the resolution. */
  async page(number: number): Promise<Raster | null> {
    this.#open ??= await openPdf(this.#bytes, { canvases: this.#canvases });
    const proxy = await this.#open.document.getPage(number);
    try {
      return await rasterOf(proxy, this.#canvases);
    } catch (error) {
      if (error instanceof DrawingLimitError) return null;
      throw error;
    } finally {
      proxy.cleanup();
    }
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
