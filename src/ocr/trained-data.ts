import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the engine reads with: a folder of plain `*.traineddata`, the embedded data, and the languages found there. */
export interface TrainedData {
  /** In the order of preference, as tesseract names them. */
  readonly languages: readonly string[];
  /** Folder with the languages that are not embedded, or null. */
  readonly folder: string | null;
  /** Folder with the embedded Kazakh data (gzip). */
  readonly embedded: string;
}

/** The data that reads figures and web addresses best: English or Russian on the machine, else the embedded English. */
export function figuresData(data: TrainedData): TrainedData {
  const language = FIGURES.find((candidate) => data.languages.includes(candidate));
  return language === undefined ? { languages: ['eng'], folder: null, embedded: packaged('eng') } : { ...data, languages: [language] };
}

/** Russian data alone, or null. */
export function russianData(data: TrainedData): TrainedData | null {
  return data.languages.includes('rus') ? { ...data, languages: ['rus'] } : null;
}

/** Kazakh is embedded and reads both alphabets; Russian makes Russian surer, English reads addresses of mail and web. */
const EMBEDDED = 'kaz';
const WELCOME = ['rus', 'eng'];
const FIGURES = ['eng', 'rus'];

/** Looks for data in the folders given; the first that has Russian wins, since the engine takes one folder. */
export function findTrainedData(folders: readonly string[]): TrainedData {
  const embedded = packaged(EMBEDDED);
  const folder =
    WELCOME.map((language) => folders.find((candidate) => has(candidate, language))).find((candidate) => candidate !== undefined) ?? null;
  const found = folder === null ? [] : WELCOME.filter((language) => has(folder, language));
  return { languages: [EMBEDDED, ...found], folder, embedded };
}

function has(folder: string, language: string): boolean {
  return existsSync(join(folder, `${language}.traineddata`));
}

/** Folder of the data that an npm package ships. */
function packaged(language: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
}
