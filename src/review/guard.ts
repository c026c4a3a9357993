import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';

/**
 * Nothing but our own files is loaded or run, nobody frames the pages, nothing is told to others. (With `no-referrer` browsers
 * hide the Origin of our own forms too, and it is all there is where Sec-Fetch-Site is not sent: plain HTTP to another machine.)
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Refuses what a page of somebody else could have the reviewer's browser send: requests under a foreign name of this
 * machine (DNS rebinding), changes from elsewhere, and parts of our pages built into others. `host` is the name served; null takes any name, where a
 * password is asked for: browsers do not give it to foreign names.
 */
export function guard(host: string | null, refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    if ((host !== null && !isOurs(c.req.header('host') ?? '', host)) || isForeign(c)) c.res = await refuse(c);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

/** A name in the Host header that no rebinding could have made: an address, this machine, or what it was told to serve. */
function isOurs(header: string, host: string): boolean {
  const name = header
    .replace(/:\d{1,5}$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return isIP(name) !== 0 || name === 'localhost' || name === host.toLowerCase() || name === hostname().toLowerCase();
}

function isForeign(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (!changes) return site !== undefined && site !== 'same-origin' && site !== 'none' && c.req.header('sec-fetch-mode') !== 'navigate';
  if (site !== undefined) return site !== 'same-origin';
  return URL.parse(c.req.header('origin') ?? '')?.host !== c.req.header('host');
}
