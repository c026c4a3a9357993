import type { Block, Warning } from '../model/document.ts';
import { docxBlocks } from './docx/blocks.ts';
import { ListCounter } from './docx/list-counter.ts';
import { readMargins } from './docx/margins.ts';
import { type NumberingDefinition, readNumbering } from './docx/numbering.ts';
import { prepareBody } from './docx/prepare.ts';
import { readStyles } from './docx/styles.ts';
import { readTree } from './docx/tree.ts';
import { OfficePackage } from './office-package.ts';
import type { Reader } from './reader.ts';
import { CellBudget } from './table-builder.ts';
import { zipHolds } from './zip/names.ts';

/** Letters below which a document with pictures is taken for a scan in a wrapper. */
const FEW_LETTERS = 200;

/** Word 2007 and later. The body is read by mammoth; numbering, styles, headers and footers come from the parts themselves. */
export const docx: Reader = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  accepts: ({ bytes }) => zipHolds(bytes, 'word/'),
  async read(input, options) {
    const pack = await OfficePackage.open(input.bytes, options);
    const main = pack.mainPart('word/document.xml');
    const optional = (type: string): string | null => pack.part(pack.related(main, type)[0] ?? `word/${type}.xml`);
    const stylesXml = optional('styles');
    const styles = stylesXml === null ? new Map() : readStyles(stylesXml);
    const numberingXml = optional('numbering');
    const numbering = numberingXml === null ? new Map() : readNumbering(numberingXml);
    const body = prepareBody(pack.part(main) ?? '', new ListCounter(numbering), styles, listsOfStyles(numbering), options.maxCells);
    const tree = await readTree(pack.pack(new Map([[main, body.xml]])));
    const blocks = [...docxBlocks(tree, { notes: body.notes, styles }, new CellBudget(options.maxCells)), ...readMargins(pack, main)];
    return {
      format: this.format,
      mediaType: this.mediaType,
      encoding: null,
      pages: null,
      textLayer: 'native',
      blocks,
      warnings: pictureWarnings(body.pictures, blocks),
    };
  },
};

function listsOfStyles(numbering: ReadonlyMap<string, NumberingDefinition>): Map<string, { listId: string; level: number }> {
  const lists = new Map<string, { listId: string; level: number }>();
  for (const [listId, { levels }] of numbering)
    for (const [level, { style }] of levels) if (style !== null && !lists.has(style)) lists.set(style, { listId, level });
  return lists;
}

function pictureWarnings(pictures: number, blocks: readonly Block[]): Warning[] {
  const letters = blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.cells.reduce((cells, cell) => cells + cell.text.length, 0) : block.text.length),
    0,
  );
  if (pictures === 0 || letters >= FEW_LETTERS) return [];
  const message = 'The document consists of pictures, whose text was not read; save it as PDF and read that.';
  return [{ code: 'pictures-unread', message, page: null, partial: true }];
}
