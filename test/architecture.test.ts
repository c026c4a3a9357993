import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom: a folder sees itself, the model, `src/text` and what is listed here. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/model': [],
  'src/text': ['src/lexicon'],
  'src/lexicon': ['src/model', 'src/text'],
  'src/read': ['src/model', 'src/text'],
  'src/structure': ['src/model', 'src/text', 'src/lexicon'],
  extractors: ['src/model', 'src/text', 'src/lexicon'],
  'src/check': ['src/model', 'src/text', 'src/lexicon'],
  'src/archive': ['src/model', 'src/text', 'src/lexicon', 'src/check'],
  'src/export': ['src/model', 'src/text'],
  'src/store': ['src/model', 'src/text'],
  'src/review': ['src/model', 'src/text', 'src/check', 'src/store', 'src/read', 'workers'],
};

/** One third-party library stays behind one file or folder. */
const LIBRARIES: Record<string, readonly string[]> = {
  'pdf-parse': ['src/read/pdf/', 'bench/'],
  'pdfjs-dist': ['src/read/pdf/'],
  htmlparser2: ['src/read/html/'],
  'postal-mime': ['src/read/mail/'],
  'libarchive-wasm': ['src/read/containers/'],
  yauzl: ['src/read/zip/', 'test/'],
  saxes: ['src/read/xml.ts'],
  mammoth: ['src/read/docx', 'bench/'],
  'tesseract.js': ['src/read/ocr/'],
  natural: ['src/text/'],
  'iconv-lite': ['src/read/', 'test/', 'fixtures/'],
  'libphonenumber-js': ['src/text/phones.ts'],
  ibantools: ['src/text/identifiers.ts'],
  bullmq: ['workers/', 'test/'],
  ioredis: ['workers/', 'test/'],
  'csv-stringify': ['src/export/csv.ts'],
  docx: ['src/export/summary-docx.ts'],
  hono: ['src/review/', 'test/'],
  '@hono/node-server': ['src/review/serve.ts'],
  marked: ['src/export/summary-docx.ts'],
};

const files = globSync('{src,extractors,workers,bench}/**/*.ts').map((file) => file.replaceAll('\\', '/'));

function imports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function layer(file: string): string | undefined {
  return Object.keys(ALLOWED).find((folder) => file.startsWith(`${folder}/`));
}

test('stages import the model and pure helpers, never each other', () => {
  expect(files.length).toBeGreaterThan(10);
  const wrong = files.flatMap((file) => {
    const own = layer(file);
    if (!own) return [];
    const allowed = [own, 'src/model', ...(ALLOWED[own] ?? [])];
    return imports(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.join(posix.dirname(file), target))
      .filter((target) => !allowed.some((folder) => target.startsWith(`${folder}/`)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
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
