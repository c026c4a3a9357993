import type { PageGeometry, Raster } from '../page/page.ts';
import { enginesAtOnce } from './engines-at-once.ts';
import type { RecognizedPage } from './recognize.ts';
import { layerHolds } from './text-layer.ts';
import { findTrainedData, type TrainedData } from './trained-data.ts';

/** Reads the page images of one document side by side, no more in hand than the engines can take. */
export class PageReader {
  readonly #data: TrainedData;
  readonly #pages: Promise<RecognizedPage>[] = [];
  readonly #running = new Set<Promise<unknown>>();

  /** `folders`: where to look for trained data in addition to the embedded. */
  constructor(folders: readonly string[]) {
    this.#data = findTrainedData(folders);
  }

  /** Resolves when there is room for the next page. `layer`: the page as its own text has it, kept when the pixels bear it out. */
  async add(scan: Raster, number: number, layer: PageGeometry | null = null): Promise<void> {
    const page = this.#read(scan, number, layer);
    // What went wrong is told by `finish`.
    const done = page.catch(() => undefined).finally(() => this.#running.delete(done));
    this.#pages.push(page);
    this.#running.add(done);
    if (this.#running.size > enginesAtOnce) await Promise.race(this.#running);
  }

  /** Every page added, in the order of adding. */
  async finish(): Promise<RecognizedPage[]> {
    return Promise.all(this.#pages);
  }

  async #read(scan: Raster, number: number, layer: PageGeometry | null): Promise<RecognizedPage> {
    // The engine takes long to load, and most documents need no recognition.
    const { recognizePage } = await import('./recognize.ts');
    const recognized = await recognizePage(scan, number, this.#data);
    return layer && layerHolds(layer.words, recognized.page.words) ? { page: layer, warnings: [] } : recognized;
  }
}
