/** Bytes that hold the first element of an XML file. */
const HEAD = 16 * 1024;

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1').replaceAll('\0', '');
}

function isXmlNaming(bytes: Uint8Array, sign: RegExp): boolean {
  const head = headOf(bytes);
  return (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s{0,20}<(?:\?xml|\?mso-application|[\w:]{0,20}(?:Workbook|wordDocument|package)[\s>])/.test(
      head,
    ) && sign.test(head)
  );
}

/** A workbook in the XML of Excel 2003, which 1C and banks export under the name `.xls`. */
export function isWorkbookXml(bytes: Uint8Array): boolean {
  return isXmlNaming(bytes, /<(?:\w{1,10}:)?Workbook[\s>][^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/);
}

/** A document in the XML of Word 2003, or in the one-file form of DOCX. */
export function isWordXml(bytes: Uint8Array): boolean {
  return isXmlNaming(bytes, /<(?:\w{1,10}:)?wordDocument[\s>]|<pkg:package[\s>].{0,16000}\/word\/document\.xml/s);
}

/** OpenDocument in one XML file, of text or of sheets. */
export function flatOdfKind(bytes: Uint8Array): 'text' | 'spreadsheet' | null {
  const head = headOf(bytes);
  if (!/^(?:\xef\xbb\xbf)?\s{0,20}<\?xml/.test(head) || !/<office:document\s/.test(head)) return null;
  return /office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet"/.test(head) ? 'spreadsheet' : 'text';
}
