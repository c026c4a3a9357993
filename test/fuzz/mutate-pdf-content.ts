import { number } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { type PdfFile, type PdfObject, repack, unpacked } from './pdf-file.ts';
import type { Random } from './random.ts';

/** Damage to what a page draws, made inside the unpacked content stream. */
type ContentMutation = (tokens: string[], random: Random) => string[];

const OPERATORS = [
  'q',
  'Q',
  'cm',
  'BT',
  'ET',
  'Tf',
  'Td',
  'Tm',
  'Tj',
  'TJ',
  "'",
  '"',
  'T*',
  'Tc',
  'Tw',
  'Tz',
  'TL',
  'Ts',
  'Tr',
  're',
  'm',
  'l',
  'c',
  'h',
  'S',
  'f',
  'B*',
  'W',
  'n',
  'Do',
  'gs',
  'sh',
  'cs',
  'sc',
  'scn',
  'd',
  'w',
  'BDC',
  'BMC',
  'EMC',
  'BI',
  'ID',
  'EI',
  'd0',
  'd1',
  'BX',
];

const FRAGMENTS = [
  'BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID abc EI',
  'BI /W 4 /H 4 /BPC 1 /F [/A85 /LZW /Fl] ID zzzz~> EI',
  'BI /W 1 /H 1 ID',
  '1e38 0 0 1e38 0 0 cm',
  '0 0 0 0 0 0 cm',
  '1 0 0 1 1e15 -1e15 cm',
  '0 0 0 0 0 0 Tm',
  '0.7 0.7 -0.7 0.7 100 100 Tm',
  '1e9 Tc -1e9 Tw 0 Tz',
  '-100 Tz 99999 Ts',
  '[1e30 -1e30 0 1e400] TJ',
  '/Span << /MCID 99999999 >> BDC',
  '/Span << /MCID -1 /ActualText (x) >> BDC',
  '3 Tr 7 Tr 99 Tr',
  '[0 0 0] 0 d 0 w',
  '[-1 1e10] 1e10 d 1e9 w',
  '0 0 m 1e9 1e9 l 1e-9 1e-9 l S',
  '-1e9 -1e9 2e9 2e9 re W n',
  '10 10 0 0 re W n',
  '(open string',
  '<abc',
  '<< /A << /B [',
  '% comment without an end',
  'ET ET Q Q Q EMC EMC',
  'BT BT BT',
  '/NoSuch Do /NoSuch gs /NoSuch sh',
  '/NoSuch 12 Tf',
  '/Pattern cs /NoSuch scn 0 0 100 100 re f',
] as const;

const NUMERIC = /^[-+]?\d*\.?\d+$/;

const numbers: ContentMutation = (tokens, random) => {
  const share = random.pick([0.002, 0.02, 0.2]);
  return tokens.map((token) => (NUMERIC.test(token) && random.chance(share) ? number(random) : token));
};

const jitter: ContentMutation = (tokens, random) => {
  const size = random.pick([0.01, 1, 100]);
  return tokens.map((token) => (NUMERIC.test(token) ? String(Number(token) + size * (random.next() - 0.5)) : token));
};

const operators: ContentMutation = (tokens, random) =>
  tokens.map((token) => (OPERATORS.includes(token) && random.chance(0.02) ? random.pick(OPERATORS) : token));

const drop: ContentMutation = (tokens, random) => tokens.filter(() => !random.chance(0.02));

const swap: ContentMutation = (tokens, random) => {
  const changed = [...tokens];
  for (let times = 1 + random.below(30); times > 0; times--) {
    const [a, b] = [random.below(changed.length), random.below(changed.length)];
    [changed[a], changed[b]] = [changed[b] ?? '', changed[a] ?? ''];
  }
  return changed;
};

const insert: ContentMutation = (tokens, random) => {
  const changed = [...tokens];
  for (let times = 1 + random.below(5); times > 0; times--) changed.splice(random.below(changed.length + 1), 0, random.pick(FRAGMENTS));
  return changed;
};

/** The page many times over itself, shifted or not: much to draw, few bytes. */
const flood: ContentMutation = (tokens, random) => {
  const times = random.pick([2, 10, 40]);
  const shift = random.pick(['', '1 0 0 1 3 1 cm', '0.99 0.01 -0.01 0.99 0 0 cm']);
  return Array.from({ length: times }, () => [...tokens, shift]).flat();
};

/** Grids and letters without number: what the search for tables and words has to bear. */
const thicket: ContentMutation = (tokens, random) => {
  const count = random.pick([200, 2000, 10_000]);
  const at = (): string => (random.next() * 800).toFixed(1);
  const draw = random.pick([
    () => `${at()} ${at()} m ${at()} ${at()} l S`,
    () => `${at()} ${at()} 0.4 ${at()} re f`,
    () => `${at()} ${at()} ${at()} ${at()} re S`,
    () => ((x: string) => `${x} 0 m ${x} 800 l S 0 ${x} m 800 ${x} l S`)(at()),
    () => `${at()} ${at()} 9 9 re f`,
  ]);
  return [...tokens, 'Q', 'Q', ...Array.from({ length: count }, draw)];
};

const depth: ContentMutation = (tokens, random) => {
  const token = random.pick(['q', '[', '<<', 'BT', '/Span BMC', '(']);
  const changed = [...tokens];
  changed.splice(random.below(tokens.length), 0, `${token} `.repeat(random.pick([50, 5000, 100_000])));
  return changed;
};

const MUTATIONS: readonly ContentMutation[] = [
  numbers,
  numbers,
  jitter,
  operators,
  operators,
  drop,
  swap,
  insert,
  insert,
  flood,
  thicket,
  depth,
];

/** Damages one content stream; false when the file has none that can be unpacked. */
export function mutateContent(file: PdfFile, random: Random): boolean {
  const streams = file.objects.filter(isContent);
  if (streams.length === 0) return false;
  const object = random.pick(streams);
  const content = unpacked(object);
  if (!content) return false;
  if (random.chance(0.2)) repack(object, mutateBytes(content, random));
  else repack(object, Buffer.from(random.pick(MUTATIONS)(content.toString('latin1').split(/\s+/), random).join('\n'), 'latin1'));
  return true;
}

function isContent(object: PdfObject): boolean {
  const content =
    object.stream && !/\/Subtype\s*\/Image|\/Length1|\/CIDFontType0C|\/Type1C|\/ObjStm|\/XRef/.test(object.text) ? unpacked(object) : null;
  return content !== null && /\b(?:BT|re|Do|cm|l)\s/.test(content.toString('latin1', 0, 4000)) && !content.includes('begincmap');
}
