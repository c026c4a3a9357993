import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { isObject, type Json, type JsonObject } from './json.ts';

/** One document of a corpus with its gold. */
export interface Case {
  /** File name without extension; names carry no information and are unique within a corpus. */
  readonly name: string;
  /** The document beside the gold, or null when it is absent. */
  readonly path: string | null;
  readonly folder: string;
  readonly gold: JsonObject;
  /** Columns of INDEX.tsv; `seeds` documents have none. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface Corpus {
  readonly cases: readonly Case[];
  /** `archive.gold.json` by folder. */
  readonly archives: ReadonlyMap<string, JsonObject>;
}

const GOLD = '.gold.json';

/** Reads every `<name>.gold.json` below a folder. */
export function loadCorpus(folder: string): Corpus {
  const files = walk(folder);
  const labels = indexOf(files.filter((file) => basename(file) === 'INDEX.tsv'));
  const cases: Case[] = [];
  const archives = new Map<string, JsonObject>();
  for (const file of files.filter((path) => path.endsWith(GOLD))) {
    const parsed: Json = JSON.parse(readFileSync(file, 'utf8'));
    if (!isObject(parsed)) continue;
    const name = basename(file).slice(0, -GOLD.length);
    if (name === 'archive') archives.set(dirname(file), parsed);
    else
      cases.push({ name, path: sourceOf(files, dirname(file), name), folder: dirname(file), gold: parsed, labels: labels.get(name) ?? {} });
  }
  return { cases, archives };
}

function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

function sourceOf(files: readonly string[], folder: string, name: string): string | null {
  return files.find((file) => dirname(file) === folder && !file.endsWith('.json') && basename(file, extname(file)) === name) ?? null;
}

function indexOf(files: readonly string[]): Map<string, Record<string, string>> {
  const rows = new Map<string, Record<string, string>>();
  for (const file of files) {
    const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/u).filter(Boolean);
    const keys = head.split('\t');
    for (const line of lines) {
      const row = Object.fromEntries(line.split('\t').map((value, index) => [keys[index] ?? '', value]));
      rows.set(basename(row.file ?? '', extname(row.file ?? '')), row);
    }
  }
  return rows;
}
