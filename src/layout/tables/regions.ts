import { overlap } from '../../page/box.ts';
import type { Ruling } from '../../page/page.ts';
import type { Line } from '../lines.ts';
import { chunksOf, chunkText, isFigure } from './chunks.ts';
import { type ChunkLine, columnGutters, crossings, guttersOf, median } from './gutters.ts';
import { REGIONS } from './tolerances.ts';

/** Lines that make one table, top to bottom, and the rulings that belong to it. */
export interface Region {
  readonly lines: readonly Line[];
  /** Full-width horizontal rulings, top to bottom. */
  readonly rulings: readonly Ruling[];
  /** Horizontal rulings under parts of a heading. */
  readonly partRulings: readonly Ruling[];
  readonly strategy: 'rulings' | 'alignment';
}

/** Stretches between horizontal rulings of the same ends whose lines stand in columns. */
export function ruledRegions(lines: readonly Line[], rulings: readonly Ruling[]): Region[] {
  const horizontal = rulings.filter((ruling) => ruling.axis === 'horizontal').toSorted((a, b) => a.at - b.at);
  const families: Ruling[][] = [];
  for (const ruling of horizontal) {
    const family = families.find(
      ([first]) => first && Math.abs(first.from - ruling.from) < REGIONS.ends && Math.abs(first.to - ruling.to) < REGIONS.ends,
    );
    if (family) family.push(ruling);
    else families.push([ruling]);
  }
  return families
    .filter((family) => family.length > 1)
    .flatMap((family) => {
      const regions: Region[] = [];
      let open: Ruling[] = [];
      const close = (): void => {
        const region = regionBetween(open, lines, horizontal);
        if (region) regions.push(region);
        open = [];
      };
      family.forEach((ruling, index) => {
        const above = family[index - 1];
        if (above && !isTabular(between(lines, above, ruling))) close();
        open.push(ruling);
      });
      close();
      return regions;
    });
}

function regionBetween(rulings: readonly Ruling[], lines: readonly Line[], all: readonly Ruling[]): Region | null {
  const first = rulings[0];
  const last = rulings.at(-1);
  if (!first || !last || rulings.length < 2) return null;
  const inside = between(lines, first, last);
  if (inside.length < 2 || columnGutters(inside.map(toChunkLine)).length === 0) return null;
  const partRulings = all.filter(
    (ruling) =>
      !rulings.includes(ruling) &&
      ruling.at > first.at + 1 &&
      ruling.at < last.at - 1 &&
      overlap(ruling.from, ruling.to, first.from, first.to) > 0.9 * (ruling.to - ruling.from),
  );
  return { lines: inside, rulings, partRulings, strategy: 'rulings' };
}

function between(lines: readonly Line[], above: Ruling, below: Ruling): Line[] {
  return lines.filter((line) => {
    const y = line.baseline - 0.3 * line.size;
    return y > above.at && y < below.at && overlap(line.box.x0, line.box.x1, above.from, above.to) > 0.5 * (line.box.x1 - line.box.x0);
  });
}

/** Nothing between two rulings, or lines broken by wide gaps; running text has none. */
function isTabular(lines: readonly Line[]): boolean {
  if (lines.length === 0) return true;
  const broken = lines.filter((line) => chunksOf(line).length > 1).length;
  return broken * 2 >= lines.length && !isText(lines);
}

/** Two or three columns of running text are no table; their lines need not stand at one height. */
export function isText(lines: readonly Line[]): boolean {
  const chunks = lines.map(toChunkLine);
  const gutters = guttersOf(chunks);
  if (gutters.length === 0 || gutters.length > 2 || lines.length < 4) return false;
  const from = Math.min(...lines.map((line) => line.box.x0));
  const to = Math.max(...lines.map((line) => line.box.x1));
  const edges = [from, ...gutters, to];
  const columns = edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from;
    return chunks.flatMap((line) => partsBetween(line, start - 1, end + 1));
  });
  const fewest = REGIONS.shareOfLines * Math.max(...columns.map((parts) => parts.length));
  return columns.every((parts) => {
    if (parts.length < fewest) return false;
    const width = Math.max(...parts.map((part) => part.to)) - Math.min(...parts.map((part) => part.from));
    const filled = median(parts.map((part) => (part.to - part.from) / width));
    return filled > REGIONS.filled && median(parts.map((part) => part.words)) >= REGIONS.wordsOfText;
  });
}

interface TextPart {
  readonly from: number;
  to: number;
  words: number;
}

/** What a line has between two positions, with the spaces of justified text in it. */
function partsBetween({ chunks, size }: ChunkLine, start: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  for (const { box, words } of chunks) {
    if (box.x0 < start || box.x1 > end) continue;
    const last = parts.at(-1);
    if (last && box.x0 - last.to < REGIONS.justified * size) {
      last.to = box.x1;
      last.words += words.length;
    } else parts.push({ from: box.x0, to: box.x1, words: words.length });
  }
  return parts;
}

/** Blocks of lines that share white gutters, with no rulings to hold on to. */
export function alignedRegions(lines: readonly Line[]): Region[] {
  return joinBlocks(blocksOf(lines)).flatMap((block) => {
    const trimmed = trim(block);
    const tabular = isHeadedFigures(trimmed) || (trimmed.length >= REGIONS.lines && isAligned(trimmed));
    return tabular ? [{ lines: trimmed, rulings: [], partRulings: [], strategy: 'alignment' as const }] : [];
  });
}

interface Block {
  readonly lines: Line[];
  /** Lines of running text: they end a block, unless they are a group row of a table that goes on below. */
  readonly text: boolean;
}

function blocksOf(lines: readonly Line[]): Block[] {
  const left = Math.min(...lines.map((line) => line.box.x0));
  const width = Math.max(...lines.map((line) => line.box.x1)) - left;
  const blocks: Block[] = [];
  let last: Line | undefined;
  lines.forEach((line, index) => {
    const alone = isOnePiece(line) && line.box.x0 < left + REGIONS.textMargin * width;
    const next = lines[index + 1];
    // A caption keeps its distance below as well; what does not is the first line of a cell.
    const tight = next !== undefined && next.baseline - line.baseline < REGIONS.tight * line.size;
    const apart = last !== undefined && !tight && line.baseline - last.baseline > REGIONS.apart * line.size;
    const text = alone && (line.box.x1 - line.box.x0 > REGIONS.textWidth * width || apart);
    const block = blocks.at(-1);
    const near = last && line.baseline - last.baseline <= REGIONS.distance * Math.max(line.size, last.size);
    if (block && near && block.text === text) block.lines.push(line);
    else blocks.push({ lines: [line], text });
    last = line;
  });
  return blocks;
}

/** One chunk, or a list marker and one. */
function isOnePiece(line: Line): boolean {
  const [first, ...others] = chunksOf(line);
  return others.length === 0 || (others.length === 1 && first !== undefined && /^(?:[\d.]{1,6}[.)]?|[•–—-])$/.test(chunkText(first)));
}

/** Tables go on after one or two lines over the whole width when the gutters below are the same. */
function joinBlocks(blocks: readonly Block[]): Line[][] {
  const joined: Line[][] = [];
  blocks.forEach((block, index) => {
    if (block.text) return;
    const between = blocks[index - 1];
    const above = joined.at(-1);
    const before = blocks[index - 2];
    const near = before && above && above.at(-1) === before.lines.at(-1) && between?.text && between.lines.length <= 2;
    if (near && close(above, between.lines) && close(between.lines, block.lines) && alike(above, block.lines))
      above.push(...between.lines, ...block.lines);
    else joined.push([...block.lines]);
  });
  return joined;
}

function close(above: readonly Line[], below: readonly Line[]): boolean {
  const [a, b] = [above.at(-1), below[0]];
  return a !== undefined && b !== undefined && b.baseline - a.baseline <= REGIONS.distance * Math.max(a.size, b.size);
}

function alike(above: readonly Line[], below: readonly Line[]): boolean {
  const size = above[0]?.size ?? 10;
  const upper = columnGutters(above.map(toChunkLine));
  const lower = columnGutters(below.map(toChunkLine));
  const [few, many] = upper.length < lower.length ? [upper, lower] : [lower, upper];
  if (few.length < Math.max(1, 0.5 * many.length)) return false;
  if (few.every((gutter) => many.some((other) => Math.abs(gutter - other) < REGIONS.sameGutter * size))) return true;
  // Headings are few lines, and their own gutters uncertain: they need only keep to those below.
  const heading = above.slice(-REGIONS.headingLines);
  if (heading.some((line) => line.words.some((word) => /\d/.test(word.text)))) return false;
  const last = heading.map(toChunkLine);
  const crossed = lower.filter((gutter) => last.some((line) => crossings(line, [gutter]) > 0));
  return lower.length > 3 && crossed.length <= REGIONS.headingSpans * lower.length;
}

/** Lines at either end that are not broken into columns are text around the table, or the rest of a cell in a column of its own. */
function trim(run: readonly Line[]): Line[] {
  const chunks = run.map(toChunkLine);
  const broken = chunks.map((line) => line.chunks.length > 1);
  let from = broken.indexOf(true);
  let to = broken.lastIndexOf(true) + 1;
  if (from < 0) return [];
  const gutters = columnGutters(chunks.slice(from, to));
  const inColumn = (index: number): boolean => {
    const line = chunks[index];
    return line !== undefined && crossings(line, gutters) === 0 && (line.chunks[0]?.box.x0 ?? 0) > (gutters[0] ?? Number.POSITIVE_INFINITY);
  };
  while (from > 0 && (inColumn(from - 1) || beside(run[from - 1], run[from]))) from -= 1;
  while (to < run.length && (inColumn(to) || continues(run, to))) to += 1;
  return run.slice(from, to);
}

/** Lines nearer to each other than lines of one text stand side by side in different cells. */
function beside(above: Line | undefined, below: Line | undefined): boolean {
  return above !== undefined && below !== undefined && below.baseline - above.baseline < 0.8 * below.size;
}

/** The last lines of a wrapped cell stand alone but close below. */
function continues(run: readonly Line[], index: number): boolean {
  const line = run[index];
  const above = run[index - 1];
  return (
    line !== undefined &&
    above !== undefined &&
    line.baseline - above.baseline < 1.35 * line.size &&
    /^[\p{Ll}\d(]/u.test(line.words[0]?.text ?? '')
  );
}

function isAligned(lines: readonly Line[]): boolean {
  const chunks = lines.map(toChunkLine);
  const gutters = columnGutters(chunks);
  if (gutters.length === 0 || isText(lines) || isList(chunks, gutters)) return false;
  const broken = chunks.filter((line) => line.chunks.length > 1).length;
  return broken >= REGIONS.lines && broken * 4 >= lines.length;
}

/** Few lines are a table when the last has figures under as many headings; a heading may be several lines. */
function isHeadedFigures(lines: readonly Line[]): boolean {
  const figures = lines.at(-1);
  const row = figures ? chunksOf(figures) : [];
  const headings = lines.slice(0, -1).flatMap(chunksOf);
  if (row.length < 3 || lines.length < 2 || lines.length > REGIONS.headingLines) return false;
  if (!row.every((chunk) => isFigure(chunkText(chunk))) || headings.some((chunk) => isFigure(chunkText(chunk)))) return false;
  const columns: { from: number; to: number }[] = [];
  for (const { box } of headings.toSorted((a, b) => a.box.x0 - b.box.x0)) {
    const last = columns.at(-1);
    if (last && box.x0 < last.to) last.to = Math.max(last.to, box.x1);
    else columns.push({ from: box.x0, to: box.x1 });
  }
  return columns.length === row.length;
}

/** Markers and what they mark: bullets, numbers, `Source:` – a hanging list, not two columns. */
function isList(lines: readonly ChunkLine[], gutters: readonly number[]): boolean {
  const [gutter = 0] = gutters;
  if (gutters.length > 1) return false;
  const left = lines.flatMap((line) => line.chunks.filter((chunk) => chunk.box.x1 <= gutter));
  const markers = left.filter((chunk) => chunk.words.length === 1 && (!/\p{L}{2}/u.test(chunkText(chunk)) || /:$/.test(chunkText(chunk))));
  return markers.length >= 0.7 * left.length;
}

export function toChunkLine(line: Line): ChunkLine {
  return { chunks: chunksOf(line), size: line.size, baseline: line.baseline };
}
