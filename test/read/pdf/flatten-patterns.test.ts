import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { flattenPatterns } from '../../../src/read/pdf/flatten-patterns.ts';

interface Part {
  readonly dictionary: string;
  readonly content: string;
  readonly packed?: boolean;
}

const TILING = '/PatternType 1 /PaintType 1';
const FORM = '/Type /XObject /Subtype /Form';
const USES = '/Pattern cs /P scn 0 0 9 9 re f';

/** Objects 1, 2, … of a file. */
function fileOf(...parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.map(({ dictionary, content, packed = false }, index) =>
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} ${packed ? '/Filter /FlateDecode ' : ''}>>\nstream\n`),
        packed ? deflateSync(content) : Buffer.from(content),
        Buffer.from('\nendstream\nendobj\n'),
      ]),
    ),
  );
}

function flattened(...parts: readonly Part[]): { readonly before: Buffer; readonly after: Buffer } {
  const before = fileOf(...parts);
  const after = Buffer.from(before);
  flattenPatterns(after);
  return { before, after };
}

test.each<[string, readonly Part[]]>([
  ['itself', [{ dictionary: `${TILING} /Resources << /Pattern << /P 1 0 R >> >>`, content: USES }]],
  [
    'another that uses it',
    [
      { dictionary: `${TILING} /Resources << /Pattern << /P 2 0 R >> >>`, content: USES },
      { dictionary: `${TILING} /Resources << /Pattern << /P 1 0 R >> >>`, content: USES },
    ],
  ],
  [
    'a form that uses it',
    [
      { dictionary: `${TILING} /Resources << /XObject << /X 2 0 R >> >>`, content: '/X Do' },
      { dictionary: `${FORM} /Resources << /Pattern << /P 1 0 R >> >>`, content: USES },
    ],
  ],
  ['a pattern of the page', [{ dictionary: `${TILING} /Resources << >>`, content: USES }]],
  ['a pattern of the page, packed', [{ dictionary: TILING, content: USES, packed: true }]],
])('a tiling pattern drawn with %s becomes a plain colour, byte for byte in place', (_, parts) => {
  const { before, after } = flattened(...parts);
  expect(after).toHaveLength(before.length);
  expect(after.toString('latin1')).toBe(before.toString('latin1').replaceAll('/PatternType 1', '/PatternType 2'));
});

test('tiling patterns drawn with lines, pictures, forms and gradients stay', () => {
  const { before, after } = flattened(
    { dictionary: `${TILING} /Resources << /XObject << /I 2 0 R /X 3 0 R >> >>`, content: '/I Do /X Do 0 0 m 9 9 l S' },
    { dictionary: '/Subtype /Image', content: 'pixels' },
    { dictionary: `${FORM} /Resources << /Pattern << /G << /PatternType 2 >> >> >>`, content: '/Pattern cs /G scn 0 0 9 9 re f' },
    { dictionary: `${FORM} /Resources << /Pattern << /P 1 0 R >> >>`, content: USES },
  );
  expect(after.equals(before)).toBe(true);
});
