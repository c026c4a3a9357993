import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

const FILES = [
  ['style.css', 'text/css; charset=utf-8'],
  ['review.js', 'text/javascript; charset=utf-8'],
] as const;

/** The style and the script, read once. */
export function assets(app: Hono): void {
  for (const [name, type] of FILES) {
    const text = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
    app.get(`/assets/${name}`, (c) => c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache' }));
  }
}
