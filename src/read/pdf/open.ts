import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';
import type { Canvases } from './canvases.ts';
import { flattenPatterns } from './flatten-patterns.ts';
import { inProcessWorker } from './in-process-worker.ts';
import { mendNumbers } from './mend-numbers.ts';
import { holdStrayRejections } from './stray-rejections.ts';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** See `InProcessWorker`. */
  tookTooMuch(): boolean;
  close(): Promise<void>;
}

const resources = fileURLToPath(new URL('./', import.meta.resolve('pdfjs-dist/package.json')));

/**
 * Opens a PDF with everything active in it switched off: no scripts, no forms logic, no network, no system fonts.
 * `canvases`: what to draw pages on; without them pictures are not decoded.
 */
export async function openPdf(bytes: Uint8Array, { canvases }: { readonly canvases?: Canvases } = {}): Promise<OpenPdf> {
  const release = holdStrayRejections();
  const { worker, tookTooMuch } = inProcessWorker();
  const task = getDocument({
    ...parametersOf(bytes),
    worker,
    disableFontFace: canvases !== undefined,
    maxImageSize: canvases ? -1 : 0,
    ...(canvases ? { CanvasFactory: factoryOf(canvases) } : {}),
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    await release();
  };
  let locked = false;
  // An empty password may open it; asking for one means that it is locked.
  task.onPassword = () => {
    locked = true;
    void close();
  };
  try {
    return { document: await task.promise, tookTooMuch, close };
  } catch (error) {
    await close();
    if (locked) throw encrypted(error);
    throw isParserError(error) ? unreadable(error, bytes) : error;
  }
}

/** What pdf.js is told about a PDF whoever reads it: everything active in it is off. */
export function parametersOf(bytes: Uint8Array) {
  // pdf.js takes the buffer over.
  const data = new Uint8Array(bytes);
  mendNumbers(data);
  flattenPatterns(data);
  return {
    data,
    verbosity: VerbosityLevel.ERRORS - 1,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 0,
    cMapUrl: `${resources}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${resources}standard_fonts/`,
    wasmUrl: `${resources}wasm/`,
    iccUrl: `${resources}iccs/`,
  };
}

/** pdf.js makes its factory of canvases itself. */
function factoryOf(canvases: Canvases): object {
  return class {
    readonly create = canvases.create.bind(canvases);
    readonly reset = canvases.reset.bind(canvases);
    readonly destroy = canvases.destroy.bind(canvases);
  };
}

function encrypted(cause: unknown): UnreadableFileError {
  return new UnreadableFileError('encrypted', 'The PDF is protected by a password; ask the sender for an open copy.', { cause });
}

/** What to tell a person about a PDF that pdf.js could not open. */
function unreadable(cause: unknown, bytes: Uint8Array): UnreadableFileError {
  if (cause instanceof Error && cause.name === 'PasswordException') return encrypted(cause);
  return hasEnd(bytes)
    ? new UnreadableFileError('corrupt', 'The PDF is damaged and could not be opened; ask the sender for it again.', { cause })
    : new UnreadableFileError('truncated', 'The PDF ends in the middle; ask the sender to send it again.', { cause });
}

function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048)))
    .toString('latin1')
    .includes('%%EOF');
}
