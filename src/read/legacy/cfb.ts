import { UnreadableFileError } from '../../model/errors.ts';

/** A compound file: a small file system inside a file, the wrapper of Office documents before 2007 and of encrypted ones since. */
export interface CompoundFile {
  /** Names of the streams in the root folder. */
  readonly names: readonly string[];
  /** Paths of all streams, `/` between the folders (`ObjectPool/_1/WordDocument`). */
  readonly paths: readonly string[];
  /** Content of the stream of that name in the root folder or of that path, null when there is none. */
  stream(path: string): Buffer | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const MINI_SECTOR = 64;
const ENTRY = 128;
const TYPE_STREAM = 2;
const TYPE_ROOT = 5;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Throws `truncated` or `corrupt`. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 1024) throw cutShort();
  const shift = file.readUInt16LE(30);
  const sectorSize = shift === 9 || shift === 12 ? 1 << shift : 512;
  const sector = (index: number): Buffer => {
    const start = (index + 1) * sectorSize;
    if (start >= file.length) throw cutShort();
    return file.subarray(start, start + sectorSize);
  };
  const fat = readFat(file, sector, sectorSize);
  const directory = Buffer.concat(chain(fat, file.readUInt32LE(48)).map(sector));
  const entries = readDirectory(directory);
  const root = entries.find((entry) => entry.type === TYPE_ROOT);
  const miniFat = words(Buffer.concat(chain(fat, file.readUInt32LE(60)).map(sector)));
  const ministream = root ? Buffer.concat(chain(fat, root.start).map(sector)) : Buffer.alloc(0);
  const cutoff = file.readUInt32LE(56);
  const read = ({ start, size }: DirectoryEntry): Buffer => {
    const pieces =
      size < cutoff
        ? chain(miniFat, start).map((index) => ministream.subarray(index * MINI_SECTOR, (index + 1) * MINI_SECTOR))
        : chain(fat, start).map(sector);
    const content = Buffer.concat(pieces);
    if (content.length < size) throw cutShort();
    return content.subarray(0, size);
  };
  const streams = streamPaths(entries);
  return {
    names: [...streams.keys()].filter((path) => !path.includes('/')),
    paths: [...streams.keys()],
    stream(path) {
      const entry = streams.get(path);
      return entry ? read(entry) : null;
    },
  };
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  /** Numbers of entries: the two halves of its folder's tree, and the tree of what lies in it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Streams by their paths, folder by folder. Every entry is visited once, whatever a damaged tree says. */
function streamPaths(entries: readonly DirectoryEntry[]): Map<string, DirectoryEntry> {
  const found = new Map<string, DirectoryEntry>();
  const waiting: [number: number, folder: string][] = [[entries.findIndex(({ type }) => type === TYPE_ROOT), '']];
  const seen = new Set<number>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [number, folder] = next;
    const entry = entries[number];
    if (!entry || seen.has(number)) continue;
    seen.add(number);
    const path = entry.type === TYPE_ROOT ? '' : folder + entry.name;
    if (entry.type === TYPE_STREAM && !found.has(path)) found.set(path, entry);
    waiting.push([entry.right, folder]);
    if (entry.type !== TYPE_STREAM) waiting.push([entry.child, path === '' ? '' : `${path}/`]);
    waiting.push([entry.left, folder]);
  }
  return found;
}

function readDirectory(directory: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    const name = directory.toString('utf16le', at, at + length);
    const number = (offset: number): number => directory.readUInt32LE(at + offset);
    const links = { left: number(68), right: number(72), child: number(76) };
    entries.push({ name, type: directory[at + 66] ?? 0, start: number(116), size: number(120), ...links });
  }
  return entries;
}

function readFat(file: Buffer, sector: (index: number) => Buffer, sectorSize: number): Uint32Array {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) sectors.push(file.readUInt32LE(at));
  const most = Math.ceil(file.length / sectorSize);
  let next = file.readUInt32LE(68);
  for (let count = 0; next < LAST_SECTOR && count < most; count++) {
    const more = words(sector(next));
    sectors.push(...more.subarray(0, -1));
    next = more.at(-1) ?? LAST_SECTOR;
  }
  return words(Buffer.concat(sectors.filter((index) => index < LAST_SECTOR).map(sector)));
}

function words(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}

/** Sectors of a chain; a loop in the table is damage. */
function chain(table: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? LAST_SECTOR) {
    if (sectors.length > table.length) throw new UnreadableFileError('corrupt', 'The file is damaged inside; ask the sender for it again.');
    sectors.push(at);
  }
  return sectors;
}

function cutShort(): UnreadableFileError {
  return new UnreadableFileError('truncated', 'The end of the file is missing: it was cut short on its way; ask the sender for it again.');
}
