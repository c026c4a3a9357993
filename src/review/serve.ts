import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { UsageError } from '../model/errors.ts';
import { type Access, reviewApp } from './app.ts';
import type { Review } from './review.ts';

export interface Served {
  /** Where to point a browser. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Names to listen on that nobody can open. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Serves the application; `port` 0 takes a free one. Throws UsageError when it cannot listen there. */
export function serve(review: Review, access: Access, port: number): Promise<Served> {
  const { host } = access;
  const server = createAdaptorServer({ fetch: reviewApp(review, access).fetch, hostname: host });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new UsageError(`cannot listen on ${host}, port ${port} (${error.code}); choose another --port or --host`)),
    );
    server.listen(port, host, () => {
      const name = EVERY_ADDRESS.has(host) ? hostname() : host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${portOf(server.address())}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
