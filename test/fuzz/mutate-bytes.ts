import type { Random } from './random.ts';

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;

const flipBits: ByteMutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let flips = 1 + random.below(40); flips > 0; flips--) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
};

const truncate: ByteMutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const cutOut: ByteMutation = (bytes, random) => {
  const from = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.below(random.pick([8, 300, 20_000])))]);
};

const copyOver: ByteMutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const from = random.below(bytes.length);
  changed.copy(changed, random.below(bytes.length), from, from + random.below(300));
  return changed;
};

const repeat: ByteMutation = (bytes, random) => {
  const from = random.below(bytes.length);
  const part = bytes.subarray(from, from + 1 + random.below(200));
  return Buffer.concat([bytes.subarray(0, from), ...Array<Buffer>(1 + random.below(200)).fill(part), bytes.subarray(from)]);
};

/** A number of one, two or four bytes becomes one at the edge of its range. */
const edgeNumbers: ByteMutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  if (changed.length < 4) return changed;
  for (let times = 1 + random.below(6); times > 0; times--) {
    const value = random.pick(EDGES);
    const at = random.below(changed.length - 4);
    const width = random.pick([1, 2, 4]);
    const fitting = width === 4 ? value : value % 2 ** (8 * width);
    if (random.chance(0.5)) changed.writeUIntLE(fitting, at, width);
    else changed.writeUIntBE(fitting, at, width);
  }
  return changed;
};

const zeros: ByteMutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const from = random.below(changed.length);
  return changed.fill(random.pick([0, 0xff, 0x20]), from, Math.min(changed.length, from + random.below(2000)));
};

const junkAround: ByteMutation = (bytes, random) => {
  const junk = Buffer.from(Array.from({ length: random.below(3000) }, () => random.below(256)));
  return random.chance(0.5) ? Buffer.concat([junk, bytes]) : Buffer.concat([bytes, junk]);
};

const MUTATIONS: readonly ByteMutation[] = [flipBits, flipBits, truncate, cutOut, copyOver, repeat, edgeNumbers, zeros, junkAround];

/** Damages a file without knowing what it is. */
export function mutateBytes(bytes: Uint8Array, random: Random): Buffer {
  const source = Buffer.from(bytes);
  return source.length === 0 ? source : random.pick(MUTATIONS)(source, random);
}
