/** One command of the program; `run` returns the exit code. Registered in `src/cli/index.ts`. */
export interface Command {
  readonly name: string;
  /** Shown by `esep NAME --help`. */
  readonly help: string;
  run(argv: readonly string[]): Promise<number>;
}

export interface Listed {
  /** One line for `esep --help`. */
  readonly summary: string;
  /** Loads the command: a program that loads all of them takes long to start. */
  load(): Promise<Command>;
}
