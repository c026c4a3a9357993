import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Preloaded into the program: notes every recognition engine that starts (`+`) and ends (`-`). */
const threads = createRequire(import.meta.url)('node:worker_threads');
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(file, options) {
    super(file, options);
    if (!String(file).includes('tesseract')) return;
    appendFileSync(process.env.ENGINE_LOG, '+');
    this.once('exit', () => appendFileSync(process.env.ENGINE_LOG, '-'));
  }
};
syncBuiltinESMExports();
