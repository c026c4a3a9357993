import type { Furniture } from '../model/document.ts';
import type { PageGeometry, Word } from '../page/page.ts';
import type { Line } from './lines.ts';
import { FURNITURE } from './tolerances.ts';

export interface FurnitureLine {
  readonly line: Line;
  readonly role: Furniture['role'];
}

export interface FoundFurniture {
  readonly lines: ReadonlyMap<PageGeometry, readonly FurnitureLine[]>;
  readonly words: ReadonlySet<Word>;
}

const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:(?:страница|стр\.?|с\.|бет|page|p\.)\s?)?(\d{1,4})(?:\s?(?:\/|из|of|-бет|бет)\s?\d{0,4})?(?:\s?[-–—])?$/iu;

/** Lines of all pages (without table text) → which of them are running headers, footers and page numbers. */
export function findFurniture(pages: readonly { page: PageGeometry; lines: readonly Line[] }[]): FoundFurniture {
  const lines = new Map<PageGeometry, FurnitureLine[]>();
  const words = new Set<Word>();
  const keep = ({ line, page }: Candidate, role: Furniture['role']): void => {
    lines.set(page, [...(lines.get(page) ?? []), { line, role }]);
    for (const word of line.words) words.add(word);
  };
  const candidates = pages.flatMap(({ page, lines }) => edgeLines(page, lines));
  for (const candidate of candidates) {
    const { page, top, number, pattern } = candidate;
    if (number !== null && consistent(number, page.number, candidates)) {
      keep(candidate, 'page-number');
      continue;
    }
    const twins = new Set(
      candidates
        .filter((other) => other.top === top && Math.abs(place(other) - place(candidate)) < FURNITURE.place && other.pattern === pattern)
        .map((other) => other.page.number),
    );
    if (twins.size >= Math.max(2, FURNITURE.repeated * pages.length) && pattern.length > 1) keep(candidate, top ? 'header' : 'footer');
  }
  return { lines, words };
}

interface Candidate {
  readonly line: Line;
  readonly page: PageGeometry;
  readonly top: boolean;
  /** The page number it states when it is one. */
  readonly number: number | null;
  /** Its text with figures left open. */
  readonly pattern: string;
}

/** The first and last lines of a page as long as they stand in its margins. */
function edgeLines(page: PageGeometry, lines: readonly Line[]): Candidate[] {
  const above = lines.slice(0, FURNITURE.lines).filter((line) => line.box.y1 < FURNITURE.margin * page.height);
  const below = lines.slice(-FURNITURE.lines).filter((line) => line.box.y0 > (1 - FURNITURE.margin) * page.height);
  return [
    ...above.map((line) => candidate(line, page, true)),
    ...below.filter((line) => !above.includes(line)).map((line) => candidate(line, page, false)),
  ];
}

function candidate(line: Line, page: PageGeometry, top: boolean): Candidate {
  const text = line.words.map((word) => word.text).join(' ');
  const number = PAGE_NUMBER.exec(text)?.[1];
  return { line, page, top, number: number === undefined ? null : Number(number), pattern: text.replace(/\d+/g, '#').toLowerCase() };
}

function place({ line, page, top }: Candidate): number {
  return top ? line.baseline : page.height - line.baseline;
}

/** A page number follows the pages: at least one other page has its own at the same distance, or the number is the page's. */
function consistent(value: number, page: number, candidates: readonly Candidate[]): boolean {
  if (value === page) return true;
  return candidates.some(
    (other) => other.page.number !== page && other.number !== null && other.number - other.page.number === value - page,
  );
}
