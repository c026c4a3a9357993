import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';

/** The answers of forms in two columns whose question fits the pattern, which is tried on folded text. */
export function answersOn(document: StructuredDocument, question: RegExp): Passage[] {
  return document.tables
    .filter(({ kind, columns }) => kind === 'key-values' || (kind === 'other' && columns.length === 2))
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const key = row.cells.find((cell) => /\p{L}/u.test(cell.text));
        return key && question.test(fold(key.text)) ? row.cells.filter((cell) => cell !== key).flatMap((cell) => cell.passages) : [];
      }),
    );
}
