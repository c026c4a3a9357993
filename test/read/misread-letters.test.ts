import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { translated } from '../../src/read/text/mojibake.ts';
import { buildOdt } from './office/build-odt.ts';
import { buildDocx, cell, p, row } from './office/docx/build-docx.ts';
import { makePdf, write } from './pdf/make-pdf.ts';

const RESTORED = 'The Kazakh letters were typed in a font of before Unicode; they were restored.';
const MENDED = 'The text had been saved with a wrong encoding; its letters were restored.';

async function read(name: string, bytes: Uint8Array) {
  const { blocks, warnings } = await readDocument({ bytes, name }, DEFAULT_READ_OPTIONS);
  const text = blocks.map((block) => (block.kind === 'table' ? block.cells.map((each) => each.text).join('|') : block.text)).join('\n');
  return { text, warnings: warnings.map(({ message }) => message), partial: warnings.some(({ partial }) => partial) };
}

const KAZAKH = [
  'Әлеуметтік жоба: «Өңір жастарына көмек»',
  'Ұйым: «Үміт өрісі» қоғамдық бірлестігі',
  'Мақсаты: құқықтық сауаттылық пен еңбекке баулу, ғимарат жөндеу.',
  'Барлығы 48 адам қатысты, әрқайсысы үш сабаққа келді.',
];
const pairs = (list: string): ReadonlyMap<string, string> => new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
const SERBIAN = 'ҚЌ қќ ӘЄ әє ҒЃ ғѓ ҢЊ ңњ ҮЇ үї ҰЎ ұў ӨҐ өґ ҺЋ һћ';
/** Right letters → what stands in the file, for the fonts in use before Unicode. */
const FONTS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'KZ-1048 shown as 1251': pairs('ҚЌ қќ ӘЈ әј ҒЄ ғє ҢЅ ңѕ ҮЇ үї ҰЎ ұў ӨҐ өґ'),
  'Serbian letters': pairs(SERBIAN),
  'signs for small letters': new Map([...pairs(SERBIAN), ['ө', 'µ'], ['ұ', '±']]),
};

for (const [font, letters] of Object.entries(FONTS)) {
  const typed = KAZAKH.map((line) => translated(line, letters));
  test.each([
    ['text', 'a.txt', Buffer.from(typed.join('\n\n'))],
    ['DOCX', 'a.docx', buildDocx(typed.map((line) => p(line)).join(''))],
    ['ODT', 'a.odt', buildOdt(typed.map((line) => `<text:p>${line}</text:p>`).join(''))],
    ['PDF', 'a.pdf', makePdf([{ content: typed.map((line, index) => write(line, 50, 700 - index * 30)).join('') }])],
  ])(`Kazakh typed in a font of before Unicode (${font}) is read as it was seen: %s`, async (_, name, bytes) => {
    const { text, warnings, partial } = await read(name, bytes);
    expect([text.split(/\n+/).slice(0, KAZAKH.length), warnings, partial]).toEqual([KAZAKH, [RESTORED], false]);
  });
}

test('one table holds for a whole document, its tables too', async () => {
  const letters = FONTS['Serbian letters'] ?? new Map();
  const cells = ['Көрсеткіш', 'Ғылым', 'Әдеп', 'Іс-шара'].map((text) => cell(translated(text, letters)));
  const { text } = await read('a.docx', buildDocx(`${p(translated(KAZAKH[2] ?? '', letters))}<w:tbl>${row(cells)}</w:tbl>`));
  expect(text).toBe(`${KAZAKH[2]}\nКөрсеткіш|Ғылым|Әдеп|Іс-шара`);
});

test.each([
  ['Ukrainian', 'Київ: проєкт «Єдність» для їхніх дітей, ґрунтовна підтримка. Що далі?'],
  ['Serbian', 'Београд: програм подршке није завршен, њихов допринос ће бити већи.'],
  ['Russian with marks', 'Проект «Ромашка»: 12 ± 2 человека, t = 20° ± 1, § 3, выезды за 5 µм.'],
])('%s text stays as it is', async (_, line) => {
  expect(await read('a.txt', Buffer.from(line))).toEqual({ text: line, warnings: [], partial: false });
});

const RUSSIAN =
  'Отчет по проекту «Школа здоровья». Проведено три семинара, участвовали 63 человека. Исполнитель: фонд «Пример», город Степногорск.';
/** Bytes of one encoding shown by another; what the other lacks is shown as a control character, as browsers do. */
const shownAs = (bytes: Buffer, encoding: string) =>
  Array.from(bytes, (byte) => {
    const character = iconv.decode(Buffer.from([byte]), encoding);
    return character === '\ufffd' ? String.fromCharCode(byte) : character;
  }).join('');

test.each([
  ['UTF-8 as Windows-1252', 'utf-8', 'windows-1252'],
  ['UTF-8 as Latin-1', 'utf-8', 'iso-8859-1'],
  ['UTF-8 as Windows-1251', 'utf-8', 'windows-1251'],
  ['Windows-1251 as Latin-1', 'windows-1251', 'iso-8859-1'],
  ['CP866 as Windows-1251', 'cp866', 'windows-1251'],
  ['Windows-1251 as CP866', 'windows-1251', 'cp866'],
  ['KOI8-R as Windows-1251', 'koi8-r', 'windows-1251'],
  ['Mac Cyrillic as Windows-1251', 'maccyrillic', 'windows-1251'],
])('wrongly decoded Russian is mended: %s', async (_, right, wrong) => {
  const plain = right === 'cp866' || right === 'koi8-r' ? RUSSIAN.replace(/[«»]/g, '"') : RUSSIAN;
  const { text, warnings } = await read('a.txt', Buffer.from(shownAs(iconv.encode(plain, right), wrong)));
  expect([text, warnings]).toEqual([plain, [MENDED]]);
});

test('letters exchanged one for one are mended in DOCX too', async () => {
  const shown = shownAs(iconv.encode(RUSSIAN, 'windows-1251'), 'iso-8859-1');
  expect(await read('a.docx', buildDocx(p(shown)))).toEqual({ text: RUSSIAN, warnings: [MENDED], partial: false });
});

test('bytes of Mac Cyrillic are decoded as such', async () => {
  expect((await read('a.txt', iconv.encode(RUSSIAN, 'maccyrillic'))).text).toBe(RUSSIAN);
});

test('what cannot be mended is not complete', async () => {
  const garbled = [...RUSSIAN.repeat(3)]
    .map((letter) => (/\p{L}/u.test(letter) ? String.fromCharCode(0x100 + ((letter.charCodeAt(0) * 7) % 0x90)) : letter))
    .join('');
  expect((await read('a.docx', buildDocx(p(garbled)))).partial).toBe(true);
  expect((await read('a.docx', buildDocx(p('Le café est fermé, l’été à Genève. '.repeat(9))))).partial).toBe(false);
});

test('capitals and names alone are not taken for a wrong encoding', async () => {
  for (const line of ['ОТЧЕТ О РЕАЛИЗАЦИИ СОЦИАЛЬНОГО ПРОЕКТА', 'ҚОҒАМДЫҚ БІРЛЕСТІК «ҮМІТ»', 'Щербаков Ф. Э., Цхай Ю. Щ., Юхъёв Х. Ф.'])
    expect(await read('a.txt', Buffer.from(line))).toEqual({ text: line, warnings: [], partial: false });
});
