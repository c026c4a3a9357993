#!/usr/bin/env node
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `esep needs Node.js 24 or newer; this is ${process.versions.node}. Inside the project use "npx esep" or "npm run esep --", which bring their own.\n`,
  );
  process.exit(64);
}
// The program is TypeScript: what Node makes of it is kept, which halves the time to start.
const { enableCompileCache } = await import('node:module');
enableCompileCache(new URL('../node_modules/.cache/esep', import.meta.url).pathname);
// What passes through here lives shortly: a young generation that stays small keeps memory flat over any archive.
const { setFlagsFromString } = await import('node:v8');
setFlagsFromString('--semi-space-growth-factor=1');
const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
