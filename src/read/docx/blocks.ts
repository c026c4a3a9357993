import type { Block, Emphasis, ListMark, Paragraph, TextRun } from '../../model/document.ts';
import { joinRuns, RunBuilder } from '../run-builder.ts';
import { withAddress } from '../text/inline-tokens.ts';
import { splitsField } from '../text/join.ts';
import { typedMarker } from '../text/lines.ts';
import type { ParagraphNote } from './prepare.ts';
import type { DocxStyle } from './styles.ts';
import { tableBlocks } from './tables.ts';
import type { DocxNode } from './tree.ts';

export interface DocxContext {
  readonly notes: ReadonlyMap<string, ParagraphNote>;
  readonly styles: ReadonlyMap<string, DocxStyle>;
}

/** A paragraph read: its lines and what stands beside its text. */
export interface ReadParagraph {
  readonly lines: readonly TextRun[];
  readonly list: ListMark | null;
  readonly headingLevel: number | null;
  readonly footnotes: readonly TextRun[];
}

/** Paragraphs, tables and footnotes of a body in the order of the document. */
export function blocksOfNodes(nodes: readonly DocxNode[], context: DocxContext): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return tableBlocks(node, context);
    if (node.type === 'paragraph') return paragraphBlocks(readParagraph(node, context));
    return blocksOfNodes(node.children, context);
  });
}

export function footnoteBlock(run: TextRun): Block {
  return { kind: 'furniture', role: 'footnote', ...run };
}

function paragraphBlocks({ lines, list, headingLevel, footnotes }: ReadParagraph): Block[] {
  const runs: TextRun[] = [];
  for (const line of lines) {
    const previous = runs.at(-1);
    if (previous && (headingLevel !== null || !splitsField(previous.text, line.text))) runs.splice(-1, 1, joinRuns(previous, line, ' '));
    else runs.push(line);
  }
  const paragraphs = runs.map((run, index): Paragraph => {
    const typed = typedMarker(run.text);
    const mark = (index === 0 ? list : null) ?? (typed ? { level: 0, marker: typed, automatic: false } : null);
    return { kind: 'paragraph', ...run, headingLevel, list: mark };
  });
  return [...paragraphs, ...footnotes.map(footnoteBlock)];
}

export function readParagraph(node: DocxNode, context: DocxContext): ReadParagraph {
  const style = node.styleId === null ? undefined : context.styles.get(node.styleId);
  const builder = new RunBuilder();
  const footnotes: TextRun[] = [];
  let note: ParagraphNote | undefined;
  const walk = (child: DocxNode, kinds: ReadonlySet<Emphasis['kind']>): void => {
    switch (child.type) {
      case 'text':
        builder.append(child.value, kinds);
        break;
      case 'tab':
        builder.append(' ', kinds);
        break;
      case 'break':
        builder.append('\n');
        break;
      case 'checkbox':
        builder.append(child.checked ? '☒' : '☐');
        break;
      case 'bookmarkStart':
        note ??= context.notes.get(child.name);
        break;
      case 'noteReference':
        footnotes.push(noteText(child));
        break;
      case 'run':
        for (const part of child.children) walk(part, emphasisOf(child, context, kinds));
        break;
      case 'hyperlink': {
        const label = plainText(child);
        for (const part of child.children) walk(part, kinds);
        if (label.trim() !== '') builder.append(withAddress(label, child.href ?? '').slice(label.length));
        break;
      }
      default:
        for (const part of child.children) walk(part, kinds);
    }
  };
  const base = new Set<Emphasis['kind']>();
  if (style?.bold) base.add('bold');
  if (style?.italic) base.add('italic');
  for (const child of node.children) walk(child, base);
  return {
    lines: builder.lines(),
    list: note?.list ?? null,
    headingLevel: note?.headingLevel ?? style?.headingLevel ?? null,
    footnotes: footnotes.filter((run) => run.text !== ''),
  };
}

function emphasisOf(run: DocxNode, { styles }: DocxContext, inherited: ReadonlySet<Emphasis['kind']>): ReadonlySet<Emphasis['kind']> {
  const style = run.styleId === null ? undefined : styles.get(run.styleId);
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
  const builder = new RunBuilder();
  const walk = (child: DocxNode): void => {
    if (child.type === 'text') builder.append(child.value, []);
    for (const part of child.children) walk(part);
    if (child.type === 'paragraph' || child.type === 'break') builder.append('\n');
    if (child.type === 'tab') builder.append(' ');
  };
  for (const child of node.note) walk(child);
  return builder.run();
}
