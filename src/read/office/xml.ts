import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableFileError } from '../../model/errors.ts';

/** Elements inside each other, far above what word processors write. */
const MAX_XML_DEPTH = 400;

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Namespace. */
  readonly uri: string;
  /** Value of an attribute by its name without prefix, null when absent. */
  attribute(name: string): string | null;
  readonly isSelfClosing: boolean;
}

export interface XmlHandlers {
  /** `end`: offset just after the tag's `>`. */
  open?(element: XmlElement, end: number): void;
  close?(element: XmlElement, end: number): void;
  text?(text: string): void;
}

/**
 * Walks through XML. Throws UnreadableFileError: `unsafe-xml` for a document type or entity declaration, `limit-nesting`,
 * `corrupt` for XML that is not well-formed.
 */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  rejectDoctype(xml);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: XmlElement[] = [];
  parser.on('opentag', (tag) => {
    const element = describe(tag);
    stack.push(element);
    if (stack.length > MAX_XML_DEPTH)
      throw new UnreadableFileError('limit-nesting', 'The document is nested deeper than any real report; it may be an attack.');
    handlers.open?.(element, parser.position);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element) handlers.close?.(element, parser.position);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', (error) => {
    throw new UnreadableFileError('corrupt', 'A part of the document is damaged (its XML is broken); ask the sender for it again.', {
      cause: error,
    });
  });
  parser.write(xml).close();
}

/** Throws `unsafe-xml` for declarations that could name files or multiply text. */
export function rejectDoctype(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new UnreadableFileError('unsafe-xml', 'The document holds XML declarations that no word processor writes; it was not read.');
}

/** Text of an XML part: UTF-8 or UTF-16 with a byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function describe(tag: SaxesTagNS): XmlElement {
  return {
    name: tag.local,
    uri: tag.uri,
    isSelfClosing: tag.isSelfClosing,
    attribute(name) {
      for (const attribute of Object.values(tag.attributes)) if (attribute.local === name) return attribute.value;
      return null;
    },
  };
}
