import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { auth } from 'hono/utils/basic-auth';

/** Asks the browser for a name of the reviewer's choice and the one password that all share (HTTP basic authentication). */
export function askPassword(password: string): MiddlewareHandler {
  const wanted = hashOf(password);
  return basicAuth({
    realm: 'esep review',
    verifyUser: (_, given) => timingSafeEqual(hashOf(given), wanted),
    invalidUserMessage: 'The password is wrong.',
  });
}

/** The name the browser sends along with the password, or ''. */
export function loginOf(c: Context): string {
  return auth(c.req.raw)?.username.trim() ?? '';
}

/** Of equal length whatever the text, as a comparison in constant time needs. */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
