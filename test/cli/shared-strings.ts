import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(...given: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = given.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** A workbook of some 300 KB whose hundred thousand cells all show the same long string: gigabytes of text. */
export function sharedStringBomb(): Uint8Array {
  const cells = ['A', 'B', 'C', 'D', 'E'].map((column) => `<c r="${column}1" t="s"><v>0</v></c>`).join('');
  const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}">${cells.replaceAll('1"', `${index + 1}"`)}</row>`);
  const parts = {
    '_rels/.rels': relationships(['w', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="S" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['s1', 'worksheet', 'worksheets/one.xml'], ['s2', 'sharedStrings', 'sharedStrings.xml']),
    'xl/sharedStrings.xml': `<sst><si><t>${'слово и еще слово, '.repeat(3000)}</t></si></sst>`,
    'xl/worksheets/one.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 1 });
}
