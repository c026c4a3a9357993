import { loadedWhenUsed } from '../reader.ts';

/** Bytes looked at to tell HTML from text with residue of it. */
const HEAD = 2048;

/** Web pages, and documents that office programs saved as such. Nothing a page names is opened. */
export const html = loadedWhenUsed(
  {
    format: 'html',
    mediaType: 'text/html',
    accepts({ bytes }) {
      const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1').replaceAll('\0', '');
      return /^[^<]{0,10}<(?:!doctype\s{1,9}html|html[\s>]|head[\s>]|body[\s>]|\?xml[^>]{0,100}>\s{0,9}<(?:!doctype\s|)html)/i.test(
        head.replace(/<!--.{0,1000}?-->/gs, '').trimStart(),
      );
    },
  },
  async () => (await import('./html/read-html.ts')).readHtml,
);
