import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { checkIati, checkIatiBySchema } from './check-iati.ts';
import { checkPackage } from './check-package.ts';

const USAGE = 'Usage: npm run validate -- EXPORT [--schemas DIR]';

/**
 * `npm run validate -- EXPORT --schemas DIR`: holds an export against what it says of itself, against our own description
 * of the standards, and against the official schemas in DIR (`datapackage-2.0/`, `iati-2.03/`), which are not ours to keep.
 */
function main(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { schemas: { type: 'string' } } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const schemas = values.schemas ?? null;
  const place = [folder, join(folder, 'datasets')].find((one) => existsSync(join(one, 'datapackage.json')));
  const iati = join(folder, 'iati.xml');
  const faults = [
    ...(place === undefined ? [] : checkPackage(place)),
    ...(place === undefined || schemas === null ? [] : bySchema(join(place, 'datapackage.json'), schemas)),
    ...(existsSync(iati) ? checkIati(iati) : []),
    ...(existsSync(iati) && schemas !== null ? checkIatiBySchema(iati, join(schemas, 'iati-2.03')) : []),
  ];
  if (place === undefined && !existsSync(iati)) faults.push(`there is no datapackage.json and no iati.xml in ${folder}`);
  process.stdout.write(faults.length > 0 ? `${faults.join('\n')}\n` : `${folder}: as it says, and as the standards want it\n`);
  return faults.length > 0 ? 1 : 0;
}

function bySchema(file: string, schemas: string): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(readFileSync(join(schemas, 'datapackage-2.0/datapackage.json'), 'utf8')));
  check(JSON.parse(readFileSync(file, 'utf8')));
  return (check.errors ?? []).map(({ instancePath, message }) => `${file} ${instancePath}: ${message}`);
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
