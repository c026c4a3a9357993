import type { SourceDocument } from '../model/document.ts';

/** Says that a document holds text nobody is shown. It was set aside as furniture: no fact may come of it. */
export function withHiddenCounted(document: SourceDocument): SourceDocument {
  const words = document.blocks.reduce(
    (sum, block) => sum + (block.kind === 'furniture' && block.role === 'hidden' ? block.text.split(/\s+/).length : 0),
    0,
  );
  if (words === 0) return document;
  const warning = { code: 'hidden-text', message: `Hidden text was set aside (${words} words).`, page: null, partial: false };
  return { ...document, warnings: [...document.warnings, warning] };
}
