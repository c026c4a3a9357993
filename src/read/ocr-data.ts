import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { findTrainedData } from '../ocr/trained-data.ts';

/** Names the data scans are read with, so that two machines can be told apart: `kaz`, or `kaz+rus.15301764+eng.4113088` (bytes). */
export const OcrDataName = z.string().regex(/^kaz(?:\+[a-z]{3}\.\d{1,12}){0,8}$/);

/** The name of what is found in the folders beside the embedded Kazakh data; data that are not used do not count. */
export function ocrDataName(folders: readonly string[]): string {
  const { folder, languages } = findTrainedData(folders);
  const [embedded, ...found] = languages;
  return [embedded, ...found.map((language) => `${language}.${statSync(join(folder ?? '', `${language}.traineddata`)).size}`)].join('+');
}
