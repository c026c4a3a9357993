import type { SourceDocument } from '../model/document.ts';
import type { OcrMode } from '../ocr/text-layer.ts';
import type { Pace } from './pace.ts';

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
