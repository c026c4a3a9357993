import { expect, test } from 'vitest';
import { ResourceError, resourceErrorOf } from '../../src/model/resource-error.ts';

function system(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: something, write`), {
    code,
    syscall: 'write',
    errno: -1,
    ...(path === undefined ? {} : { path }),
  });
}

function sqlite(errcode: number): Error {
  return Object.assign(new Error('sqlite says so'), { code: 'ERR_SQLITE_ERROR', errcode, errstr: 'said' });
}

test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENOENT', 'ENODEV', 'ESTALE', 'ENXIO'])(
  'a person must do something about %s before it goes better',
  (code) => {
    const error = resourceErrorOf(system(code, '/mnt/out/a.csv'));
    expect(error).toMatchObject({ passing: false, message: expect.stringMatching(new RegExp(`^/mnt/out/a\\.csv: .+ \\(${code}\\)$`)) });
  },
);

test.each(['EAGAIN', 'ENOMEM', 'ENFILE', 'EBUSY', 'ECONNREFUSED', 'ETIMEDOUT'])('%s passes by itself', (code) => {
  expect(resourceErrorOf(system(code))).toMatchObject({ passing: true, message: expect.stringMatching(/try again later$/) });
});

test.each([
  [5, true],
  [517, true],
  [6, true],
  [13, false],
  [11, false],
  [267, false],
  [8, false],
  [1032, false],
  [14, false],
  [778, false],
  [26, false],
])('SQLite result code %i: passing %s', (code, passing) => {
  expect(resourceErrorOf(sqlite(code))).toMatchObject({ passing, message: expect.stringMatching(/\(SQLITE_\w+\)/) });
});

test('what Redis refuses for now passes, a connection given up too', () => {
  const refused = Object.assign(new Error('OOM command not allowed when used memory > maxmemory'), { name: 'ReplyError' });
  expect(resourceErrorOf(refused)).toMatchObject({ passing: true });
  expect(resourceErrorOf(new Error('Connection is closed.'))).toMatchObject({ passing: true });
});

test('the cause counts, the place given stands for a name of our own', () => {
  const wrapped = new Error('the worker processes do not start', { cause: system('EMFILE') });
  expect(resourceErrorOf(wrapped)?.message).toContain('too many files');
  expect(resourceErrorOf(system('ENOSPC', '/out/.aside/7'), '/out')?.message).toMatch(/^\/out: /);
  const own = new ResourceError('as it is', true);
  expect(resourceErrorOf(own, '/out')).toBe(own);
});

test('a mistake of the program, or of an SQL statement, is none', () => {
  expect(resourceErrorOf(new TypeError('undefined is not a function'))).toBeNull();
  expect(resourceErrorOf(sqlite(1))).toBeNull();
  expect(resourceErrorOf(sqlite(19))).toBeNull();
  expect(resourceErrorOf('ENOSPC')).toBeNull();
});
