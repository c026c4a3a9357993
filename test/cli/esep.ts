import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/esep.js');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a person would. */
export function esep(...argv: readonly string[]): Promise<Ended> {
  return ended(process.execPath, [BIN, ...argv]);
}

/** The same with further environment variables. */
export function esepWith(env: NodeJS.ProcessEnv, ...argv: readonly string[]): Promise<Ended> {
  return ended(process.execPath, [BIN, ...argv], env);
}

/** The same after a line of shell such as `ulimit -f 100`; `behind` may send its output elsewhere. */
export function esepInShell(before: string, argv: readonly string[], behind = ''): Promise<Ended> {
  return ended('bash', ['-c', `${before}\nexec "$0" "$@" ${behind}`, process.execPath, BIN, ...argv]);
}

function ended(program: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } } as const;
    execFile(program, argv, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/** Starts the program and lets it run; what it says on its standard error may be listened to. */
export function startEsep(...argv: readonly string[]): ChildProcess {
  const started = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  started.stderr.setEncoding('utf8').resume();
  return started;
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'esep-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A report that contradicts itself in what `fields` say. */
export function reportText(title: string, people = 120): string {
  return `Итоговый отчет о реализации проекта «${title}»
Грантополучатель: ОФ «Бірлік көпірі»
Сумма гранта: 1 500 000 тенге
Общее количество участников: ${people} человек
`;
}
