import { registerHooks } from 'node:module';

const TROUBLE = `
const { sleep = 0, endless = 0, greedy = 0, stumbling = 0 } = JSON.parse(process.env.TROUBLED_PAGES ?? '{}');
const taken = [];

export async function readPage(document, number) {
  await new Promise((resolve) => setTimeout(resolve, sleep));
  if (number === stumbling) null.length;
  while (number === endless);
  while (number === greedy) taken.push(Buffer.alloc(50_000_000, 1));
  return readPageWell(document, number);
}`;

/** Preloaded into workers: pages of PDFs take `sleep` ms each; one never ends, another takes all memory, our reader stumbles over a third. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/read/pdf/read-page.ts')) return loaded;
    const source = String(loaded.source).replace('export async function readPage(', 'async function readPageWell(');
    return { ...loaded, source: source + TROUBLE };
  },
});
