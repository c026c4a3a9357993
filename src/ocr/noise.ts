import type { Block, Furniture, Paragraph, SourceDocument } from '../model/document.ts';
import { NOISE } from './tolerances/words.ts';

/** Lines that an engine saw in stamps, signatures and dirt: kept, but as furniture instead of text. */
export function markNoiseAsFurniture(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map((block) => (isNoise(block) ? toStamp(block) : block)) };
}

function isNoise(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph' || block.confidence === null) return false;
  const letters = block.text.replace(/[^\p{L}\p{N}]/gu, '');
  return block.confidence < NOISE.sure || (letters.length < NOISE.short && block.confidence < NOISE.shortSure) || letters === '';
}

function toStamp({ text, page, box, emphasis, boxes, confidence }: Paragraph): Furniture {
  return { kind: 'furniture', role: 'stamp', text, page, box, emphasis, boxes, confidence };
}
