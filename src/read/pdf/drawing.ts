import type { Raster } from '../../page/page.ts';
import type { Canvases } from './canvases.ts';
import { type OpenPdf, openPdf } from './open.ts';

/** Draws pages of a PDF for recognition. The file is opened anew with its images, which reading the text does without. */
export class Drawing {
  readonly #bytes: Uint8Array;
  #canvases: Canvases | null = null;
  #open: OpenPdf | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Null for a page that takes too much to draw, even at half the resolution. */
  async page(number: number): Promise<Raster | null> {
    // The canvas is loaded for the first page that has to be drawn.
    const { Canvases, DrawingLimitError } = await import('./canvases.ts');
    const { rasterOf } = await import('./raster.ts');
    this.#canvases ??= new Canvases();
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
