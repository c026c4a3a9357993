import { DEFAULT_LIMITS, type Limits } from '../ingest/limits.ts';
import { UsageError } from '../model/errors.ts';
import { countOption, positiveOption, secondsOption } from './numbers.ts';

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

export const LIMIT_HELP = `
Limits per document:
  --max-bytes N        bytes of the file (${DEFAULT_LIMITS.maxBytes})
  --max-pages N        pages (${DEFAULT_LIMITS.read.maxPages})
  --max-unpacked N     bytes it unpacks to (${DEFAULT_LIMITS.read.maxUnpackedBytes}; an archive ${DEFAULT_LIMITS.containers.maxUnpackedBytes})
  --max-ratio N        unpacked to packed bytes (${DEFAULT_LIMITS.read.maxRatio})
  --max-cells N        table cells (${DEFAULT_LIMITS.read.maxCells})
  --max-entries N      files in an archive (${DEFAULT_LIMITS.containers.maxEntries})
  --max-nesting N      archives within archives (${DEFAULT_LIMITS.containers.maxNesting})
  --max-memory MIB     memory of the process that reads it (${DEFAULT_LIMITS.maxMemory})
  --timeout SECONDS    time, however many pages there are (${DEFAULT_LIMITS.timeout}, and for each page ${DEFAULT_LIMITS.pageSeconds.read}, or ${DEFAULT_LIMITS.pageSeconds.read + DEFAULT_LIMITS.pageSeconds.recognize} if it is
                       to be recognized)
  --ocr MODE           auto, never or always (${DEFAULT_LIMITS.read.ocr})`;

/** Limits as given on the command line over `usual`. Throws UsageError. */
export function parseLimits(
  values: { readonly [name in keyof typeof LIMIT_OPTIONS]?: string | undefined },
  usual: Limits = DEFAULT_LIMITS,
): Limits {
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
      maxUnpackedBytes: whole('max-unpacked', usual.containers.maxUnpackedBytes),
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

function ocrMode(given: string | undefined, usual: Limits['read']['ocr']): Limits['read']['ocr'] {
  if (given === undefined) return usual;
  if (given === 'auto' || given === 'never' || given === 'always') return given;
  throw new UsageError('--ocr takes auto, never or always');
}
