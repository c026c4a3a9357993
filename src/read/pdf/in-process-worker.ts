import { PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

type Listener = (event: { readonly data: unknown }) => void;

/** One end of a pair of message ports that hand messages over by reference, where pdf.js's own would copy every letter. */
class Port {
  #peer: Port | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #outgoing: (message: unknown) => unknown;

  /** `outgoing` sees each message before it leaves: it may hand on another, or refuse it by throwing. */
  constructor(outgoing: (message: unknown) => unknown = (message) => message) {
    this.#outgoing = outgoing;
  }

  connect(peer: Port): void {
    this.#peer = peer;
  }

  postMessage(message: unknown): void {
    const sent = this.#outgoing(message);
    const peer = this.#peer;
    queueMicrotask(() => peer?.deliver(sent));
  }

  deliver(message: unknown): void {
    for (const listener of [...this.#listeners]) listener({ data: message });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}

/** Drawing operators of one page; a page of a report has some ten thousand, a map a hundred thousand. */
const MOST_OPERATORS = 300_000;

export interface InProcessWorker {
  readonly worker: PDFWorker;
  /** True when the page read last had more operators than are read; then the rest of it was cut off. */
  tookTooMuch(): boolean;
}

/** The half of pdf.js that parses, on this thread. Thread and process limits are the caller's. */
export function inProcessWorker(): InProcessWorker {
  let operators = 0;
  let exceeded = false;
  const parserSide = new Port((message) => {
    if (beginsPage(message)) {
      operators = 0;
      exceeded = false;
    }
    const chunk = operatorChunk(message);
    if (!chunk) return asAttached(withOwnText(message));
    operators += chunk.fnArray.length;
    const over = operators > MOST_OPERATORS;
    if (over) exceeded = true;
    if (over && !chunk.lastChunk) {
      // The parser may go on after the error, as it does inside of forms; it then waits for this chunk to be taken.
      queueMicrotask(() => readerSide.deliver(withOperators(chunk, [], [])));
      throw new Error('The page has too many drawing operators.');
    }
    // The parser empties these lists to fill them again.
    return withOperators(chunk, [...chunk.fnArray], [...chunk.argsArray]);
  });
  const readerSide = new Port();
  parserSide.connect(readerSide);
  readerSide.connect(parserSide);
  WorkerMessageHandler.initializeFromPort(parserSide);
  const worker = PDFWorker.create({ port: readerSide, verbosity: VerbosityLevel.ERRORS - 1 });
  return {
    worker,
    tookTooMuch: () => exceeded,
  };
}

function beginsPage(message: unknown): boolean {
  return message !== null && typeof message === 'object' && 'action' in message && message.action === 'StartRenderPage';
}

/** The parser fills the same object with the next piece of text. */
function withOwnText(message: unknown): unknown {
  if (message === null || typeof message !== 'object' || !('chunk' in message)) return message;
  const { chunk } = message;
  return chunk !== null && typeof chunk === 'object' && 'items' in chunk ? { ...message, chunk: { ...chunk } } : message;
}

interface OperatorChunk {
  readonly message: object;
  readonly rest: object;
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
  readonly lastChunk: boolean;
}

function withOperators({ message, rest }: OperatorChunk, fnArray: readonly unknown[], argsArray: readonly unknown[]): unknown {
  return { ...message, chunk: { ...rest, fnArray, argsArray, length: fnArray.length } };
}

function operatorChunk(message: unknown): OperatorChunk | null {
  if (message === null || typeof message !== 'object' || !('chunk' in message)) return null;
  const { chunk } = message;
  if (chunk === null || typeof chunk !== 'object' || !('fnArray' in chunk) || !('argsArray' in chunk)) return null;
  const { fnArray, argsArray } = chunk;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return null;
  return { message, rest: chunk, fnArray, argsArray, lastChunk: 'lastChunk' in chunk && chunk.lastChunk === true };
}

/**
 * Fonts are read for their characters and never drawn with here. pdf.js hands one to the browser unless it says that it
 * is attached already; without a browser it would compile the outline of every letter instead.
 */
function asAttached(message: unknown): unknown {
  if (message === null || typeof message !== 'object' || !('action' in message) || message.action !== 'commonobj') return message;
  if (!('data' in message) || !Array.isArray(message.data)) return message;
  const [id, type, font]: readonly unknown[] = message.data;
  if (type !== 'Font' || font === null || typeof font !== 'object' || 'error' in font) return message;
  const extra = 'extra' in font && font.extra !== null && typeof font.extra === 'object' ? font.extra : {};
  return { ...message, data: [id, type, { ...font, extra: { ...extra, attached: true } }] };
}
