import type { Warning } from '../model/document.ts';
import { UnreadableFileError } from '../model/errors.ts';

/** Limits for which pages are left out, while those that were read are kept. */
export type PageLimit = 'limit-time' | 'limit-memory' | 'limit-pages';

/** Says how far a document may be read, and hears how far it is. */
export interface Pace {
  /** The document has so many pages. */
  pages(count: number): void;
  /** Asked before each page: null to read it, else why it is left out. */
  leaves(page: number): PageLimit | null;
  /** The page under way has to be recognized, which takes longer. */
  recognizes(): void;
  /** All pages are read. */
  end(): void;
}

/** Reads whatever there is. */
export const UNHURRIED: Pace = { pages: () => {}, leaves: () => null, recognizes: () => {}, end: () => {} };

/** The pages of one document in their order, and which of them are left out. */
export class PageTurns {
  readonly #maxPages: number;
  readonly #pace: Pace;
  readonly #left: { readonly limit: PageLimit; readonly from: number; to: number }[] = [];

  constructor(count: number, maxPages: number, pace: Pace) {
    this.#maxPages = maxPages;
    this.#pace = pace;
    pace.pages(Math.min(count, maxPages));
  }

  /** Whether to read this page; to be asked from the first page to the last. */
  reads(page: number): boolean {
    const limit = page > this.#maxPages ? 'limit-pages' : this.#pace.leaves(page);
    if (limit === null) return true;
    const last = this.#left.at(-1);
    if (last?.limit === limit && last.to === page - 1) last.to = page;
    else this.#left.push({ limit, from: page, to: page });
    return false;
  }

  recognizes(): void {
    this.#pace.recognizes();
  }

  /** After the last page. Throws when none was read for a limit. */
  end(read: number): Warning[] {
    this.#pace.end();
    const warnings = this.#left.map(({ limit, from, to }) => leftOut(limit, from, to));
    const [first] = this.#left;
    if (read === 0 && first) throw new UnreadableFileError(first.limit, `No page was read. ${warnings[0]?.message}`);
    return warnings;
  }
}

function leftOut(limit: PageLimit, from: number, to: number): Warning {
  const rest = { code: limit, page: null, partial: true } as const;
  const range = from === to ? String(from) : `${from}–${to}`;
  if (limit === 'limit-time') return { message: `Pages left out because the time for the document was over: ${range}.`, ...rest };
  if (limit === 'limit-memory') return { message: `Pages left out because they take more memory than allowed: ${range}.`, ...rest };
  return { message: `Pages left out because the document has more than allowed: ${range}.`, ...rest };
}
