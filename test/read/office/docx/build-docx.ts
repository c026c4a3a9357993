import { strToU8, unzipSync, zipSync } from 'fflate';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX out of the XML of its body; `parts` are further parts of the folder `word`, by type (`numbering`, `styles`, …). */
export function buildDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts).map((type, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships ${RELATIONSHIPS}><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${RELATIONSHIPS}>${related.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  for (const [type, xml] of Object.entries(parts)) files[`word/${type}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

export function p(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

const BLIP =
  '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="r9"/></wp:inline></w:drawing></w:r></w:p>';

/** A document that shows one picture, or names one that is not in it. */
export function withPicture(body: string, picture: Uint8Array | null): Uint8Array {
  const parts = unzipSync(buildDocx(body + BLIP));
  const relationship =
    '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/page.png"/>';
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
  return zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(rels), ...(picture ? { 'word/media/page.png': picture } : {}) });
}
