import type { Block, Emphasis, TextRun } from '../../../model/document.ts';
import { DocumentBuilder } from '../../builder/document-builder.ts';
import { atLevel, type Level } from '../../builder/raised.ts';
import { RunBuilder } from '../../builder/run-builder.ts';
import type { CellBudget } from '../../builder/table-builder.ts';
import { withAddress } from '../../text/inline-tokens.ts';
import type { AltChunks } from './alt-chunks.ts';
import { CHUNK, type ParagraphNote } from './prepare.ts';
import type { DocxStyle } from './styles.ts';
import type { DocxNode } from './tree.ts';

export interface DocxContext {
  readonly notes: ReadonlyMap<string, ParagraphNote>;
  readonly styles: ReadonlyMap<string, DocxStyle>;
  /** Writes parts of another format, by the id of the reference. */
  readonly chunks: AltChunks['writers'];
}

type Kinds = ReadonlySet<Emphasis['kind']>;

/** Paragraphs, tables and footnotes of a body in the order of the document. */
export function docxBlocks(body: DocxNode, context: DocxContext, budget: CellBudget): Block[] {
  const builder = new DocumentBuilder(budget);
  for (const node of body.children) writeNode(node, builder, context);
  return builder.finish();
}

function writeNode(node: DocxNode, builder: DocumentBuilder, context: DocxContext): void {
  const inside = (): void => {
    for (const child of node.children) writeNode(child, builder, context);
  };
  switch (node.type) {
    case 'table':
      builder.openTable();
      inside();
      builder.closeTable();
      break;
    case 'tableRow':
      builder.openRow(node.isHeader);
      inside();
      break;
    case 'tableCell':
      builder.openCell({ rowSpan: node.rowSpan, columnSpan: node.columnSpan });
      inside();
      builder.closeCell();
      break;
    case 'paragraph': {
      const chunk = node.children.find(({ name }) => name.startsWith(CHUNK))?.name.slice(CHUNK.length);
      if (chunk !== undefined) context.chunks.get(chunk)?.(builder);
      else writeParagraph(node, builder, context);
      break;
    }
    default:
      inside();
  }
}

function writeParagraph(node: DocxNode, builder: DocumentBuilder, context: DocxContext): void {
  const style = styleOf(node, context);
  const note = findNote(node, context);
  const footnotes: TextRun[] = [];
  const kinds = new Set<Emphasis['kind']>();
  if (style?.bold) kinds.add('bold');
  if (style?.italic) kinds.add('italic');
  builder.openParagraph({ headingLevel: note?.headingLevel ?? style?.headingLevel ?? null, list: note?.list ?? null });
  for (const child of node.children) writeInline(child, kinds, builder, context, footnotes);
  builder.closeParagraph();
  for (const run of footnotes) builder.furniture('footnote', run);
}

function findNote(paragraph: DocxNode, { notes }: DocxContext): ParagraphNote | undefined {
  for (const { type, name } of paragraph.children) {
    const note = type === 'bookmarkStart' ? notes.get(name) : undefined;
    if (note) return note;
  }
  return undefined;
}

function writeInline(
  node: DocxNode,
  kinds: Kinds,
  builder: DocumentBuilder,
  context: DocxContext,
  footnotes: TextRun[],
  level: Level | null = null,
): void {
  const inside = (inner: Kinds, at = level): void => {
    for (const child of node.children) writeInline(child, inner, builder, context, footnotes, at);
  };
  switch (node.type) {
    case 'text':
      builder.text(level ? atLevel(node.value, level) : node.value, kinds);
      break;
    case 'tab':
      builder.text(' ', kinds);
      break;
    case 'break':
      builder.text('\n');
      break;
    case 'checkbox':
      builder.text(node.checked ? '☒' : '☐');
      break;
    case 'noteReference':
      footnotes.push(noteText(node));
      break;
    case 'run': {
      const style = styleOf(node, context);
      if (node.hidden || style?.hidden) builder.hide(plainText(node));
      else inside(emphasisOf(node, style, kinds), node.level ?? style?.level ?? level);
      break;
    }
    case 'hyperlink': {
      const label = plainText(node);
      inside(kinds);
      if (label.trim() !== '') builder.text(withAddress(label, node.href ?? '').slice(label.length));
      break;
    }
    default:
      inside(kinds);
  }
}

function styleOf({ styleId }: DocxNode, { styles }: DocxContext): DocxStyle | undefined {
  return styleId === null ? undefined : styles.get(styleId);
}

function emphasisOf(run: DocxNode, style: DocxStyle | undefined, inherited: Kinds): Kinds {
  const kinds = new Set(inherited);
  if (run.bold || style?.bold) kinds.add('bold');
  if (run.italic || style?.italic) kinds.add('italic');
  if (run.underline) kinds.add('underline');
  if (run.struck) kinds.add('struck');
  return kinds;
}

function plainText(node: DocxNode): string {
  return node.value + node.children.map(plainText).join('');
}

function noteText(node: DocxNode): TextRun {
  const text = new RunBuilder();
  const walk = (child: DocxNode): void => {
    if (child.type === 'text') text.append(child.value);
    if (child.type === 'tab') text.append(' ');
    for (const part of child.children) walk(part);
    if (child.type === 'paragraph' || child.type === 'break') text.append('\n');
  };
  for (const child of node.note) walk(child);
  return text.run();
}
