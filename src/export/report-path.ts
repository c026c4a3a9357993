import { createHash } from 'node:crypto';

/** Most file systems allow so many bytes in one name. */
const MAX_NAME = 255;

/** `a/b.docx` → `a/b.docx.json`. A name too long for the file system is cut and told apart by a hash of the path. */
export function reportPath(path: string): string {
  const parts = path.split('/');
  const name = `${parts.pop() ?? ''}.json`;
  if (Buffer.byteLength(name) <= MAX_NAME) return [...parts, name].join('/');
  const mark = `~${createHash('sha256').update(path).digest('hex').slice(0, 8)}.json`;
  let cut = name;
  while (Buffer.byteLength(cut) + mark.length > MAX_NAME) cut = [...cut].slice(0, -1).join('');
  return [...parts, cut + mark].join('/');
}
