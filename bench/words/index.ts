import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import type { Block } from '../../fixtures/make/block.ts';
import { FALLBACK_STYLES, fallbackFontPdf } from '../../fixtures/make/fallback-font.ts';
import { finalReport } from '../../fixtures/make/form/final.ts';
import { sampleKk } from '../../fixtures/make/sample-kk.ts';
import type { Block as ReadBlock } from '../../src/model/document.ts';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { kazakhFound, scoreWords } from './score.ts';

/**
 * Words that come whole out of PDFs whose Kazakh letters come from another font, for esep and for pdf-parse's text.
 * FOLDER: PDFs with the known text beside them, NAME.txt, or with NAME.gold.json, whose strings hold some of the words.
 */
export async function words(args: readonly string[]): Promise<string> {
  return args[0] === undefined ? made() : ofFolder(args[0]);
}

async function made(): Promise<string> {
  const paragraphs = finalReport(sampleKk, 'cover')
    .flatMap(textsOf)
    .filter((text) => /\p{L}{3}/u.test(text));
  const known = paragraphs.join('\n');
  const lines = [header('way of printing')];
  const all: [string, string][] = [];
  for (const style of FALLBACK_STYLES) {
    const bytes = await fallbackFontPdf(paragraphs, style);
    const given: [string, string] = [await esepText(bytes), await plainText(bytes)];
    all.push(given);
    lines.push(row(style.name, known, given));
  }
  const together = (index: 0 | 1): string => all.map((texts) => texts[index]).join('\n');
  lines.push(row('all', all.map(() => known).join('\n'), [together(0), together(1)]));
  return `${lines.join('\n')}\n`;
}

async function ofFolder(folder: string): Promise<string> {
  const lines = [header('document')];
  for (const name of readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith('.pdf'))) {
    const beside = (extension: string): string => join(folder, `${name.slice(0, -4)}${extension}`);
    const bytes = readFileSync(join(folder, name));
    const given: [string, string] = [await esepText(bytes), await plainText(bytes)];
    if (existsSync(beside('.txt'))) lines.push(row(name, readFileSync(beside('.txt'), 'utf8'), given));
    else if (existsSync(beside('.gold.json'))) {
      const known = stringsOf(JSON.parse(readFileSync(beside('.gold.json'), 'utf8')));
      const [ours, theirs] = given.map((text) => kazakhFound(known, text));
      if (ours && theirs && ours.kazakh > 0) {
        lines.push(cells(name, ours.kazakh, [ours.found / ours.kazakh, null, theirs.found / ours.kazakh, null]));
        if (ours.missing.length > 0) lines.push(`  esep lacks ${ours.missing.join(' ')}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function row(name: string, known: string, [ours, theirs]: readonly [string, string]): string {
  const [esep, plain] = [scoreWords(known, ours), scoreWords(known, theirs)];
  return cells(name, esep.kazakh, [esep.recall, esep.precision, plain.recall, plain.precision]);
}

function header(first: string): string {
  return `${first.padEnd(38)} Kazakh words  esep: recall  precision  pdf-parse: recall  precision`;
}

function cells(name: string, kazakh: number, [recall, precision, plainRecall, plainPrecision]: readonly (number | null)[]): string {
  const share = (value: number | null | undefined, width: number): string =>
    (value === null || value === undefined ? '–' : value.toFixed(3)).padStart(width);
  return `${name.padEnd(38)} ${String(kazakh).padStart(12)} ${share(recall, 13)} ${share(precision, 10)} ${share(plainRecall, 18)} ${share(plainPrecision, 10)}`;
}

async function esepText(bytes: Uint8Array): Promise<string> {
  const { blocks } = await readDocument({ bytes, name: 'words.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
  return blocks.flatMap((block: ReadBlock) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text])).join('\n');
}

async function plainText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { text } = await parser.getText();
  await parser.destroy();
  return text;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text.split('\n');
    case 'list':
      return [...block.items];
    case 'table':
      return block.rows
        .flat()
        .flatMap((cell) => (typeof cell === 'string' ? cell : cell.text).split('\n'))
        .filter((text) => text !== '');
    case 'page':
      return [];
  }
}

/** Keys of the gold whose strings need not stand in the document. */
const NORMALIZED: readonly string[] = ['legalForm', 'code', 'findings', 'allowed', 'partial'];

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (NORMALIZED.includes(key) ? [] : stringsOf(item)));
}
