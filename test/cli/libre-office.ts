import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ensureProgram } from '../debian-program.ts';

const RUSSIAN = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
</oor:items>`;

/** Semicolons, quotation marks, UTF-8, from the first line, the settings of Russia; said of CSV files, left alone by workbooks. */
const OPENED = 'CSV:59,34,76,1,,1049';
/** Every sheet, its cells as they are shown. */
const SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

/**
 * What LibreOffice shows in the cells of files when it is set to Russia, in one start: rows by `NAME-SHEET`, the name
 * without its ending.
 */
export function shownInRussia(files: readonly string[]): ReadonlyMap<string, string[][]> {
  ensureProgram('soffice', 'libreoffice-calc');
  const folder = mkdtempSync(join(tmpdir(), 'esep-office-'));
  mkdirSync(join(folder, 'profile/user'), { recursive: true });
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), RUSSIAN);
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=${OPENED}`,
      '--convert-to',
      SHOWN,
      '--outdir',
      out,
      ...files,
    ],
    { stdio: 'ignore' },
  );
  return new Map(
    readdirSync(out).map((name) => [
      name.replace(/\.csv$/, '').normalize(),
      parse(readFileSync(join(out, name)), { delimiter: ';', bom: true }),
    ]),
  );
}
