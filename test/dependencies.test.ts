import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import * as z from 'zod';

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const { dependencies } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Packages named by an import of any kind, or asked for where they are installed. */
function packagesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = text.matchAll(/(?:\bfrom '|\bimport '|\bimport\('|\bresolve\(['`])(?<name>(?:@[\w.-]+\/)?\w[\w.-]*)(?=['`/])/g);
  return [...named].map((match) => match.groups?.name ?? '').filter((name) => !isBuiltin(name));
}

const files = globSync('{src,extractors,workers,bin}/**/*.{ts,js}');

test('what the program imports is declared for those who install it without development packages', () => {
  expect(files.length).toBeGreaterThan(100);
  const undeclared = files.flatMap((file) =>
    packagesIn(file)
      .filter((name) => !(name in dependencies))
      .map((name) => `${file} imports ${name}`),
  );
  expect(undeclared).toEqual([]);
});

test('pdfjs-dist is the very version that pdf-parse brings, installed once', () => {
  const pdfParse = Manifest.parse(JSON.parse(readFileSync('node_modules/pdf-parse/package.json', 'utf8')));
  expect(dependencies['pdfjs-dist']).toBe(pdfParse.dependencies['pdfjs-dist']);
  expect(existsSync('node_modules/pdf-parse/node_modules/pdfjs-dist')).toBe(false);
});

test('every package that is declared is used by the program', () => {
  const named = new Set(files.flatMap(packagesIn));
  const languages = '@tesseract.js-data/';
  expect(Object.keys(dependencies).filter((name) => !named.has(name) && !name.startsWith(languages))).toEqual([]);
});
