import { Worker as Thread } from 'node:worker_threads';
import { type Block, createWorker, OEM, PSM, type RecognizeResult, type Worker } from 'tesseract.js';
import type { Raster } from '../page/page.ts';
import { toPgm } from './pgm.ts';
import type { TrainedData } from './trained-data.ts';

/** What kind of image it is: a page of any layout, one block of text as in a table cell, or a single line. */
export type Layout = 'page' | 'block' | 'line';

/** The only letters that may occur, or letters that do not. */
export interface Letters {
  readonly only?: string;
  readonly never?: string;
}

const MODES: Record<Layout, PSM> = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, line: PSM.SINGLE_LINE };
/** Milliseconds after which a page is given up: over some noise the engine does not come to an end. */
const LONGEST_MS = 180_000;

/** The engine gave a page up, or broke over it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** One tesseract in a thread of its own. The thread does not keep the process alive while it has nothing to do. */
export class Engine {
  readonly #worker: Worker;
  readonly #thread: Thread | null;
  #failed: EngineError | null = null;
  #reject: ((error: EngineError) => void) | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    const thread: unknown = Reflect.get(worker, 'worker');
    this.#thread = thread instanceof Thread ? thread : null;
    this.#thread?.on('error', (cause) => this.#fail(new EngineError('The OCR engine broke.', { cause })));
    this.#thread?.on('exit', () => this.#fail(new EngineError('The OCR engine stopped.')));
    this.#thread?.unref();
  }

  static async start(data: TrainedData): Promise<Engine> {
    const worker = await createWorker([...data.languages], OEM.LSTM_ONLY, {
      langPath: data.embedded,
      gzip: true,
      ...(data.folder === null ? { cacheMethod: 'none' } : { cacheMethod: 'readOnly', cachePath: data.folder }),
      // Without a handler tesseract.js throws where nobody can catch it; the promise is rejected all the same.
      errorHandler: () => undefined,
    }).catch((cause: unknown) => {
      throw new Error('The OCR engine does not start with its data.', { cause });
    });
    return new Engine(worker);
  }

  get usable(): boolean {
    return this.#failed === null;
  }

  /** Rejects with EngineError. An engine that broke is of no use after that. */
  async read(raster: Raster, layout: Layout, letters: Letters = {}): Promise<readonly Block[]> {
    this.#thread?.ref();
    const timer = setTimeout(() => this.#fail(new EngineError('The OCR engine did not come to an end.')), LONGEST_MS);
    const broken = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    const options = {
      rotateAuto: false,
      tessedit_pageseg_mode: MODES[layout],
      user_defined_dpi: String(Math.round(raster.scale * 72)),
      tessedit_char_whitelist: letters.only ?? '',
      tessedit_char_blacklist: letters.never ?? '',
    };
    try {
      if (this.#failed) throw this.#failed;
      const result = await Promise.race([this.#recognize(raster, options), broken]);
      return result.data.blocks ?? [];
    } finally {
      clearTimeout(timer);
      this.#reject = null;
      this.#thread?.unref();
    }
  }

  /** tesseract.js rejects with bare strings. */
  async #recognize(raster: Raster, options: object): Promise<RecognizeResult> {
    const image = toPgm(raster);
    try {
      return await this.#worker.recognize(image, options, { text: false, blocks: true });
    } catch (cause) {
      throw typeof cause === 'string' ? new EngineError('The OCR engine gave the page up.', { cause }) : cause;
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: EngineError): void {
    if (this.#failed) return;
    this.#failed = error;
    this.#reject?.(error);
    void this.#worker.terminate();
  }
}
