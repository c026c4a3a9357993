import { strToU8, zipSync } from 'fflate';
import { UnreadableFileError } from '../../../model/errors.ts';
import type { ReadAccepted } from '../../reader.ts';
import { decodeXml, rejectDoctype } from '../xml.ts';
import { readDocx } from './read-docx.ts';

const WORD_2003 = 'http://schemas.microsoft.com/office/word/2003/wordml';
const WORD_2006 = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Groups of Word 2003 that DOCX does not have. */
const GROUPS = /<\/?(?:wx:sect|wx:sub-section|wx:pBdrGroup|aml:annotation|aml:content)(?: [^<>]{0,2000})?>/g;
/** The printed mark of a list, which stands beside the number of its list. */
const LIST_MARK = /<w:listPr>.{0,400}?<wx:t wx:val="([^"<>]{1,40})".{0,400}?<\/w:listPr>(.{0,2000}?)<\/w:pPr>/gs;
const PART = /<pkg:part [^<>]{0,500}?pkg:name="\/?([^"<>]{1,200})"[^<>]{0,500}>\s{0,20}<pkg:xmlData[^<>]{0,300}>(.*?)<\/pkg:xmlData>/gs;

/** The same words as DOCX holds, put into its parts and read as one. */
export const readWordXml: ReadAccepted = async (format, input, options, pace) => {
  const xml = decodeXml(input.bytes);
  rejectDoctype(xml);
  const parts = xml.includes('<pkg:package') ? flatParts(xml) : partsOf2003(xml);
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 0 });
  return readDocx(format, { bytes, name: input.name }, options, pace);
};

function flatParts(xml: string): Record<string, string> {
  return Object.fromEntries([...xml.matchAll(PART)].map(([, name = '', content = '']) => [name, content]));
}

function partsOf2003(xml: string): Record<string, string> {
  const [, attributes] = /<w:wordDocument\s([^<>]{0,8000})>/.exec(xml) ?? [];
  const body = between(xml, '<w:body', '</w:body>');
  if (attributes === undefined || body === null)
    throw new UnreadableFileError('wrong-format', 'The file is XML of Word but holds no document; ask the sender for it again.');
  const root = attributes.replaceAll(WORD_2003, WORD_2006);
  const text = body
    .replace(GROUPS, '')
    .replace(LIST_MARK, (_, mark, rest) => `${rest}</w:pPr><w:r><w:t xml:space="preserve">${mark} </w:t></w:r>`);
  const styles = between(xml, '<w:styles', '</w:styles>') ?? '<w:styles/>';
  const related = (type: string, target: string) =>
    `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': related('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': related('styles', 'styles.xml'),
    'word/document.xml': `<w:document ${root}>${text}</w:document>`,
    'word/styles.xml': styles.replace('<w:styles', `<w:styles ${root}`),
  };
}

/** From one sign to the other, both included. */
function between(xml: string, start: string, end: string): string | null {
  const from = xml.indexOf(start);
  const to = xml.indexOf(end, from);
  return from < 0 || to < 0 ? null : xml.slice(from, to + end.length);
}
