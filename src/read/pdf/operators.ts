import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { intersection } from '../../page/box.ts';
import { showText } from './glyphs.ts';
import { type GraphicsState, initialState, startOfText } from './graphics-state.ts';
import type { Interpretation } from './interpretation.ts';
import { applyToBox, IDENTITY, multiply, toMatrix, translate } from './matrix.ts';
import { lightness, toBox, toList, toNumber, toNumbers } from './operands.ts';
import { addImage, EMPTY, paintPath } from './painting.ts';

type Operator = (run: Interpretation, args: readonly unknown[]) => void;

/** What each operator of a content stream (ISO 32000, annex A, as pdf.js numbers them) does to where words and lines are. */
const known: readonly (readonly [number, Operator])[] = [
  [OPS.save, push],
  [
    OPS.restore,
    (run) => {
      // When images are not decoded, pdf.js leaves nothing of them but the matrix that was set for it and restored at once.
      if (run.previous === OPS.transform) addImage(run.content, run.state);
      pop(run);
    },
  ],
  [OPS.transform, ({ state }, args) => transform(state, args)],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, pop],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, endAnnotation],
  [OPS.beginGroup, push],
  [OPS.endGroup, pop],
  [
    OPS.beginText,
    (run) => {
      run.position = startOfText();
    },
  ],
  [
    OPS.setCharSpacing,
    ({ state }, args) => {
      state.charSpacing = toNumber(args[0]);
    },
  ],
  [
    OPS.setWordSpacing,
    ({ state }, args) => {
      state.wordSpacing = toNumber(args[0]);
    },
  ],
  [
    OPS.setHScale,
    ({ state }, args) => {
      state.horizontalScale = toNumber(args[0], 100) / 100;
    },
  ],
  [
    OPS.setLeading,
    ({ state }, args) => {
      state.leading = -toNumber(args[0]);
    },
  ],
  [OPS.setFont, setFont],
  [
    OPS.setTextRenderingMode,
    ({ state }, args) => {
      state.renderMode = toNumber(args[0]);
    },
  ],
  [
    OPS.setTextRise,
    ({ state }, args) => {
      state.rise = toNumber(args[0]);
    },
  ],
  [OPS.moveText, (run, args) => move(run, toNumber(args[0]), toNumber(args[1]))],
  [
    OPS.setLeadingMoveText,
    (run, args) => {
      run.state.leading = toNumber(args[1]);
      move(run, toNumber(args[0]), toNumber(args[1]));
    },
  ],
  [OPS.nextLine, (run) => move(run, 0, run.state.leading)],
  [
    OPS.setTextMatrix,
    ({ position }, args) => {
      position.line = toMatrix(args[0]) ?? toMatrix(args) ?? position.line;
      position.matrix = position.line;
    },
  ],
  [
    OPS.showText,
    (run, args) => {
      run.state.mark = run.marks.at(-1) ?? null;
      showText(toList(args[0]), run.state, run.position, run.content.drafts);
    },
  ],
  [
    OPS.setLineWidth,
    ({ state }, args) => {
      state.lineWidth = toNumber(args[0]);
    },
  ],
  [
    OPS.setGState,
    (run, [entries]) => {
      for (const entry of toList(entries)) applyGState(run, toList(entry));
    },
  ],
  [
    OPS.setFillRGBColor,
    ({ state }, args) => {
      state.fillLightness = lightness(args[0]) ?? state.fillLightness;
    },
  ],
  [
    OPS.setStrokeRGBColor,
    ({ state }, args) => {
      state.strokeLightness = lightness(args[0]) ?? state.strokeLightness;
    },
  ],
  [OPS.setFillColorN, paintPattern],
  [OPS.shadingFill, paintPattern],
  [OPS.beginMarkedContent, ({ marks }) => void marks.push(marks.at(-1) ?? null)],
  [OPS.beginMarkedContentProps, ({ marks }, args) => void marks.push(typeof args[1] === 'number' ? args[1] : (marks.at(-1) ?? null))],
  [OPS.endMarkedContent, ({ marks }) => void marks.pop()],
  [OPS.clip, clip],
  [OPS.eoClip, clip],
  [
    OPS.constructPath,
    (run, args) => {
      paintPath(run.content, toNumber(args[0]), toNumbers(toList(args[1])[0]), run.state, run.clipping);
      run.clipping = false;
    },
  ],
  [OPS.paintImageXObject, ({ content, state }) => addImage(content, state)],
  [OPS.paintImageMaskXObject, ({ content, state }) => addImage(content, state)],
  [OPS.paintInlineImageXObject, ({ content, state }) => addImage(content, state)],
];

/** By number; those that draw nothing and move nothing are absent. */
export const operators: readonly (Operator | undefined)[] = known.reduce<(Operator | undefined)[]>(
  (table, [number, operator]) => {
    table[number] = operator;
    return table;
  },
  new Array(Math.max(...known.map(([number]) => number)) + 1).fill(undefined),
);

function push({ stack, state }: Interpretation): void {
  stack.push({ ...state });
}

function pop(run: Interpretation): void {
  run.state = run.stack.pop() ?? run.state;
}

function clip(run: Interpretation): void {
  run.clipping = true;
}

function paintPattern({ content }: Interpretation): void {
  content.patterned = true;
}

function transform(state: GraphicsState, matrix: unknown): void {
  state.ctm = multiply(state.ctm, toMatrix(matrix) ?? IDENTITY);
}

function move({ position }: Interpretation, x: number, y: number): void {
  position.line = translate(position.line, x, y);
  position.matrix = position.line;
}

function beginForm(run: Interpretation, [matrix, area]: readonly unknown[]): void {
  push(run);
  const { state } = run;
  transform(state, matrix);
  const box = toBox(area);
  if (box) state.clip = intersection(state.clip, applyToBox(state.ctm, box)) ?? EMPTY;
}

function beginAnnotation(run: Interpretation, [id, , place, matrix]: readonly unknown[]): void {
  push(run);
  run.annotation = { id: String(id), from: run.content.drafts.list.length };
  run.state = initialState(multiply(run.toPage, multiply(toMatrix(place) ?? IDENTITY, toMatrix(matrix) ?? IDENTITY)), run.page);
}

function endAnnotation(run: Interpretation): void {
  const { annotation, content } = run;
  if (annotation) content.annotations.set(annotation.id, { from: annotation.from, to: content.drafts.list.length });
  run.annotation = null;
  pop(run);
}

function setFont({ state, fontOf }: Interpretation, [name, size]: readonly unknown[]): void {
  state.font = fontOf(String(name));
  state.fontSize = toNumber(size);
}

function applyGState(run: Interpretation, [key, value]: readonly unknown[]): void {
  if (key === 'LW') run.state.lineWidth = toNumber(value);
  else if (key === 'ca') run.state.fillAlpha = toNumber(value);
  else if (key === 'Font') setFont(run, toList(value));
}
