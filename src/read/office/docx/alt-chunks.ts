import type { Warning } from '../../../model/document.ts';
import type { DocumentBuilder } from '../../builder/document-builder.ts';
import { DEFAULT_MAX_ENTRIES, unzip } from '../../containers/zip/unzip.ts';
import { RtfInterpreter } from '../../legacy/rtf/interpreter.ts';
import { rtfTokens } from '../../legacy/rtf/tokens.ts';
import { looksLikeMail } from '../../mail/headers.ts';
import { parseMail } from '../../mail/parse.ts';
import type { ReadOptions } from '../../reader.ts';
import { decodeText } from '../../text/encoding.ts';
import { interpretHtml } from '../../text/html/interpreter.ts';
import type { OfficePackage } from '../office-package.ts';

export interface AltChunks {
  /** By the id of the reference: writes what the chunk holds into a builder. */
  readonly writers: ReadonlyMap<string, (builder: DocumentBuilder) => void>;
  readonly warnings: readonly Warning[];
}

/** Text of another format that a body holds as it is (`w:altChunk`): web pages, also with their parts (MHT), RTF and plain text. */
export async function readAltChunks(
  bytes: Uint8Array,
  pack: OfficePackage,
  main: string,
  ids: readonly string[],
  options: ReadOptions,
): Promise<AltChunks> {
  if (ids.length === 0) return { writers: new Map(), warnings: [] };
  const targets = new Map(pack.relationships(main).map(({ id, target }) => [id, target]));
  const wanted = new Set(ids.flatMap((id) => targets.get(id) ?? []));
  const parts = await unzip(bytes, (name) => wanted.has(name.replace(/^\//, '')), { ...options, maxEntries: DEFAULT_MAX_ENTRIES });
  const writers = new Map<string, (builder: DocumentBuilder) => void>();
  for (const id of ids) {
    const target = targets.get(id) ?? '';
    const write = await writerOf(parts.get(target) ?? parts.get(`/${target}`));
    if (write) writers.set(id, write);
  }
  const unread = ids.filter((id) => !writers.has(id)).length;
  return { writers, warnings: unread > 0 ? [notRead(unread)] : [] };
}

async function writerOf(content: Buffer | undefined): Promise<((builder: DocumentBuilder) => void) | null> {
  if (!content || content.length === 0 || content.subarray(0, 2).toString('latin1') === 'PK') return null;
  if (content.subarray(0, 5).toString('latin1') === '{\\rtf') {
    return (builder) => {
      const writer = new RtfInterpreter(builder);
      for (const token of rtfTokens(content.toString('latin1'))) writer.write(token);
      writer.finish();
    };
  }
  const saved = looksLikeMail(content) || /^\s{0,20}(?:mime-version|content-type):/i.test(content.toString('latin1', 0, 100));
  const { html, text } = saved ? await parseMail(content) : { html: decodeText(content).text, text: null };
  if (html !== null) return (builder) => interpretHtml(html, builder);
  return text === null ? null : (builder) => writeLines(text, builder);
}

function writeLines(text: string, builder: DocumentBuilder): void {
  for (const line of text.split(/\r?\n/)) {
    builder.openParagraph();
    builder.text(line);
    builder.closeParagraph();
  }
}

function notRead(chunks: number): Warning {
  return {
    code: 'parts-unread',
    message: `Parts of another format that stand in the document were not read (${chunks}); save it again in Word.`,
    page: null,
    partial: true,
  };
}
