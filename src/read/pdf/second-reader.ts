import { PDFParse } from 'pdf-parse';
import { inProcessWorker } from './in-process-worker.ts';
import { parametersOf } from './open.ts';
import { holdStrayRejections } from './stray-rejections.ts';

/** An address that lies behind words of a page, counted from 1. */
export interface HiddenLink {
  readonly page: number;
  readonly text: string;
  readonly url: string;
}

/** Larger files are pictures, which have no links; a second copy of them would only cost memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Links of the pages given, in the order of the document. */
export async function linksOf(bytes: Uint8Array, pages: readonly number[]): Promise<HiddenLink[]> {
  const information = await ask(bytes, pages, (parser) => parser.getInfo({ parsePageInfo: true, partial: [...pages] }));
  return (information?.pages ?? []).flatMap(({ pageNumber, links }) => links.map(({ text, url }) => ({ page: pageNumber, text, url })));
}

/** What pdf-parse, which has a way of its own from glyphs to words, makes of the pages given; empty when it fails. */
export async function secondReading(bytes: Uint8Array, pages: readonly number[]): Promise<Map<number, string>> {
  const reading = await ask(bytes, pages, (parser) => parser.getText({ partial: [...pages] }));
  return new Map(reading?.pages.map(({ num, text }) => [num, text]));
}

/** Null without pages to ask about, and when pdf-parse fails: it only adds to what is known without it. */
async function ask<T>(bytes: Uint8Array, pages: readonly number[], question: (parser: PDFParse) => Promise<T>): Promise<T | null> {
  if (pages.length === 0 || bytes.length > MOST_BYTES) return null;
  const release = holdStrayRejections();
  const { worker } = inProcessWorker();
  const parser = new PDFParse({ ...parametersOf(bytes), worker });
  try {
    return await question(parser);
  } catch {
    return null;
  } finally {
    await parser.destroy();
    worker.destroy();
    await release();
  }
}
