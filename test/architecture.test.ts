import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom, beside itself. Every folder stands here, and every line is used: what no import needs is taken out. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/model': [],
  'src/domain': ['src/model'],
  'src/text': ['src/model', 'src/domain'],
  'src/page': ['src/model'],
  'src/layout': ['src/model', 'src/page'],
  'src/ocr': ['src/model', 'src/page', 'src/text'],
  'src/read': ['src/model', 'src/domain', 'src/page', 'src/layout', 'src/ocr'],
  'src/structure': ['src/model', 'src/text', 'src/domain'],
  extractors: ['src/model', 'src/text', 'src/domain'],
  'src/wording': ['src/model', 'src/domain'],
  'src/check': ['src/model', 'src/text', 'src/domain', 'src/wording'],
  'src/archive': ['src/model', 'src/text', 'src/check', 'src/wording'],
  'src/export': ['src/model', 'src/domain', 'src/wording'],
  'src/store': ['src/model', 'src/domain', 'src/text'],
  'src/pipeline.ts': ['src/model', 'src/text', 'src/read', 'src/structure', 'extractors', 'src/check'],
  'src/version.ts': [],
  'src/cache-key.ts': ['src/model', 'src/check', 'src/read', 'src/version.ts'],
  'src/library.ts': ['src/model', 'src/ingest', 'workers'],
  workers: [
    'src/model',
    'src/text',
    'src/read',
    'src/structure',
    'src/check',
    'src/archive',
    'src/export',
    'src/pipeline.ts',
    'src/cache-key.ts',
    'src/version.ts',
  ],
  'src/ingest': [
    'src/model',
    'src/read',
    'src/check',
    'src/archive',
    'src/export',
    'src/store',
    'src/cache-key.ts',
    'src/version.ts',
    'workers',
  ],
  'src/evaluate': ['src/model', 'src/archive', 'workers'],
  'src/review': ['src/model', 'src/domain', 'src/text', 'src/wording', 'src/store', 'workers'],
  'src/cli': [
    'src/model',
    'src/wording',
    'src/read',
    'src/export',
    'src/store',
    'src/ingest',
    'src/evaluate',
    'src/review',
    'src/version.ts',
    'workers',
  ],
};

/** One third-party library stays behind one file or folder. */
const LIBRARIES: Record<string, readonly string[]> = {
  'pdf-parse': ['src/read/pdf/second-reader.ts', 'bench/'],
  'pdfjs-dist': ['src/read/pdf/'],
  htmlparser2: ['src/read/text/html/'],
  'postal-mime': ['src/read/mail/'],
  'libarchive-wasm': ['src/read/containers/'],
  '@e965/xlsx': ['src/read/legacy/', 'test/'],
  '@kenjiuno/msgreader': ['src/read/mail/'],
  asn1js: ['src/read/signed/', 'test/'],
  yauzl: ['src/read/containers/zip/', 'test/'],
  saxes: ['src/read/office/xml.ts'],
  mammoth: ['src/read/office/docx', 'bench/'],
  'tesseract.js': ['src/ocr/'],
  'fastest-levenshtein': ['src/text/similarity.ts'],
  natural: ['src/text/'],
  'iconv-lite': ['src/read/', 'test/', 'fixtures/'],
  'libphonenumber-js': ['src/text/phones.ts'],
  ibantools: ['src/text/identifiers.ts'],
  bullmq: ['workers/', 'test/'],
  ioredis: ['workers/', 'test/'],
  'csv-stringify': ['src/export/csv.ts'],
  'csv-parse': ['src/export/read-export.ts'],
  'hyparquet-writer': ['src/export/formats/parquet.ts'],
  docx: ['src/export/summary-docx.ts'],
  hono: ['src/review/', 'test/'],
  '@hono/node-server': ['src/review/serve.ts'],
  marked: ['src/export/summary-docx.ts'],
};

const files = globSync('{src,extractors,workers,bench}/**/*.ts').map((file) => file.replaceAll('\\', '/'));
const product = files.filter((file) => !file.startsWith('bench/'));

function imports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function ownFiles(file: string): string[] {
  return imports(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.join(posix.dirname(file), target));
}

function layer(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? `${first}/${second}` : first;
}

test('every import goes where it may, and every permission is used', () => {
  expect(product.length).toBeGreaterThan(100);
  const arrows = product.flatMap((file) => ownFiles(file).map((target) => ({ file, from: layer(file), to: layer(target) })));
  const across = arrows.filter(({ from, to }) => from !== to);
  expect(across.filter(({ from, to }) => !ALLOWED[from]?.includes(to)).map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  const used = new Set(across.map(({ from, to }) => `${from} → ${to}`));
  const permitted = Object.entries(ALLOWED).flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`));
  expect(permitted.filter((arrow) => !used.has(arrow))).toEqual([]);
});

test('no files import each other in a circle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of ownFiles(file)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of product) visit(file, []);
  expect(circles).toEqual([]);
});

test('each third-party library stays behind its own files', () => {
  const wrong = files.flatMap((file) =>
    imports(file).flatMap((target) => {
      const library = Object.keys(LIBRARIES).find((name) => target === name || target.startsWith(`${name}/`));
      const allowed = library ? (LIBRARIES[library] ?? []) : [];
      return library && !allowed.some((prefix) => file.startsWith(prefix)) ? [`${file} imports ${target}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
