import { createHash } from 'node:crypto';

/** Most file systems allow so many bytes in one name. */
const MAX_NAME = 255;

/** `a/b.docx` → `a/b.docx.json`. A name too long for the file system is cut and told apart by its hash. */
export function reportPath(path: string): string {
  const parts = path.split('/');
  const last = parts.length - 1;
  return parts.map((part, index) => fitting(part, index === last ? '.json' : '')).join('/');
}

function fitting(name: string, extension: string): string {
  if (Buffer.byteLength(name + extension) <= MAX_NAME) return name + extension;
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}${extension}`;
  let cut = name;
  while (Buffer.byteLength(cut) + mark.length > MAX_NAME) cut = [...cut].slice(0, -1).join('');
  return cut + mark;
}
