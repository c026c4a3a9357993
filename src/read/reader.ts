import type { SourceDocument } from '../model/document.ts';
import type { OcrMode } from '../ocr/text-layer.ts';
import { type Pace, UNHURRIED } from './pace.ts';

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** File name, only a hint: formats are told apart by content. */
  readonly name: string;
}

export interface ReadOptions {
  /** Leave out the pages after so many. */
  readonly maxPages: number;
  /** Refuse archives (DOCX, ODT, ZIP) that unpack to more bytes than this. */
  readonly maxUnpackedBytes: number;
  /** Refuse archives whose unpacked size is more than this many times the packed size. */
  readonly maxRatio: number;
  readonly maxCells: number;
  readonly ocr: OcrMode;
  /** Folders with `*.traineddata` in addition to the embedded Kazakh data. */
  readonly ocrData: readonly string[];
}

export const DEFAULT_READ_OPTIONS: ReadOptions = {
  maxPages: 2000,
  maxUnpackedBytes: 200 * 1024 * 1024,
  maxRatio: 150,
  maxCells: 500_000,
  ocr: 'auto',
  ocrData: ['/usr/share/tesseract-ocr/5/tessdata', '/usr/share/tesseract-ocr/4.00/tessdata'],
};

/** One format. `accepts` looks at content first; `read` throws UnreadableFileError or a parser's error (see `isParserError`) for bytes that cannot be opened. */
export interface Reader {
  readonly format: string;
  readonly mediaType: string;
  accepts(input: ReadInput): boolean;
  read(input: ReadInput, options: ReadOptions, pace?: Pace): Promise<SourceDocument>;
}

export type Format = Pick<Reader, 'format' | 'mediaType'>;

/** Reads what a reader accepted; `format` is what that reader says of itself. */
export type ReadAccepted = (format: Format, input: ReadInput, options: ReadOptions, pace: Pace) => Promise<SourceDocument>;

/** A reader whose parser is loaded when the first file of its format comes: parsers take most of the time to start. */
export function loadedWhenUsed(known: Omit<Reader, 'read'>, load: () => Promise<ReadAccepted>): Reader {
  const { format, mediaType } = known;
  return { ...known, read: async (input, options, pace = UNHURRIED) => (await load())({ format, mediaType }, input, options, pace) };
}
