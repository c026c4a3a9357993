import { UsageError } from '../model/errors.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../read/containers/container.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../read/reader.ts';
import type { RunOptions } from '../store/runs.ts';
import { countOption, positiveOption, secondsOption } from './numbers.ts';

const MIB = 1024 * 1024;
/** MiB: a million of them is more than machines have. */
const MOST_MEMORY = 1_000_000;

/** For `parseArgs`. */
export const LIMIT_OPTIONS = {
  'max-bytes': { type: 'string' },
  'max-pages': { type: 'string' },
  'max-unpacked': { type: 'string' },
  'max-ratio': { type: 'string' },
  'max-cells': { type: 'string' },
  'max-entries': { type: 'string' },
  'max-nesting': { type: 'string' },
  'max-memory': { type: 'string' },
  timeout: { type: 'string' },
  ocr: { type: 'string' },
} as const;

/** Bytes of one input, seconds and MiB of reading it. */
const DEFAULTS = {
  maxBytes: 200 * MIB,
  timeout: 300,
  pageSeconds: { read: 2, recognize: 60 },
  maxMemory: 1024,
  containers: DEFAULT_CONTAINER_LIMITS,
};

export const LIMIT_HELP = `
Limits per document:
  --max-bytes N        bytes of the file (${DEFAULTS.maxBytes})
  --max-pages N        pages (${DEFAULT_READ_OPTIONS.maxPages})
  --max-unpacked N     bytes it unpacks to (${DEFAULT_READ_OPTIONS.maxUnpackedBytes})
  --max-ratio N        unpacked to packed bytes (${DEFAULT_READ_OPTIONS.maxRatio})
  --max-cells N        table cells (${DEFAULT_READ_OPTIONS.maxCells})
  --max-entries N      files in an archive (${DEFAULT_CONTAINER_LIMITS.maxEntries})
  --max-nesting N      archives within archives (${DEFAULT_CONTAINER_LIMITS.maxNesting})
  --max-memory MIB     memory of the process that reads it (${DEFAULTS.maxMemory})
  --timeout SECONDS    time, however many pages there are (${DEFAULTS.timeout}, and for each page ${DEFAULTS.pageSeconds.read}, or ${DEFAULTS.pageSeconds.read + DEFAULTS.pageSeconds.recognize} if it is
                       to be recognized)
  --ocr MODE           auto, never or always (${DEFAULT_READ_OPTIONS.ocr})`;

export type Limits = Pick<RunOptions, 'read' | 'maxBytes' | 'containers' | 'timeout' | 'pageSeconds' | 'maxMemory'>;

const USUAL: Limits = { ...DEFAULTS, read: { ...DEFAULT_READ_OPTIONS, ocrData: [...DEFAULT_READ_OPTIONS.ocrData] } };

/** Limits as given on the command line over `usual`. Throws UsageError. */
export function parseLimits(values: { readonly [name in keyof typeof LIMIT_OPTIONS]?: string | undefined }, usual: Limits = USUAL): Limits {
  const whole = (name: keyof typeof LIMIT_OPTIONS, other: number, most?: number) => countOption(name, values[name], other, most);
  return {
    read: {
      ...usual.read,
      maxPages: whole('max-pages', usual.read.maxPages),
      maxUnpackedBytes: whole('max-unpacked', usual.read.maxUnpackedBytes),
      maxRatio: positiveOption('max-ratio', values['max-ratio'], usual.read.maxRatio),
      maxCells: whole('max-cells', usual.read.maxCells),
      ocr: ocrMode(values.ocr, usual.read.ocr),
    },
    containers: {
      maxUnpackedBytes: usual.containers.maxUnpackedBytes,
      maxRatio: positiveOption('max-ratio', values['max-ratio'], usual.containers.maxRatio),
      maxEntries: whole('max-entries', usual.containers.maxEntries),
      maxNesting: whole('max-nesting', usual.containers.maxNesting),
    },
    maxBytes: whole('max-bytes', usual.maxBytes),
    timeout: secondsOption('timeout', values.timeout, usual.timeout),
    pageSeconds: values.timeout === undefined ? usual.pageSeconds : { read: 0, recognize: 0 },
    maxMemory: whole('max-memory', usual.maxMemory, MOST_MEMORY),
  };
}

function ocrMode(given: string | undefined, usual: ReadOptions['ocr']): ReadOptions['ocr'] {
  if (given === undefined) return usual;
  if (given === 'auto' || given === 'never' || given === 'always') return given;
  throw new UsageError('--ocr takes auto, never or always');
}
