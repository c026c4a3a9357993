import { expect, test } from 'vitest';
import { type Paragraph, type SourceDocument, textRun } from '../../src/model/document.ts';
import { markNoiseAsFurniture } from '../../src/ocr/noise.ts';

function paragraph(text: string, confidence: number | null): Paragraph {
  return { kind: 'paragraph', headingLevel: null, list: null, ...textRun(text, { page: 2, confidence }) };
}

function rolesOf(...blocks: Paragraph[]): string[] {
  const document: SourceDocument = {
    format: 'png',
    mediaType: 'image/png',
    encoding: null,
    pages: 2,
    textLayer: 'ocr',
    blocks,
    warnings: [],
  };
  return markNoiseAsFurniture(document).blocks.map((block) => (block.kind === 'furniture' ? block.role : block.kind));
}

test('what an engine made of a stamp is kept as furniture, words are not', () => {
  expect(rolesOf(paragraph('Джессет', 0.41), paragraph('Барлығы 134 адам қатысты', 0.93))).toEqual(['stamp', 'paragraph']);
  expect(rolesOf(paragraph('»—.', 0.9), paragraph('6 сел', 0.9))).toEqual(['stamp', 'paragraph']);
  expect(rolesOf(paragraph('Акт сверки на сумму двести тысяч тенге', 0.62))).toEqual(['paragraph']);
});

test('a native text layer is left alone', () => {
  expect(rolesOf(paragraph('—', null))).toEqual(['paragraph']);
});
