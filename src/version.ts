import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY, policyVersion } from './check/policy.ts';
import { ocrDataName } from './read/ocr-data.ts';
import type { ReadOptions } from './read/reader.ts';

const ROOT = join(import.meta.dirname, '..');

/** What decides how a document is read, and what decides which findings it gets. */
const READER = [
  'src/model',
  'src/page',
  'src/layout',
  'src/ocr',
  'src/read',
  'src/text',
  'src/domain',
  'src/structure',
  'extractors',
  'package.json',
  'src/pipeline.ts',
];
const RULES = ['src/check', 'src/archive', 'src/wording'];
const OUTPUT = ['src/export', 'src/ingest', 'src/store'];

export interface Versions {
  readonly esep: string;
  readonly reader: string;
  readonly rules: string;
  /** What decides how results are written. */
  readonly output: string;
}

/** Made from the program's own source, so that no change of it can be forgotten; the same on every machine. */
export function versions(): Versions {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { esep: String(version), reader: fingerprint(READER), rules: fingerprint(RULES), output: fingerprint(OUTPUT) };
}

/**
 * Names what decides a document's result beside its bytes. Another reader, other rules, other options or other OCR data
 * give another key, and the document is read anew.
 */
export function cacheKey(made: Versions, options: ReadOptions, policy = policyVersion(DEFAULT_POLICY)): string {
  return digest(JSON.stringify([baseKey(made, options, policy), ocrDataName(options.ocrData)]));
}

/** The same without the OCR data, which decide nothing in a document of which no page has to be recognized. */
export function baseKey({ reader, rules }: Versions, options: ReadOptions, policy = policyVersion(DEFAULT_POLICY)): string {
  const { ocrData: _ocrData, ...rest } = options;
  return digest(JSON.stringify([reader, rules, policy, Object.entries(rest).sort()]));
}

function fingerprint(parts: readonly string[]): string {
  const files = globSync(
    parts.flatMap((part) => (part.includes('.') ? part : `${part}/**/*.{ts,js,json}`)),
    { cwd: ROOT },
  ).sort();
  return digest(files.map((file) => `${file.replaceAll('\\', '/')}\n${readFileSync(join(ROOT, file), 'utf8')}`).join('\0'));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
