import { overlap } from '../box.ts';
import type { Line } from '../lines.ts';
import type { Rule } from '../page.ts';
import { chunksOf } from './chunks.ts';
import { type ChunkLine, guttersOf, median } from './gutters.ts';

/** Lines that make one table, top to bottom, and the rules that belong to it. */
export interface Region {
  readonly lines: readonly Line[];
  /** Full-width horizontal rules, top to bottom. */
  readonly rules: readonly Rule[];
  /** Horizontal rules under parts of a heading. */
  readonly partRules: readonly Rule[];
  readonly strategy: 'rules' | 'alignment';
}

const TOLERANCE = {
  /** Ends of the rules of one table, in points. */
  ends: 8,
  /** Lines of one table follow each other within this many font sizes. */
  distance: 3.2,
  /** In a column of text, words fill this share of the width or more. */
  filled: 0.62,
  /** A cell has fewer words on a line than a column of text. */
  wordsOfText: 4,
  /** Borderless tables have at least this many rows of lines. */
  lines: 3,
} as const;

/** Stretches between horizontal rules of the same ends whose lines stand in columns. */
export function ruledRegions(lines: readonly Line[], rules: readonly Rule[]): Region[] {
  const horizontal = rules.filter((rule) => rule.axis === 'horizontal').toSorted((a, b) => a.at - b.at);
  const families: Rule[][] = [];
  for (const rule of horizontal) {
    const family = families.find(
      ([first]) => first && Math.abs(first.from - rule.from) < TOLERANCE.ends && Math.abs(first.to - rule.to) < TOLERANCE.ends,
    );
    if (family) family.push(rule);
    else families.push([rule]);
  }
  return families
    .filter((family) => family.length > 1)
    .flatMap((family) => {
      const regions: Region[] = [];
      let open: Rule[] = [];
      const close = (): void => {
        const region = regionBetween(open, lines, horizontal);
        if (region) regions.push(region);
        open = [];
      };
      family.forEach((rule, index) => {
        const above = family[index - 1];
        if (above && !isTabular(between(lines, above, rule))) close();
        open.push(rule);
      });
      close();
      return regions;
    });
}

function regionBetween(rules: readonly Rule[], lines: readonly Line[], all: readonly Rule[]): Region | null {
  const first = rules[0];
  const last = rules.at(-1);
  if (!first || !last || rules.length < 2) return null;
  const inside = between(lines, first, last);
  if (inside.length < 2 || guttersOf(inside.map(toChunkLine)).length === 0) return null;
  const partRules = all.filter(
    (rule) =>
      !rules.includes(rule) &&
      rule.at > first.at + 1 &&
      rule.at < last.at - 1 &&
      overlap(rule.from, rule.to, first.from, first.to) > 0.9 * (rule.to - rule.from),
  );
  return { lines: inside, rules, partRules, strategy: 'rules' };
}

function between(lines: readonly Line[], above: Rule, below: Rule): Line[] {
  return lines.filter((line) => {
    const y = line.baseline - 0.3 * line.size;
    return y > above.at && y < below.at && overlap(line.box.x0, line.box.x1, above.from, above.to) > 0.5 * (line.box.x1 - line.box.x0);
  });
}

/** Nothing between two rules, or lines broken by wide gaps; running text has none. */
function isTabular(lines: readonly Line[]): boolean {
  if (lines.length === 0) return true;
  const broken = lines.filter((line) => chunksOf(line).length > 1).length;
  return broken * 2 >= lines.length && !isText(lines);
}

/** Two or three columns of running text are no table. */
function isText(lines: readonly Line[]): boolean {
  const chunks = lines.map(toChunkLine);
  const gutters = guttersOf(chunks);
  if (gutters.length === 0 || gutters.length > 2 || lines.length < 4) return false;
  const from = Math.min(...lines.map((line) => line.box.x0));
  const to = Math.max(...lines.map((line) => line.box.x1));
  const edges = [from, ...gutters, to];
  return edges.slice(1).every((end, index) => {
    const start = edges[index] ?? from;
    const parts = chunks.flatMap((line) => line.chunks.filter((chunk) => chunk.box.x0 >= start - 1 && chunk.box.x1 <= end + 1));
    if (parts.length < 0.6 * lines.length) return false;
    const width = Math.max(...parts.map((part) => part.box.x1)) - Math.min(...parts.map((part) => part.box.x0));
    const filled = median(parts.map((part) => (part.box.x1 - part.box.x0) / width));
    return filled > TOLERANCE.filled && median(parts.map((part) => part.words.length)) >= TOLERANCE.wordsOfText;
  });
}

/** Runs of lines that share white gutters, with no rules to hold on to. */
export function alignedRegions(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const trimmed = trim(run);
    if (trimmed.length >= TOLERANCE.lines && isAligned(trimmed))
      regions.push({ lines: trimmed, rules: [], partRules: [], strategy: 'alignment' });
    run = [];
  };
  for (const line of lines) {
    const last = run.at(-1);
    if (last && (line.baseline - last.baseline > TOLERANCE.distance * Math.max(line.size, last.size) || !fits(run, line))) close();
    if (run.length > 0 || chunksOf(line).length > 1) run.push(line);
  }
  close();
  return regions;
}

/** Does the line keep the gutters of the run, or stand inside one column of it? */
function fits(run: readonly Line[], line: Line): boolean {
  const chunks = chunksOf(line);
  const recent = run.slice(-12).map(toChunkLine);
  const broken = recent.filter((entry) => entry.chunks.length > 1);
  const gutters = guttersOf(broken.length > 1 ? recent : [...recent, toChunkLine(line)]);
  if (gutters.length === 0) return chunks.length > 1 && broken.length < 2;
  const kept = gutters.filter((gutter) => !chunks.some((chunk) => chunk.box.x0 < gutter && chunk.box.x1 > gutter));
  return kept.length === gutters.length || (kept.length > 0 && chunks.length > 1 && kept.length * 2 >= gutters.length);
}

/** Lines at either end that are not broken into columns are text around the table. */
function trim(run: readonly Line[]): Line[] {
  const broken = run.map((line) => chunksOf(line).length > 1);
  const from = broken.indexOf(true);
  let to = broken.lastIndexOf(true) + 1;
  while (to < run.length && continues(run, to)) to += 1;
  return from < 0 ? [] : run.slice(from, to);
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
  const gutters = guttersOf(chunks);
  if (gutters.length === 0 || isText(lines)) return false;
  const broken = chunks.filter((line) => line.chunks.length > 1).length;
  return broken >= TOLERANCE.lines && broken * 3 >= lines.length;
}

export function toChunkLine(line: Line): ChunkLine {
  return { chunks: chunksOf(line), size: line.size, baseline: line.baseline };
}
