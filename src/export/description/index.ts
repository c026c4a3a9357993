import type { Output } from '../atomic.ts';
import type { Format, FormatSettings } from '../formats/format.ts';
import type { TableShape } from '../table.ts';
import { CODEBOOK_FILE, codebook } from './codebook.ts';
import { dataPackage, PACKAGE_FILE } from './data-package.ts';

/** What explains the tables of an export to programs and to people, beside them. */
export const DESCRIPTIONS: readonly string[] = [PACKAGE_FILE, CODEBOOK_FILE];

export function describeTables(output: Output, tables: readonly TableShape[], format: Format, settings: FormatSettings): void {
  output.write(settings.folder + PACKAGE_FILE, dataPackage(tables, format, settings));
  output.write(settings.folder + CODEBOOK_FILE, codebook(tables));
}
