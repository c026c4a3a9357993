import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);

const Lock = z.object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });
const Packed = z.tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })]);

export interface Installed {
  /** The folder of a user, with the package below `node_modules`. */
  readonly folder: string;
  /** The program as npm links it. */
  readonly program: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
}

/**
 * What "npm pack" makes, installed by npm into an empty folder without development packages, in the versions that the
 * checkout has: those lie in npm's cache, so that no registry is asked.
 */
export async function installPackage(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-package-'));
  // What npm tells its scripts would lead it back to this checkout.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], { env, maxBuffer: 1 << 26 });
  const [{ filename, files }] = Packed.parse(JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n'))));
  const dependencies = { esep: `file:${filename}` };
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const { '': own, ...others } = packages;
  const lock = {
    name: 'user',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'user', dependencies },
      'node_modules/esep': { ...own, devDependencies: undefined, resolved: `file:${filename}` },
      ...Object.fromEntries(Object.entries(others).filter(([, { dev }]) => !dev)),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module', dependencies }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  await run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder, env });
  return { folder, program: join(folder, 'node_modules/.bin/esep'), files: files.map(({ path }) => path) };
}

/** Every file of the installed package with its size and time, to see whether a use of it changes any. */
export function stampsOf({ folder }: Installed): string[] {
  const root = join(folder, 'node_modules/esep');
  return globSync('**', { cwd: root }).map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
}
