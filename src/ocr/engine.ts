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

/**
 * One tesseract in a thread of its own. The thread does not keep the process alive while it has nothing to do. It changes
 * its data, so that a second look at a page needs no second engine.
 */
export class Engine {
  #worker: Worker;
  #thread: Thread | null;
  #data: TrainedData;
  #failed: EngineError | null = null;
  #reject: ((error: EngineError) => void) | null = null;

  private constructor(worker: Worker, data: TrainedData) {
    this.#worker = worker;
    this.#data = data;
    this.#thread = this.#watched(worker);
  }

  static async start(data: TrainedData): Promise<Engine> {
    return new Engine(await startWorker(data), data);
  }

  /** Has the next pages read with these data. Data of the same folder take some ten milliseconds, others a new thread. */
  async readWith(data: TrainedData): Promise<void> {
    if (sameData(data, this.#data)) return;
    if (data.folder !== null && data.folder === this.#data.folder) {
      this.#thread?.ref();
      await this.#worker.reinitialize(data.languages.join('+'), OEM.LSTM_ONLY).catch(notStarted);
      this.#thread?.unref();
    } else {
      const thread = this.#thread;
      this.#thread = null;
      await (thread ?? this.#worker).terminate();
      this.#worker = await startWorker(data);
      this.#thread = this.#watched(this.#worker);
    }
    this.#data = data;
  }

  /** The thread of a worker; what befalls it befalls the engine as long as it is the engine's. */
  #watched(worker: Worker): Thread | null {
    const thread: unknown = Reflect.get(worker, 'worker');
    if (!(thread instanceof Thread)) return null;
    const fail = (message: string, cause?: unknown) => {
      if (this.#thread === thread) this.#fail(new EngineError(message, { cause }));
    };
    thread.on('error', (cause) => fail('The OCR engine broke.', cause));
    thread.on('exit', () => fail('The OCR engine stopped.'));
    thread.unref();
    return thread;
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

function startWorker(data: TrainedData): Promise<Worker> {
  return createWorker([...data.languages], OEM.LSTM_ONLY, {
    langPath: data.embedded,
    gzip: true,
    ...(data.folder === null ? { cacheMethod: 'none' } : { cacheMethod: 'readOnly', cachePath: data.folder }),
    // Without a handler tesseract.js throws where nobody can catch it; the promise is rejected all the same.
    errorHandler: () => undefined,
  }).catch(notStarted);
}

function notStarted(cause: unknown): never {
  throw new Error('The OCR engine does not start with its data.', { cause });
}

function sameData(one: TrainedData, other: TrainedData): boolean {
  return one.folder === other.folder && one.embedded === other.embedded && one.languages.join() === other.languages.join();
}
