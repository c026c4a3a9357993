#!/usr/bin/env node
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `esep needs Node.js 24 or newer; this is ${process.versions.node}. Inside the project use "npx esep" or "npm run esep --", which bring their own.\n`,
  );
  process.exit(64);
}
// In the checkout the program is TypeScript, which Node runs there; the package holds what "npm run build" made of it.
const { existsSync } = await import('node:fs');
const source = new URL('../src/cli/main.ts', import.meta.url);
const inCheckout = existsSync(source);
await keepCompiled();
// What passes through here lives shortly: a young generation that stays small keeps memory flat over any archive.
const { setFlagsFromString } = await import('node:v8');
setFlagsFromString('--semi-space-growth-factor=1');
const { main } = await import((inCheckout ? source : new URL('../dist/cli.js', import.meta.url)).href);
process.exitCode = await main(process.argv.slice(2));

/** What Node makes of the program is kept, which halves the time to start: beside the checkout, or with the user's caches. */
async function keepCompiled() {
  const { enableCompileCache } = await import('node:module');
  if (inCheckout) {
    enableCompileCache(new URL('../node_modules/.cache/esep', import.meta.url).pathname);
    return;
  }
  const { homedir } = await import('node:os');
  const { join } = await import('node:path');
  enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'esep'));
}
