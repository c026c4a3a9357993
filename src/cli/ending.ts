/** Milliseconds a command that failed may take to close what it had open. */
const PATIENCE = 5000;

/** The exit code of a command that has failed and said so. */
let failed: number | null = null;

/** Ends the process when an error turns up where no command can catch it; `report` tells a person and gives the exit code. */
export function endOnStrayErrors(report: (error: unknown) => number): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough (`esep … | head`).
    process.exit(error.code === 'EPIPE' ? 0 : report(error));
  });
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => process.exit(failed ?? report(error)));
}

/** Sees to it that nothing left running keeps the process of a command that failed. */
export function endSoon(code: number): number {
  failed = code;
  setTimeout(() => process.exit(code), PATIENCE).unref();
  return code;
}
