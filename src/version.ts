import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Put in by `scripts/build.ts`: what is built has no source to look at. */
declare const BUILT_VERSIONS: Versions | undefined;

/** Made from the program's own source, so that no change of it can be forgotten; the same on every machine. */
export function versions(): Versions {
  if (typeof BUILT_VERSIONS !== 'undefined') return BUILT_VERSIONS;
  return { esep: programVersion(), reader: fingerprint(READER), rules: fingerprint(RULES), output: fingerprint(OUTPUT) };
}

/** The version of the package. */
export function programVersion(): string {
  if (typeof BUILT_VERSIONS !== 'undefined') return BUILT_VERSIONS.esep;
  return String(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
}

function fingerprint(parts: readonly string[]): string {
  const files = globSync(
    parts.flatMap((part) => (part.includes('.') ? part : `${part}/**/*.{ts,js,json}`)),
    { cwd: ROOT },
  ).sort();
  return shortHash(files.map((file) => `${file.replaceAll('\\', '/')}\n${readFileSync(join(ROOT, file), 'utf8')}`).join('\0'));
}

/** Twelve hexadecimal digits. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
