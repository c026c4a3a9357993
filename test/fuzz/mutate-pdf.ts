import { DEPTHS, nested, number } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateContent } from './mutate-pdf-content.ts';
import { mutateCMap, mutateFontDictionary, mutateFontProgram } from './mutate-pdf-fonts.ts';
import { type FrameDamage, type PdfFile, type PdfObject, parsePdf, writePdf } from './pdf-file.ts';
import type { Random } from './random.ts';

/** Changes the objects in place; false when the file has nothing of its kind. */
type Mutation = (file: PdfFile, random: Random) => boolean;

const FILTERS = [
  'LZWDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
  'FlateDecode',
  'Crypt',
  'NoSuch',
] as const;

const anyObject = (file: PdfFile, random: Random): PdfObject => random.pick(file.objects);

const reference = (file: PdfFile, random: Random): string => `${random.chance(0.1) ? number(random) : anyObject(file, random).number} 0 R`;

function value(file: PdfFile, random: Random): string {
  return random.pick([
    () => number(random),
    () => '/Name',
    () => '(text)',
    () => '<0041',
    () => 'null',
    () => 'true',
    () => '[]',
    () => '<< >>',
    () => `[${reference(file, random)} ${reference(file, random)}]`,
    () => reference(file, random),
    () => nested('[', ']', random.pick(DEPTHS), random),
    () => nested('<< /A ', ' >>', random.pick(DEPTHS), random),
    () => `(${'x'.repeat(random.pick([10, 70_000]))})`,
  ])();
}

const swapObjects: Mutation = (file, random) => {
  for (let times = 1 + random.below(3); times > 0; times--) {
    const [a, b] = [anyObject(file, random), anyObject(file, random)];
    [a.text, b.text] = [b.text, a.text];
    [a.stream, b.stream] = [b.stream, a.stream];
  }
  return true;
};

const dropObjects: Mutation = (file, random) => {
  file.objects = file.objects.filter(() => !random.chance(0.05));
  return file.objects.length > 0;
};

const swapReferences: Mutation = (file, random) => {
  const share = random.pick([0.01, 0.1]);
  for (const object of file.objects)
    object.text = object.text.replace(/\d+ \d+ R\b/g, (own) => (random.chance(share) ? reference(file, random) : own));
  return true;
};

/** Values of dictionaries that start after a key become something else. */
const swapTypes: Mutation = (file, random) => {
  for (let times = 1 + random.below(4); times > 0; times--) {
    const object = anyObject(file, random);
    const keys = [...object.text.matchAll(/\/[A-Za-z]+\d*(?=[\s[(<])(?:\s*(?:\/[\w.-]+|\d+ \d+ R|-?[\d.]+|\[[^\]]{0,400}\]))?/g)];
    const key = keys.length > 0 ? random.pick(keys) : null;
    const name = key && /^\/\w+/.exec(key[0])?.[0];
    if (key && name)
      object.text = `${object.text.slice(0, key.index)}${name} ${value(file, random)} ${object.text.slice(key.index + key[0].length)}`;
  }
  return true;
};

const numbersInDictionaries: Mutation = (file, random) => {
  const share = random.pick([0.02, 0.2]);
  const object = anyObject(file, random);
  object.text = object.text.replace(/-?\d+(?:\.\d+)?(?! \d+ R| R)\b/g, (own) => (random.chance(share) ? number(random) : own));
  return true;
};

const bytesOfDictionary: Mutation = (file, random) => {
  const object = anyObject(file, random);
  object.text = mutateBytes(Buffer.from(object.text, 'latin1'), random).toString('latin1');
  return true;
};

const of = (file: PdfFile, pattern: RegExp): PdfObject[] => file.objects.filter(({ text }) => pattern.test(text));

const pageTree: Mutation = (file, random) => {
  const nodes = of(file, /\/Type\s*\/Pages\b/);
  const pages = of(file, /\/Type\s*\/Page\b(?!s)/);
  if (nodes.length === 0 || pages.length === 0) return false;
  const [node, page] = [random.pick(nodes), random.pick(pages)];
  const self = `${node.number} 0 R`;
  const kids = (list: string): void => {
    node.text = node.text.replace(/\/Kids\s*\[[^\]]*\]/, `/Kids ${list}`);
  };
  random.pick([
    () => kids(`[${self}]`),
    () => kids(`[${page.number} 0 R ${self} ${page.number} 0 R]`),
    () => kids(`[${`${page.number} 0 R `.repeat(random.pick([50, 3000]))}]`),
    () => kids(random.pick(['[]', 'null', self, '[null null]', '[<< /Type /Page >>]', reference(file, random)])),
    () => {
      page.text = page.text.replace(/\/Type\s*\/Page/, `/Type /Pages /Kids [${self}]`);
    },
    () => {
      node.text = node.text.replace(/\/Count\s*-?\d+/, `/Count ${number(random)}`);
    },
    () => {
      node.text = node.text.replace(/>>\s*$/, ` /Parent ${random.pick([self, `${page.number} 0 R`])} >>`);
    },
    () => {
      page.text = page.text.replace(/\/Parent\s*\d+ \d+ R/, `/Parent ${page.number} 0 R`).replace(/\/(?:MediaBox|Resources)/g, '/Gone');
    },
  ])();
  return true;
};

const pageEntries: Mutation = (file, random) => {
  const pages = of(file, /\/Type\s*\/Page\b(?!s)/);
  if (pages.length === 0) return false;
  const page = random.pick(pages);
  const box = `[${Array.from({ length: random.pick([4, 4, 4, 3]) }, () => number(random)).join(' ')}]`;
  const self = `${page.number} 0 R`;
  const entry = random.pick([
    `/MediaBox ${box}`,
    `/CropBox ${box}`,
    `/Rotate ${random.pick(['45', '-90', '1e9', '(x)', number(random)])}`,
    `/UserUnit ${number(random)}`,
    `/Contents ${random.pick([self, '[]', 'null', `[${`${reference(file, random)} `.repeat(random.pick([3, 2000]))}]`, `[[[${reference(file, random)}]]]`])}`,
    `/Resources ${random.pick([self, 'null', reference(file, random), `<< /Font ${self} /XObject ${self} /ExtGState ${self} /Properties ${self} >>`])}`,
    `/Annots [${`<< /Subtype /${random.pick(['Widget', 'FreeText', 'Link', 'Stamp'])} /Rect ${box} /AP << /N ${reference(file, random)} >> /Parent ${self} >> `.repeat(random.pick([1, 500]))}]`,
    `/Group << /S /Transparency /CS ${reference(file, random)} >>`,
    `/StructParents ${number(random)}`,
  ]);
  const name = /^\/\w+/.exec(entry)?.[0] ?? '/';
  page.text = page.text.replace(new RegExp(`${name}\\b`), '/Was').replace(/<</, `<< ${entry} `);
  return true;
};

/** Forms, groups and patterns that draw themselves or each other. */
const cycles: Mutation = (file, random) => {
  const forms = of(file, /\/Subtype\s*\/Form\b/).filter((form) => form.stream);
  const pages = of(file, /\/Type\s*\/Page\b(?!s)/);
  if (pages.length === 0) return false;
  const page = random.pick(pages);
  const next = Math.max(...file.objects.map((object) => object.number)) + 1;
  const count = random.pick([1, 2, 8]);
  for (let index = 0; index < count; index++) {
    const draws = `/X${(index + 1) % count} Do `.repeat(random.pick([1, 2, 12]));
    const resources = `<< /XObject << ${Array.from({ length: count }, (_, n) => `/X${n} ${next + n} 0 R`).join(' ')} >> /Pattern << /P ${next} 0 R >> >>`;
    const kind = random.chance(0.8) ? '/Subtype /Form' : '/PatternType 1 /PaintType 1 /TilingType 1 /XStep 0.001 /YStep 0.001';
    const stream = Buffer.from(`q ${draws} /Pattern cs /P scn 0 0 600 800 re f Q`);
    file.objects.push({
      number: next + index,
      text: `<< /Type /XObject ${kind} /BBox [0 0 600 800] /Resources ${resources} >>`,
      stream,
      length: null,
    });
  }
  file.objects.push({ number: next + count, text: '<< >>', stream: Buffer.from('/X0 Do'), length: null });
  page.text = page.text
    .replace(/\/Contents\b/, `/Contents ${next + count} 0 R /Was`)
    .replace(/\/Resources\b/, `/Resources << /XObject << /X0 ${next} 0 R >> >> /WasResources`);
  for (const form of forms) form.text = form.text.replace(/\/XObject\s*<</, `/XObject << /Self ${form.number} 0 R `);
  return true;
};

const structure: Mutation = (file, random) => {
  const elements = of(file, /\/(?:StructTreeRoot|StructElem|Outlines|Annot|Names|OCProperties|ParentTree)\b/);
  if (elements.length === 0) return false;
  const element = random.pick(elements);
  const self = `${element.number} 0 R`;
  element.text = element.text.replace(
    /\/(K|P|Parent|First|Next|Kids|ParentTree)\s*(?:\[[^\]]*\]|\d+ \d+ R|\d+)/,
    `/$1 ${random.pick([self, `[${self} ${self}]`, value(file, random)])}`,
  );
  return true;
};

const wrongLength: Mutation = (file, random) => {
  const streams = file.objects.filter((object) => object.stream);
  if (streams.length === 0) return false;
  for (let times = 1 + random.below(3); times > 0; times--) {
    const object = random.pick(streams);
    object.length = random.pick([
      number(random),
      `${object.number} 0 R`,
      '(x)',
      String((object.stream?.length ?? 0) + random.below(40) - 20),
    ]);
  }
  return true;
};

const filters: Mutation = (file, random) => {
  const streams = file.objects.filter((object) => object.stream);
  if (streams.length === 0) return false;
  const object = random.pick(streams);
  const names = Array.from({ length: random.pick([1, 1, 2, 60]) }, () => `/${random.pick(FILTERS)}`);
  const parameters = `/DecodeParms << /Predictor ${random.pick(['2', '12', '15', '99'])} /Colors ${number(random)} /Columns ${number(random)} /BitsPerComponent ${number(random)} /K ${number(random)} /Rows ${number(random)} /JBIG2Globals ${reference(file, random)} >>`;
  const change = random.pick([
    () => `/Filter [${names.join(' ')}] `,
    () => parameters,
    () => `/Filter /FlateDecode ${parameters}`,
    () => `/Filter ${value(file, random)}`,
  ])();
  object.text = object.text.replace(/\/(?:Filter|DecodeParms)\b/g, '/Was').replace(/<</, `<< ${change} `);
  return true;
};

/** Bytes of any stream as it is stored: pictures, fonts, packed content. */
const storedStream: Mutation = (file, random) => {
  const streams = file.objects.filter((object) => object.stream && object.stream.length > 0);
  if (streams.length === 0) return false;
  const object = random.pick(streams);
  object.stream = mutateBytes(object.stream ?? Buffer.alloc(0), random);
  return true;
};

const images: Mutation = (file, random) => {
  const found = of(file, /\/Subtype\s*\/Image\b/);
  if (found.length === 0) return false;
  const image = random.pick(found);
  const entry = random.pick(['Width', 'Height', 'BitsPerComponent', 'ColorSpace', 'Decode', 'SMask', 'Mask', 'ImageMask']);
  image.text = image.text
    .replace(new RegExp(`/${entry}\\b`), '/Was')
    .replace(/<</, `<< /${entry} ${random.chance(0.6) ? number(random) : value(file, random)} `);
  return true;
};

export const OBJECT_MUTATIONS = {
  swapObjects,
  dropObjects,
  swapReferences,
  swapTypes,
  numbersInDictionaries,
  bytesOfDictionary,
  pageTree,
  pageEntries,
  cycles,
  structure,
  wrongLength,
  filters,
  storedStream,
  images,
  mutateContent,
  mutateCMap,
  mutateFontProgram,
  mutateFontDictionary,
} as const satisfies Record<string, Mutation>;

const ORDER: readonly (readonly [string, Mutation])[] = [
  ...Object.entries(OBJECT_MUTATIONS),
  ['mutateContent', mutateContent],
  ['mutateContent', mutateContent],
];
const XREFS = ['offsets', 'counts', 'missing', 'start', 'previous', 'stream'] as const;

export interface Mutated {
  readonly bytes: Uint8Array;
  /** What was done, for the log. */
  readonly how: string;
}

/** Leaves a few pages of a long document, so that thousands of runs are not spent on the same prose. */
function fewPages(file: PdfFile, random: Random): void {
  for (const node of of(file, /\/Type\s*\/Pages\b/)) {
    const kids = [...(/\/Kids\s*\[([^\]]*)\]/.exec(node.text)?.[1]?.matchAll(/\d+ \d+ R/g) ?? [])].map(String);
    const from = random.below(Math.max(1, kids.length - 1));
    const kept = kids.slice(from, from + 2);
    node.text = node.text.replace(/\/Kids\s*\[[^\]]*\]/, `/Kids [${kept.join(' ')}]`).replace(/\/Count\s*\d+/, `/Count ${kept.length}`);
  }
}

/** Damages a sound PDF: a fifth as bytes, the others in their objects, with a frame that is right or wrong. */
export function mutatePdf(source: Uint8Array, random: Random): Mutated {
  if (random.chance(0.2)) return { bytes: mutateBytes(source, random), how: 'bytes' };
  const file = parsePdf(source);
  if (random.chance(0.85)) fewPages(file, random);
  const how: string[] = [];
  for (let times = random.pick([1, 1, 2, 4]); times > 0 && file.objects.length > 0; times--) {
    const [name, mutation] = random.pick(ORDER);
    if (mutation(file, random)) how.push(name);
  }
  const xref = random.chance(0.15) ? random.pick(XREFS) : undefined;
  const damage: FrameDamage = {
    ...(xref ? { xref } : {}),
    ...(random.chance(0.05) ? { trailer: (text) => mutateBytes(Buffer.from(text), random).toString('latin1') } : {}),
  };
  const bytes = writePdf(file, damage, random);
  return { bytes: random.chance(0.05) ? mutateBytes(bytes, random) : bytes, how: [...how, ...(xref ? [`xref-${xref}`] : [])].join('+') };
}
