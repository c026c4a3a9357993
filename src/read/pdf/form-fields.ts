import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/evidence.ts';
import { PLAIN_FONT, type Word } from '../../page/page.ts';
import type { Content } from './interpretation.ts';
import { applyToBox, type Matrix } from './matrix.ts';
import { toBox } from './operands.ts';
import { FORM_FIELDS } from './tolerances.ts';

/** A field of a form with what was filled in (ISO 32000, 12.7). */
export interface FormField {
  /** Of its annotation, as pdf.js names it. */
  readonly id: string;
  readonly box: Box;
  readonly lines: readonly string[];
  /** Points; 0: as large as the field allows. */
  readonly size: number;
  /** Its letters stand in boxes of their own, so that drawn they are no words. */
  readonly comb: boolean;
}

/** Bits of an annotation's flags that keep it off the screen: hidden, no view (ISO 32000, table 165). */
const OFF_SCREEN = 0b100010;
const CHECKED = '☒';
const UNCHECKED = '☐';
/** What is ticked is called so unless it has a name of its own; this one means that it is not. */
const OFF = 'Off';

/** Fields that a person sees on a page and that have a value. Throws what pdf.js throws. */
export async function fieldsOn(page: PDFPageProxy, toPage: Matrix): Promise<FormField[]> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    const rect = toBox(annotation.rect);
    const flags = Number(annotation.annotationFlags);
    if (annotation.subtype !== 'Widget' || !rect || (flags & OFF_SCREEN) !== 0) return [];
    const text = filledIn(annotation);
    if (text.trim() === '') return [];
    return {
      id: String(annotation.id),
      box: applyToBox(toPage, rect),
      lines: text.split(/\r\n?|\n/),
      size: sizeIn(annotation.defaultAppearanceData),
      comb: annotation.comb === true,
    };
  });
}

function filledIn({
  fieldType,
  fieldValue,
  checkBox,
  radioButton,
  exportValue,
  buttonValue,
  options,
  password,
}: Record<string, unknown>): string {
  if (fieldType === 'Btn') {
    if (checkBox !== true && radioButton !== true) return '';
    const ticked = checkBox === true ? exportValue : buttonValue;
    return fieldValue === (ticked ?? fieldValue) && fieldValue !== OFF && fieldValue !== null ? CHECKED : UNCHECKED;
  }
  if (fieldType === 'Ch')
    return [fieldValue]
      .flat()
      .map((chosen) => shownFor(chosen, options))
      .join('\n');
  return fieldType === 'Tx' && typeof fieldValue === 'string' && password !== true ? fieldValue : '';
}

/** What a list shows for the value it stands for. */
function shownFor(value: unknown, options: unknown): string {
  const known = Array.isArray(options) ? options.find((option) => option?.exportValue === value) : undefined;
  return String(known?.displayValue ?? value ?? '');
}

function sizeIn(appearance: unknown): number {
  const size = appearance !== null && typeof appearance === 'object' ? Number(Reflect.get(appearance, 'fontSize')) : 0;
  return Number.isFinite(size) && size > 0 ? size : 0;
}

/**
 * The words of fields whose value a page does not show by itself, and the content without what pdf.js drew in their place:
 * nothing where a form has no appearances, other letters where its font has none for Cyrillic.
 */
export function withFieldValues(content: Content, fields: readonly FormField[]): { readonly content: Content; readonly filled: Word[] } {
  const wrong = fields.filter((field) => !isShown(field, drawnFor(field, content)));
  if (wrong.length === 0) return { content, filled: [] };
  const dropped = new Set(wrong.flatMap((field) => drawnFor(field, content)));
  const list = content.drafts.list.filter((draft) => !dropped.has(draft));
  return { content: { ...content, drafts: { list } }, filled: wrong.flatMap(wordsOf) };
}

function drawnFor({ id }: FormField, { drafts, annotations }: Content): Content['drafts']['list'] {
  const part = annotations.get(id);
  return part ? drafts.list.slice(part.from, part.to) : [];
}

/** Whether the value is what stands there; a number or date may be written in a format of its own. */
function isShown({ lines, comb }: FormField, drawn: Content['drafts']['list']): boolean {
  const shown = drawn.map(({ text }) => text).join('');
  const value = lines.join('');
  if (shown === '' || value === CHECKED || value === UNCHECKED) return false;
  return comb ? false : !BEYOND_LATIN.test(value) || BEYOND_LATIN.test(shown);
}

/** Letters that the fonts every viewer has do not have. */
const BEYOND_LATIN = /[\u0370-\u1FFF]/;

/** Shares of the font size: how wide a letter and a space are on average, how far lines are apart, how far the baseline is below the middle. */
const SET = { letter: 0.5, space: 0.28, line: 1.2, drop: 0.35, ascent: 0.8, descent: 0.22 } as const;

/** Sets the lines of a value into its field: from its left edge, one below the other, in the middle when there is but one. */
function wordsOf({ box, lines, size }: FormField): Word[] {
  const height = box.y1 - box.y0;
  const fitting = Math.min(size || FORM_FIELDS.usualSize, height / (SET.line * lines.length));
  const first = lines.length === 1 ? (box.y0 + box.y1) / 2 + SET.drop * fitting : box.y0 + fitting;
  return lines.flatMap((line, row) => lineOfWords(line, box, first + row * SET.line * fitting, fitting));
}

function lineOfWords(line: string, box: Box, baseline: number, size: number): Word[] {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const letters = words.reduce((sum, word) => sum + [...word].length, 0);
  const natural = (letters * SET.letter + (words.length - 1) * SET.space) * size;
  const scale = Math.min(1, (box.x1 - box.x0) / natural);
  let x = box.x0;
  return words.map((text) => {
    const x0 = x;
    const x1 = x0 + [...text].length * SET.letter * size * scale;
    x = x1 + SET.space * size * scale;
    return {
      text,
      box: { x0, x1, y0: baseline - SET.ascent * size, y1: baseline + SET.descent * size },
      baseline,
      size,
      font: PLAIN_FONT,
      rotation: 0,
      confidence: null,
    };
  });
}
