import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface PrivateRedis {
  readonly url: string;
  /** Ends it at once, as a power cut would, and starts it again on the same port and files. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of this test alone on a free port; with REDIS_URL set, the one there. `arguments_` go to the server. */
export async function startRedis(...arguments_: string[]): Promise<PrivateRedis> {
  if (process.env.REDIS_URL && arguments_.length === 0) {
    return { url: process.env.REDIS_URL, killAndRestart: () => Promise.reject(new Error('not mine to kill')), stop: async () => {} };
  }
  ensureInstalled();
  const directory = mkdtempSync(join(tmpdir(), 'esep-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = async () => {
    const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory, ...arguments_], {
      stdio: 'ignore',
    });
    await answering(url);
    return server;
  };
  let server = await start();
  return {
    url,
    killAndRestart: async () => {
      await ended(server);
      server = await start();
    },
    stop: async () => {
      await ended(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The Debian package, installed when it is missing and we may. */
function ensureInstalled(): void {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
  } catch {
    if (process.getuid?.() !== 0) {
      throw new Error('these tests need redis-server: run "apt-get install redis-server" (or "brew install redis"), or set REDIS_URL');
    }
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'redis-server'], { stdio: 'ignore' });
  }
}

async function answering(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  redis.on('error', () => {});
  await redis.ping();
  redis.disconnect();
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
