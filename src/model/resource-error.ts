/** The machine did not give what the work needs: a disk, a lock, a server. Nothing is wrong with esep or its files. */
export class ResourceError extends Error {
  /** The same call may go well later, with nothing mended by hand: exit code 75; else 74. */
  readonly passing: boolean;
  constructor(message: string, passing: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ResourceError';
    this.passing = passing;
  }
}

/** `passing` as in ResourceError. */
interface Passing {
  readonly passing?: boolean;
}

/** `says` goes behind the place concerned. */
interface Trouble extends Passing {
  readonly says: string;
}

/** Errors of the operating system. */
const SYSTEM: Readonly<Record<string, Trouble>> = {
  ENOSPC: { says: 'there is no space left on the disk; free some and run the command again' },
  EDQUOT: { says: 'the quota of disk space is used up; free some and run the command again' },
  EFBIG: { says: 'a file would become larger than this user may write (see "ulimit -f")' },
  EACCES: { says: 'this user has no right to it; change the rights or choose another place' },
  EPERM: { says: 'this user has no right to it; change the rights or choose another place' },
  EROFS: { says: 'the disk can only be read; choose another place' },
  EIO: { says: 'the disk does not answer as it should; check it' },
  EMFILE: { says: 'too many files are open in one process; raise the limit with "ulimit -n" or read fewer at once with --jobs' },
  ENFILE: { says: 'too many files are open on this machine', passing: true },
  EAGAIN: { says: 'the machine has no room for another process just now', passing: true },
  ENOMEM: { says: 'the machine has no memory left just now', passing: true },
  EBUSY: { says: 'something else keeps it in use', passing: true },
  ETXTBSY: { says: 'something else keeps it in use', passing: true },
  ECONNREFUSED: { says: 'nothing answers there', passing: true },
  ECONNRESET: { says: 'the connection was cut', passing: true },
  ETIMEDOUT: { says: 'nothing answered in time', passing: true },
  EHOSTUNREACH: { says: 'the machine cannot be reached', passing: true },
  ENETUNREACH: { says: 'the network cannot be reached', passing: true },
  ENOTFOUND: { says: 'no machine of this name is known', passing: true },
  EAI_AGAIN: { says: 'names of machines cannot be looked up just now', passing: true },
};

const DAMAGED = 'the store of the workspace is damaged; put a backup in its place, or ingest into a new workspace';
const UNWRITABLE = 'the store of the workspace cannot be written; check the rights and whether the disk can only be read';

/** Primary result codes of SQLite. */
const SQLITE: Readonly<Record<number, Trouble & { readonly code: string }>> = {
  5: { code: 'SQLITE_BUSY', says: 'another process is writing to the workspace', passing: true },
  6: { code: 'SQLITE_LOCKED', says: 'another process is writing to the workspace', passing: true },
  7: { code: 'SQLITE_NOMEM', says: 'the machine has no memory left just now', passing: true },
  3: { code: 'SQLITE_PERM', says: UNWRITABLE },
  8: { code: 'SQLITE_READONLY', says: UNWRITABLE },
  10: { code: 'SQLITE_IOERR', says: 'the disk of the workspace does not answer as it should, or is full; check it' },
  11: { code: 'SQLITE_CORRUPT', says: DAMAGED },
  13: { code: 'SQLITE_FULL', says: 'there is no space left on the disk of the workspace; free some and run the command again' },
  14: { code: 'SQLITE_CANTOPEN', says: 'the store of the workspace cannot be opened; check the disk and the rights' },
  15: { code: 'SQLITE_PROTOCOL', says: 'another process keeps the workspace locked', passing: true },
  26: { code: 'SQLITE_NOTADB', says: DAMAGED },
};

/** Redis refuses for now: it is out of memory, cannot save, is loading, is a replica. */
const REDIS_REFUSES = /^(?:OOM|MISCONF|LOADING|READONLY|BUSY|CLUSTERDOWN|MASTERDOWN|NOREPLICAS|TRYAGAIN)\b/;
/** What ioredis says once it has given up. */
const REDIS_GONE = /^Connection is closed\.?$|max retries per request/;

/** So deep are causes looked at. */
const MOST_CAUSES = 5;

/**
 * What an error of the system, of SQLite or of Redis means for a person; null for anything else: then it may be a defect.
 * `place` is named instead of the file that the error is about.
 */
export function resourceErrorOf(error: unknown, place: string | null = null): ResourceError | null {
  let current = error;
  for (let depth = 0; depth < MOST_CAUSES && current instanceof Error; depth += 1) {
    if (current instanceof ResourceError) return current;
    const known = ofSqlite(current, place) ?? ofRedis(current) ?? ofSystem(current, place);
    if (known) return known;
    current = current.cause;
  }
  return null;
}

function ofSqlite(error: Error, place: string | null): ResourceError | null {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return null;
  const trouble = SQLITE[error.errcode & 0xff];
  return trouble ? toError(`${behind(place)}${trouble.says} (${trouble.code})`, trouble, error) : null;
}

function ofRedis(error: Error): ResourceError | null {
  if (error.name === 'ReplyError' && REDIS_REFUSES.test(error.message))
    return toError(`Redis refuses for now: ${error.message}`, { passing: true }, error);
  return REDIS_GONE.test(error.message) ? toError('Redis does not answer any more', { passing: true }, error) : null;
}

function ofSystem(error: Error, place: string | null): ResourceError | null {
  if (!('syscall' in error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  const trouble = SYSTEM[code] ?? { says: 'it is not there, or not as it should be; check the disk' };
  const starts = String(error.syscall).startsWith('spawn');
  const path = place ?? ('path' in error && typeof error.path === 'string' && !starts ? error.path : null);
  return toError(`${behind(path)}${trouble.says} (${code})`, trouble, error);
}

function behind(place: string | null): string {
  return place === null ? '' : `${place}: `;
}

function toError(sentence: string, { passing = false }: Passing, cause: Error): ResourceError {
  return new ResourceError(passing ? `${sentence}; try again later` : sentence, passing, { cause });
}
