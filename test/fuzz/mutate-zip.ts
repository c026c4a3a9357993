import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateMarkup } from './mutate-markup.ts';
import type { Random } from './random.ts';

/** Damages a package (DOCX, ODT, XLSX): its bytes, the XML of a part packed again, or which parts there are. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.15)) return mutateBytes(bytes, random);
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  const names = [...parts.keys()].filter((name) => !name.endsWith('/'));
  for (let times = random.pick([1, 1, 2]); times > 0; times--) {
    const name = random.chance(0.5)
      ? (names.find((entry) => /(?:document|content|sheet1|one)\.xml$/.test(entry)) ?? random.pick(names))
      : random.pick(names);
    const part = parts.get(name) ?? new Uint8Array();
    const kind = random.below(10);
    if (kind === 0) parts.delete(name);
    else if (kind === 1) parts.set(name, parts.get(random.pick(names)) ?? part);
    else if (kind === 2) parts.set(`${name}x`, part);
    else parts.set(name, /\.(?:xml|rels)$/.test(name) ? mutateMarkup(part, random) : mutateBytes(part, random));
  }
  const packed = zipSync(Object.fromEntries(parts), { level: random.pick([0, 6]) });
  return random.chance(0.05) ? mutateBytes(packed, random) : packed;
}
