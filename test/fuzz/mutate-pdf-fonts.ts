import { number } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { type PdfFile, repack, unpacked } from './pdf-file.ts';
import type { Random } from './random.ts';

const CMAPS = [
  '1 begincodespacerange <00> <ff> endcodespacerange',
  '1 beginbfrange <0000> <ffff> <0041> endbfrange',
  '1 beginbfrange <00000000> <ffffffff> <0041> endbfrange',
  '1 beginbfrange <0000> <ffff> [<0041>] endbfrange',
  '1 beginbfrange <ffff> <0000> <0041> endbfrange',
  '1 beginbfchar <0001> <d83d> endbfchar',
  `1 beginbfchar <0001> <${'0041'.repeat(5000)}> endbfchar`,
  '1 beginbfchar <0001> endbfchar',
  '1 beginbfchar <> <> endbfchar',
  '99999999 beginbfchar',
  '1 begincidrange <0000> <ffff> 99999999999 endcidrange',
  '/Identity-H usecmap /NoSuch usecmap',
  'begincmap begincmap begincmap',
  '',
] as const;

/** Damages a map from codes to characters. */
export function mutateCMap(file: PdfFile, random: Random): boolean {
  const maps = file.objects.filter((object) => unpacked(object)?.includes('begincmap'));
  if (maps.length === 0) return false;
  const map = random.pick(maps);
  const text = unpacked(map)?.toString('latin1') ?? '';
  const digits = (): string =>
    text.replace(/<([0-9a-f]+)>/gi, (code) => (random.chance(0.1) ? `<${random.below(2 ** 31).toString(16)}>` : code));
  const change = random.pick([
    () => mutateBytes(Buffer.from(text, 'latin1'), random).toString('latin1'),
    () => text.replace(/\d+\s+begin(bf|codespace)[\s\S]*?end\1\w+/, random.pick(CMAPS)),
    () => text.replace(/endcmap/, `${random.pick(CMAPS)} endcmap`),
    () => random.pick(CMAPS),
    digits,
  ]);
  repack(map, Buffer.from(change(), 'latin1'));
  return true;
}

/** Damages the program of an embedded font: bytes, or an entry of its table of tables. */
export function mutateFontProgram(file: PdfFile, random: Random): boolean {
  const programs = file.objects.filter(
    ({ text, stream }) => stream && /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)/.test(text),
  );
  if (programs.length === 0) return false;
  const program = random.pick(programs);
  const content = unpacked(program);
  if (!content) return false;
  const changed = Buffer.from(content);
  if (random.chance(0.4) && changed.length > 60) {
    const field = 12 + 16 * random.below(Math.min(20, Math.floor((changed.length - 28) / 16))) + random.pick([0, 4, 8, 12]);
    changed.writeUInt32BE(random.pick([0, 1, 0xffffffff, 0x7fffffff, changed.length, random.below(changed.length)]), field);
    repack(program, changed);
  } else repack(program, mutateBytes(changed, random));
  return true;
}

/** Damages what a font says of itself: its kind, encoding, widths, descendants. */
export function mutateFontDictionary(file: PdfFile, random: Random): boolean {
  const fonts = file.objects.filter(({ text }) => /\/Type\s*\/Font(?:Descriptor)?\b/.test(text));
  if (fonts.length === 0) return false;
  const font = random.pick(fonts);
  const self = `${font.number} 0 R`;
  const other = (): string => `${random.pick(file.objects).number} 0 R`;
  font.text = random.pick([
    () =>
      font.text.replace(
        /\/Subtype\s*\/\w+/,
        `/Subtype /${random.pick(['Type0', 'Type1', 'Type3', 'TrueType', 'MMType1', 'CIDFontType0', 'CIDFontType2', 'None'])}`,
      ),
    () =>
      font.text.replace(
        /\/Encoding\s*(?:\/[\w-]+|\d+ \d+ R)/,
        `/Encoding ${random.pick(['/Identity-V', '/UniJIS-UTF16-H', '/GBK-EUC-H', '/MacRomanEncoding', '/NoSuch', self, other(), '<< /Differences [0 /a /b 99999 /c -5 /d] >>'])}`,
      ),
    () =>
      font.text.replace(
        /\/DescendantFonts\s*(?:\[[^\]]*\]|\d+ \d+ R)/,
        `/DescendantFonts ${random.pick([`[${self}]`, '[]', '[null]', self, `[${other()}]`])}`,
      ),
    () =>
      font.text.replace(/\/(?:ToUnicode|FontDescriptor|FontFile[23]?)\s*\d+ \d+ R/, (entry) =>
        entry.replace(/\d+ \d+ R/, random.pick([self, other(), '/Identity-H', 'null'])),
      ),
    () => font.text.replace(/\/W(?:idths)?\s*\[/, `/W [ 0 [${'9 '.repeat(random.pick([3, 3000]))}] 0 99999999 500 5 1 ${number(random)} `),
    () => font.text.replace(/>>\s*$/, `/DW ${number(random)} /FirstChar ${number(random)} /LastChar ${number(random)} >>`),
    () =>
      `<< /Type /Font /Subtype /Type3 /FontMatrix [${number(random)} 0 0 ${number(random)} 0 0] /FontBBox [0 0 ${number(random)} ${number(random)}] /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] /Encoding << /Differences [0 ${'/a '.repeat(256)}] >> /CharProcs << /a ${other()} >> /Resources << /Font << /F1 ${self} /F2 ${self} >> >> >>`,
  ])();
  return true;
}
