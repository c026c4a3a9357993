import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageGeometry, Word } from '../../page/page.ts';
import { tagPlaces, toTagTree } from '../../page/tags.ts';
import { interpret } from './content.ts';
import { fieldsOn, withFieldValues } from './form-fields.ts';
import type { ContentFont } from './graphics-state.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { partUnseen } from './unseen.ts';
import { wordsFromDrafts } from './words.ts';

/**
 * One pass over the content of a page; `hidden` words stand on it but nobody sees them. `isForm`: the document has fields
 * to fill in.
 */
export async function readPage(
  document: PDFDocumentProxy,
  number: number,
  isForm: boolean,
): Promise<{ geometry: PageGeometry; hidden: readonly Word[] }> {
  const proxy = await document.getPage(number);
  const viewport = proxy.getViewport({ scale: 1 });
  const operators = await proxy.getOperatorList();
  const fonts = new Map<string, ContentFont | null>();
  const fontOf = (name: string): ContentFont | null => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = proxy.commonObjs.has(name) ? toFont(proxy.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
  const box = { x0: 0, y0: 0, x1: viewport.width, y1: viewport.height };
  const toPage = toMatrix(viewport.transform) ?? IDENTITY;
  const fields = isForm ? await fieldsOn(proxy, toPage) : [];
  const { content, filled } = withFieldValues(interpret(operators, toPage, box, fontOf), fields);
  const marked = content.drafts.list.some((draft) => draft.style.mark !== null);
  const tree = marked ? toTagTree(await proxy.getStructTree()) : null;
  const { words, hidden } = partUnseen(wordsFromDrafts(content.drafts), content);
  const geometry: PageGeometry = {
    number,
    width: viewport.width,
    height: viewport.height,
    words: [...words, ...filled],
    rulings: content.rulings,
    fills: content.fills,
    images: content.images,
    origin: 'native',
    ...(tree ? { tags: tagPlaces(tree) } : {}),
  };
  proxy.cleanup();
  return { geometry, hidden };
}

const TEXT_SPACE = toMatrix([0.001, 0, 0, 0.001, 0, 0]) ?? IDENTITY;

function toFont(value: unknown): ContentFont {
  const get = (key: string): unknown => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined);
  const name = String(get('name') ?? '').replace(/^[A-Z]{6}\+/, '');
  const matrix = toMatrix(get('fontMatrix')) ?? TEXT_SPACE;
  return {
    name,
    bold: get('bold') === true || get('black') === true || /bold|black|heavy|demi/i.test(name),
    italic: get('italic') === true || /ital|obliq/i.test(name),
    vertical: get('vertical') === true,
    matrix,
    emHeight: get('isType3Font') === true ? emHeight(get('bbox'), matrix[3]) : 1,
  };
}

/** Type 3 fonts may draw in any unit; their box says how tall a line of them is. */
function emHeight(box: unknown, scale: number): number {
  const bottom = Number(box !== null && typeof box === 'object' ? Reflect.get(box, 1) : Number.NaN);
  const top = Number(box !== null && typeof box === 'object' ? Reflect.get(box, 3) : Number.NaN);
  const height = Math.abs((top - bottom) * scale);
  return Number.isFinite(height) && height > 0.1 && height < 10 ? height : 1;
}
