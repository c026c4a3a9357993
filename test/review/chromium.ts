import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's browser; CHROMIUM names another one. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `--headless` and what keeps a browser from talking to anybody but us. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startChromium(): Promise<Browser> {
  ensureInstalled();
  return chromium.launch({ executablePath: EXECUTABLE, args: QUIET });
}

/** The Debian package, installed when it is missing and we may. */
function ensureInstalled(): void {
  if (existsSync(EXECUTABLE)) return;
  if (process.getuid?.() !== 0 || process.env.CHROMIUM !== undefined) {
    throw new Error('this test needs Chromium: run "apt-get install chromium", or set CHROMIUM to the path of the program');
  }
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
}
