import type { Block, Warning } from '../../../model/document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { OfficePackage } from '../office-package.ts';
import { readAltChunks } from './alt-chunks.ts';
import { docxBlocks } from './blocks.ts';
import { ListCounter } from './list-counter.ts';
import { readMargins } from './margins.ts';
import { type NumberingDefinition, readNumbering } from './numbering.ts';
import { pictureNames } from './picture-names.ts';
import { readPictures } from './pictures.ts';
import { prepareBody } from './prepare.ts';
import { readStyles } from './styles.ts';
import { readTree } from './tree.ts';

/** Letters below which a document with pictures is taken for a scan in a wrapper. */
const FEW_LETTERS = 200;
const PICTURES_UNREAD: Warning = {
  code: 'pictures-unread',
  message: 'The document holds little but pictures, whose text was not read; save it as PDF and read that.',
  page: null,
  partial: true,
};

/** Word 2007 and later. The body is read by mammoth; numbering, styles, headers and footers come from the parts themselves. */
export const readDocx: ReadAccepted = async (format, input, options, pace) => {
  const pack = await OfficePackage.open(input.bytes, options);
  const main = pack.mainPart('word/document.xml');
  const optional = (type: string): string | null => pack.part(pack.related(main, type)[0] ?? `word/${type}.xml`);
  const stylesXml = optional('styles');
  const styles = stylesXml === null ? new Map() : readStyles(stylesXml);
  const numberingXml = optional('numbering');
  const numbering = numberingXml === null ? new Map() : readNumbering(numberingXml);
  const body = prepareBody(pack.part(main) ?? '', new ListCounter(numbering), styles, listsOfStyles(numbering), options.maxCells);
  const tree = await readTree(pack.pack(new Map([[main, body.xml]])));
  const chunks = await readAltChunks(input.bytes, pack, main, body.chunks, options);
  const blocks = [
    ...docxBlocks(tree, { notes: body.notes, styles, chunks: chunks.writers }, new CellBudget(options.maxCells)),
    ...readMargins(pack, main),
  ];
  const native = { ...format, encoding: null, pages: null, blocks, warnings: chunks.warnings };
  if (body.pictures.length === 0 || letters(blocks) >= FEW_LETTERS) return { ...native, textLayer: 'native' };
  if (options.ocr === 'never') return { ...native, textLayer: 'native', warnings: [...native.warnings, PICTURES_UNREAD] };
  const scanned = await readPictures(input.bytes, pictureNames(pack, main, body.pictures), options, pace);
  if (!scanned) return { ...native, textLayer: 'native' };
  const { pages } = scanned;
  const warnings = [...native.warnings, ...scanned.warnings];
  return { ...native, textLayer: blocks.length === 0 ? 'ocr' : 'mixed', pages, blocks: [...blocks, ...scanned.blocks], warnings };
};

function listsOfStyles(numbering: ReadonlyMap<string, NumberingDefinition>): Map<string, { listId: string; level: number }> {
  const lists = new Map<string, { listId: string; level: number }>();
  for (const [listId, { levels }] of numbering)
    for (const [level, { style }] of levels) if (style !== null && !lists.has(style)) lists.set(style, { listId, level });
  return lists;
}

function letters(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.cells.reduce((cells, cell) => cells + cell.text.length, 0) : block.text.length),
    0,
  );
}
