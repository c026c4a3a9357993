import { ArchiveShrankError, UnreadableFileError, UsageError } from '../model/errors.ts';
import { resourceErrorOf } from '../model/resource-error.ts';
import { endOnStrayErrors, endSoon } from './ending.ts';
import { commands } from './index.ts';

/** Runs one command line. The README lists the exit codes. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  endOnStrayErrors((error) => report(name ?? '', error));
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(overview());
    return name === undefined ? 64 : 0;
  }
  if (name === '--version') {
    const { programVersion } = await import('../version.ts');
    process.stdout.write(`${programVersion()}\n`);
    return 0;
  }
  if (name === 'help') return main(rest.length === 0 ? ['--help'] : [...rest, '--help']);
  const listed = commands.get(name);
  if (!listed) {
    process.stderr.write(`esep: there is no command "${name}"; "esep --help" lists them\n`);
    return 64;
  }
  const command = await listed.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    return endSoon(report(command.name, error));
  }
}

/** What parseArgs says behind it is meant for programmers. */
const FIRST_SENTENCE = /^.{1,500}?(?=\.(?: |$))/;

function report(command: string, error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`esep ${command}: ${error.message}\n`);
    return 64;
  }
  if (error instanceof ArchiveShrankError) {
    process.stderr.write(`esep ${command}: ${error.message}; nothing was written. If it is meant so, give --allow-shrink\n`);
    return 78;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`esep ${command}: ${FIRST_SENTENCE.exec(error.message)?.[0] ?? error.message}; see "esep ${command} --help"\n`);
    return 64;
  }
  if (error instanceof UnreadableFileError) {
    process.stderr.write(`esep ${command}: ${error.code}: ${error.message}\n`);
    return 2;
  }
  const trouble = resourceErrorOf(error);
  if (trouble) {
    process.stderr.write(`esep ${command}: ${trouble.message}\n`);
    return trouble.passing ? 75 : 74;
  }
  process.stderr.write(`esep ${command}: this is a defect of esep: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

function overview(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `esep turns archives of grant reports into checked, citable data.\n\nUsage: esep COMMAND [options]\n\n${lines.join('\n')}\n\n"esep COMMAND --help" says more; "esep --version" prints the version.\n`;
}
