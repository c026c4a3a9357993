import { setImmediate } from 'node:timers/promises';
import { isPdfError } from '../parser-error.ts';

let holders = 0;

/**
 * While it repairs a damaged file, pdf.js leaves promises behind that reject with nobody listening, which would end the
 * process although the file can be read. Until the release only such rejections are let pass; any other still ends it.
 */
export function holdStrayRejections(): () => Promise<void> {
  if (holders === 0) process.on('unhandledRejection', letPass);
  holders += 1;
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    // The last ones are reported after the promises of this turn.
    await setImmediate();
    holders -= 1;
    if (holders === 0) process.off('unhandledRejection', letPass);
  };
}

function letPass(reason: unknown): void {
  if (!isPdfError(reason)) throw reason;
}
