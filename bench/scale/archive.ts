import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/reports');

/** A folder of `count` documents of different bytes, made from the fixtures whose names match `which`. */
export function archiveOf(count: number, which: RegExp): string {
  return written(count, which, (bytes, name, index) => marked(bytes, extname(name), `bench ${index}`));
}

/** A folder of `count` reports of different projects in different words, made from the text fixtures whose names match `which`. */
export function projectsOf(count: number, which: RegExp): string {
  return written(count, which, (bytes, _, index) => Buffer.from(reworded(bytes.toString('utf8'), index)));
}

function written(count: number, which: RegExp, make: (bytes: Buffer, name: string, index: number) => Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'esep-bench-'));
  const samples = readdirSync(FIXTURES)
    .filter((name) => which.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, name)) }));
  for (let index = 0; index < count; index += 1) {
    const sample = samples[index % samples.length];
    if (!sample) throw new Error('no fixture matches');
    const place = join(folder, String(index % 50));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${index}-${sample.name}`), make(sample.bytes, sample.name, index));
  }
  return folder;
}

/** The same document with other bytes: a line more, a comment after the end of a PDF, the comment of a ZIP. */
function marked(bytes: Buffer, extension: string, mark: string): Buffer {
  if (extension === '.txt') return Buffer.concat([bytes, Buffer.from(`\n${mark}\n`)]);
  if (extension === '.pdf') return Buffer.concat([bytes, Buffer.from(`\n%${mark}\n`)]);
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(mark.length, copy.length - 2);
  return Buffer.concat([copy, Buffer.from(mark)]);
}

/** Other names between quotation marks, other phones and mailboxes, and a word in between now and then. */
function reworded(text: string, index: number): string {
  let words = 0;
  const own = text
    .replaceAll('»', ` ${index}»`)
    .replaceAll('@', `${index}@`)
    .replace(/8[ -]7\d\d[ -]\d{3}[ -]\d\d[ -]\d\d/g, (phone) => `${phone.slice(0, 6)}${String(index).padStart(5, '0')}${phone.slice(-2)}`);
  return own.replace(/\p{L}{4,30} (?=\p{Ll})/gu, (word) => {
    words += 1;
    return words % 10 === 0 ? `${word}слово${index} ` : word;
  });
}
