import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');
const DAY = new Date(Date.UTC(2024, 0, 1));

export const PROSE =
  'В отчетном периоде команда проекта провела серию встреч с жителями отдаленных сел, на которых обсуждались вопросы занятости молодежи, доступности услуг и участия граждан в жизни местного сообщества.';

type Rows = readonly (readonly string[])[];

/** Draws tables as word processors and reporting programs do. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  /** A paragraph; returns where it ends. */
  prose(x: number, y: number, width: number): number;
  /** Rows whose cells are as high as their text; `edges`: where the columns begin and the last ends. Returns where they end. */
  rows(rows: Rows, edges: readonly number[], y: number, lines: 'all' | 'heading' | 'none'): number;
  /** A horizontal line. */
  across(y: number, from: number, to: number): void;
  /** Vertical lines. */
  down(xs: readonly number[], from: number, to: number): void;
}

const PADDING = 5;

/** A PDF of what `draw` puts on its first page and those it adds. */
export async function sheetOf(draw: (sheet: Sheet) => void, page: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 40, info: { CreationDate: DAY, ModDate: DAY }, ...page });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  pdf.registerFont('text', font).font('text').fontSize(10).lineWidth(0.5);
  const across = (y: number, from: number, to: number): void => void pdf.moveTo(from, y).lineTo(to, y).stroke();
  const down = (xs: readonly number[], from: number, to: number): void => {
    for (const x of xs) pdf.moveTo(x, from).lineTo(x, to).stroke();
  };
  draw({
    pdf,
    across,
    down,
    prose: (x, y, width) => pdf.text(PROSE, x, y, { width }).y,
    rows: (rows, edges, top, lines) => {
      const [from = 0, to = 0] = [edges[0], edges.at(-1)];
      let y = top;
      if (lines !== 'none') across(y, from, to);
      rows.forEach((cells, index) => {
        const heights = cells.map((cell, column) => {
          const options = { width: (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * PADDING };
          pdf.text(cell, (edges[column] ?? 0) + PADDING, y + PADDING, options);
          return cell ? pdf.heightOfString(cell, options) : 0;
        });
        y += Math.max(...heights) + 2 * PADDING;
        if (lines === 'all' || (lines === 'heading' && (index === 0 || index === rows.length - 1))) across(y, from, to);
      });
      if (lines === 'all') down(edges, top, y);
      return y;
    },
  });
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
