import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureCache } from '../../src/review/picture-cache.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { accounts } from '../../src/store/accounts.ts';
import { lastRun, type Run } from '../../src/store/runs.ts';
import { GET, type Opened, openReview } from './workspace.ts';

describe('the cache', () => {
  test('makes a thing once, also when it is asked for twice at a time', async () => {
    let made = 0;
    const cache = pictureCache<string>(100, (value) => value.length);
    const make = async () => `picture ${++made}`;
    expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual(['picture 1', 'picture 1']);
    expect(await cache.get('a', make)).toBe('picture 1');
  });

  test('forgets what was not asked for longest, keeps nothing larger than itself, and not what failed', async () => {
    const made: string[] = [];
    const cache = pictureCache<string>(10, (value) => (value === 'failed' ? null : value.length));
    const get = (key: string, value = 'aaaa') =>
      cache.get(key, async () => {
        made.push(key);
        return value;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    made.length = 0;
    for (const key of ['large', 'large', 'bad', 'bad']) await get(key, key === 'large' ? 'x'.repeat(11) : 'failed');
    expect(made).toEqual(['large', 'large', 'bad', 'bad']);
    await expect(cache.get('broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('broken', async () => 'now')).toBe('now');
  });
});

describe('a page that takes too much', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openReview();
  });
  afterAll(() => opened.close());

  function subject(): { run: Run; hash: string } {
    const run = lastRun(opened.store);
    const account = run && [...accounts(opened.store, run.id)].find(({ path }) => path.endsWith('.pdf'));
    if (!run || !account?.hash) throw new Error('no PDF was ingested');
    return { run, hash: account.hash };
  }

  test.each([
    [{ timeout: 0.001 }, 'limit-time'],
    [{ maxMemory: 1 }, 'limit-memory'],
  ])('is given up within the limits %j, and other pages are served meanwhile', async (limits, code) => {
    const { run, hash } = subject();
    const pictures = startPictures();
    try {
      const drawing = pictures.page(opened.store, { ...run, options: { ...run.options, ...limits } }, hash, 1);
      expect((await opened.app.request('/findings', GET)).status).toBe(200);
      expect(await drawing).toEqual({ state: 'failed', code });
    } finally {
      pictures.close();
    }
  });
});
