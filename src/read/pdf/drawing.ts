import { type OpenPdf, openPdf } from './open.ts';
import type { Raster } from './page.ts';
import { rasterOf } from './raster.ts';

/** Draws pages of a PDF for recognition. The file is opened anew with its images, which reading the text does without. */
export class Drawing {
  readonly #bytes: Uint8Array;
  #open: OpenPdf | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  async page(number: number): Promise<Raster> {
    this.#open ??= await openPdf(this.#bytes, { images: true });
    const proxy = await this.#open.document.getPage(number);
    try {
      return await rasterOf(proxy);
    } finally {
      proxy.cleanup();
    }
  }

  async close(): Promise<void> {
    await this.#open?.close();
  }
}
