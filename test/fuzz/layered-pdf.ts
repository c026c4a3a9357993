import type { Random } from './random.ts';

/** Number of the first object that a layer can be. */
const FIRST = 6;
const BOX = '/BBox [0 0 420 595]';
const PAGE = `/Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 5 0 R`;

interface Layer {
  readonly dictionary: string;
  readonly content: string;
}

/** One page with a line of text under see-through groups, masks, gradients and tiles: many, nested, or drawn by themselves. */
export function layeredPdf(random: Random): Uint8Array {
  const count = random.pick([1, 2, 5, 12, 40]);
  const names = Array.from({ length: count }, (_, index) => index);
  const reference = (): number => FIRST + random.below(random.chance(0.3) ? 1 : count);
  const ink = (): string => `${random.next().toFixed(2)} 0.5 0.5 rg ${random.below(300)} ${random.below(400)} 60 60 re f`;
  const size = (): string => `0 0 ${random.pick([40, 420])} ${random.pick([40, 595])} re f`;
  const use = (index: number): string =>
    random.pick([
      () => `/X${index} Do`,
      () => `/Pattern cs /X${index} scn ${size()}`,
      () => `/Pattern cs /G scn ${size()}`,
      () => `q /S${index} gs 0.2 g ${size()} Q`,
      () => `/H gs ${ink()}`,
    ])();
  const resources = `/Resources << /Font << /F 4 0 R >> /XObject << ${names.map((n) => `/X${n} ${reference()} 0 R`).join(' ')} >> /Pattern << ${names.map((n) => `/X${n} ${reference()} 0 R`).join(' ')} /G << /PatternType 2 /Shading << /ShadingType ${random.pick([2, 3])} /ColorSpace /DeviceGray /Coords ${random.chance(0.5) ? '[0 0 400 400]' : '[9 9 0 200 200 90]'} /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >> >> >> >> /ExtGState << /H << /ca 0.4 >> ${names.map((n) => `/S${n} << /SMask << /S /${random.pick(['Luminosity', 'Alpha'])} /G ${reference()} 0 R >> >>`).join(' ')} >> >>`;
  const step = (): string => random.pick(['420', '40', '7', '0.01', '-595']);
  const layers = names.map((index): Layer => {
    const deeper = index + 1 < count ? use(index + 1) : '';
    const next = random.chance(0.15) ? use(reference() - FIRST) : deeper;
    const content = [ink(), ...Array.from({ length: random.pick([0, 1, 1, 2]) }, () => next)].join('\n');
    const own = random.chance(0.8) ? resources : random.pick(['', '/Resources << >>']);
    return random.chance(0.6)
      ? {
          dictionary: `/Type /XObject /Subtype /Form ${BOX} ${own} ${random.chance(0.8) ? '/Group << /S /Transparency /I true >>' : ''}`,
          content,
        }
      : { dictionary: `/PatternType 1 /PaintType 1 /TilingType 1 ${BOX} /XStep ${step()} /YStep ${step()} ${own}`, content };
  });
  const uses = Array.from({ length: random.pick([1, 10, 100, 300]) }, () => use(reference() - FIRST));
  const page = `BT /F 20 Tf 40 500 Td (Total 614 people) Tj ET\n${uses.join('\n')}`;
  return assembled(resources, [{ dictionary: '', content: page }, ...layers]);
}

function assembled(resources: string, streams: readonly Layer[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< ${PAGE} ${resources} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.map(({ dictionary, content }) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}
