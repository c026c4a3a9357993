import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { lexer, type Token, type Tokens } from 'marked';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const NUMBERED = 'numbered';
/** Twentieths of a point. */
const INDENT = 360;
const GAP = 120;
/** Percent of the width: names and what they are. */
const NAME_WIDTH = 25;

/** The Markdown of an audit summary as a Word document: headings, tables, lists in lists, bold, code. */
export async function summaryDocx(markdown: string): Promise<Uint8Array> {
  const children = lexer(markdown).flatMap((token, index) => blocks(token, index));
  const levels = [0, 1].map((level) => ({
    level,
    format: 'decimal' as const,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: (level + 1) * INDENT, hanging: INDENT } } },
  }));
  const document = new Document({ creator: 'esep', numbering: { config: [{ reference: NUMBERED, levels }] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blocks(token: Token, instance: number): (Paragraph | Table)[] {
  switch (token.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[Math.min(token.depth, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_3,
          children: runs(token.tokens ?? []),
        }),
      ];
    case 'paragraph':
    case 'text':
      return [new Paragraph({ spacing: { before: GAP, after: GAP }, children: runs(token.tokens ?? [token]) })];
    case 'list':
      return listItems(token as Tokens.List, instance, 0);
    case 'table':
      return [tableOf(token as Tokens.Table)];
    default:
      return [];
  }
}

function listItems(list: Tokens.List, instance: number, level: number): Paragraph[] {
  const place = list.ordered ? { numbering: { reference: NUMBERED, level, instance } } : { bullet: { level } };
  return list.items.flatMap((item) => {
    const nested = item.tokens.flatMap((token) => (token.type === 'list' ? listItems(token as Tokens.List, instance, level + 1) : []));
    return [new Paragraph({ ...place, children: runs(item.tokens.filter((token) => token.type !== 'list')) }), ...nested];
  });
}

function tableOf(table: Tokens.Table): Table {
  const rows = [table.header, ...table.rows].filter((row) => row.some((cell) => cell.text !== ''));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: column === 0 ? NAME_WIDTH : (100 - NAME_WIDTH) / (row.length - 1), type: WidthType.PERCENTAGE },
                children: [new Paragraph({ children: runs(cell.tokens) })],
              }),
          ),
        }),
    ),
  });
}

interface Look {
  readonly bold?: boolean;
  readonly font?: string;
}

function runs(tokens: readonly Token[], look: Look = {}): TextRun[] {
  return tokens.flatMap((token): TextRun[] => {
    if (token.type === 'strong') return runs(token.tokens ?? [], { ...look, bold: true });
    if (token.type === 'codespan') return [new TextRun({ ...look, text: token.text, font: 'Consolas' })];
    if ('tokens' in token && token.tokens?.length) return runs(token.tokens, look);
    return 'text' in token ? [new TextRun({ ...look, text: unescaped(String(token.text)) })] : [];
  });
}

/** The lexer leaves HTML entities in texts. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:quot|amp|lt|gt|#39);/gu,
    (entity) => ({ '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" })[entity] ?? entity,
  );
}
