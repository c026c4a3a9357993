import type { Block, SourceDocument, Warning } from '../../model/document.ts';
import type { Reader } from '../reader.ts';

interface Known {
  readonly encoding?: string | null;
  readonly warnings?: readonly Warning[];
}

/** A document of a format that holds its own text and no pages. */
export function nativeDocument(
  { format, mediaType }: Pick<Reader, 'format' | 'mediaType'>,
  blocks: readonly Block[],
  { encoding = null, warnings = [] }: Known = {},
): SourceDocument {
  return { format, mediaType, encoding, pages: null, textLayer: 'native', blocks, warnings };
}
