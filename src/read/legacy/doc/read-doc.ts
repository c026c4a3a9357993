import { UnreadableFileError } from '../../../model/errors.ts';
import { DocumentBuilder } from '../../builder/document-builder.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { type CompoundFile, openCompoundFile } from '../cfb.ts';
import { readFileInformation, STRUCTURES } from './fib.ts';
import { type FormattedRun, readFormatting } from './formatting.ts';
import { DocInterpreter, type Range } from './interpreter.ts';
import { readLists } from './lists.ts';
import { type PieceText, readPieces } from './pieces.ts';
import { characterProperties, paragraphProperties } from './properties.ts';
import { joinSplitLists } from './split-lists.ts';

/** Word 97–2003. Accepts every compound file, to say what the others are. */
export const readDoc: ReadAccepted = async (format, input, options) => {
  const file = openCompoundFile(input.bytes);
  const stream = file.stream('WordDocument');
  if (!stream) throw otherKind(file);
  const information = readFileInformation(stream);
  const table = file.stream(information.table);
  if (!table) throw new UnreadableFileError('corrupt', 'The Word document is damaged: a part is missing; ask the sender for it again.');
  const pieces = readPieces(information.structure(STRUCTURES.pieces, table), stream);
  const formatting = (kind: 'paragraphs' | 'characters') => readFormatting(information.structure(STRUCTURES[kind], table), stream, kind);
  const data = file.stream('Data') ?? Buffer.alloc(0);
  const builder = new DocumentBuilder(new CellBudget(options.maxCells));
  const paragraphs = ranges(formatting('paragraphs'), pieces, (run) => paragraphProperties(run, data));
  const characters = ranges(formatting('characters'), pieces, (run) => characterProperties(run.changes));
  const lists = readLists(information, table);
  const listUses = paragraphs.flatMap(({ value }) => value.list ?? []);
  const writer = new DocInterpreter(builder, paragraphs, characters, writtenByWord(file) ? lists : joinSplitLists(lists, listUses));
  const { text } = pieces;
  const { body, footnotes, headers, annotations, endnotes, boxes } = information.lengths;
  const notesEnd = body + footnotes;
  const endnotesStart = notesEnd + headers + annotations;
  writer.body(text, 0, Math.min(body, text.length));
  writer.furniture(text, body, notesEnd, 'footnote');
  writer.furniture(text, endnotesStart, endnotesStart + endnotes, 'footnote');
  writer.body(text, endnotesStart + endnotes, Math.min(endnotesStart + endnotes + boxes, text.length));
  writer.furniture(text, notesEnd, notesEnd + headers, 'header');
  return nativeDocument(format, builder.finish());
};

function writtenByWord(file: CompoundFile): boolean {
  return file.stream('\u0005SummaryInformation')?.includes('Microsoft') ?? false;
}

function ranges<T>(runs: readonly FormattedRun[], pieces: PieceText, read: (run: FormattedRun) => T): Range<T>[] {
  return runs
    .flatMap((run) => {
      const value = read(run);
      return pieces.charactersAt(run.from, run.to).map((range) => ({ ...range, value }));
    })
    .sort((a, b) => a.start - b.start);
}

function otherKind({ names }: CompoundFile): UnreadableFileError {
  if (names.includes('EncryptedPackage'))
    return new UnreadableFileError('encrypted', 'The file is protected with a password; ask the sender for an open copy.');
  return new UnreadableFileError(
    'unsupported-format',
    'The file is an old Office file of a kind that is not read; save it as DOCX or PDF.',
  );
}
