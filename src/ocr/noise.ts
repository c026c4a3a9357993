import type { Block, Furniture, Paragraph, SourceDocument } from '../model/document.ts';

/** A paragraph this unsure, or a short one less sure than SHORT_SURE, is the print of a stamp or a signature, not a sentence. */
const SURE = 0.5;
const SHORT_SURE = 0.7;
const SHORT = 12;

/** Lines that an engine saw in stamps, signatures and dirt: kept, but as furniture instead of text. */
export function markNoiseAsFurniture(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map((block) => (isNoise(block) ? toStamp(block) : block)) };
}

function isNoise(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph' || block.confidence === null) return false;
  const letters = block.text.replace(/[^\p{L}\p{N}]/gu, '');
  return block.confidence < SURE || (letters.length < SHORT && block.confidence < SHORT_SURE) || letters === '';
}

function toStamp({ text, page, box, emphasis, boxes, confidence }: Paragraph): Furniture {
  return { kind: 'furniture', role: 'stamp', text, page, box, emphasis, boxes, confidence };
}
