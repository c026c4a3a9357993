import type { Read } from '../model/certainty.ts';
import type { FindingCode } from '../model/finding.ts';
import type { StructuredDocument } from '../model/structure.ts';
import { isMisread } from '../text/slips.ts';
import type { Reason } from '../wording/reasons.ts';
import type { Draft } from './check.ts';
import { needsOf } from './needs.ts';
import { positionOf, type Trust } from './trust.ts';

/** A draft that may be brought forward, with how its values were read. */
export interface Believed {
  readonly draft: Draft;
  readonly read: Read;
}

const THOUSANDS = [1000, 1_000_000];
/** «12 400,1» in thousands stands for any figure this near. */
const ROUNDED = 0.01;
const MANY = 3;
const MOST = 0.5;

/** A figure of thousands read as one of units, or the reverse. */
function isScaled({ actual, expected }: Draft): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number' || actual === 0 || expected === 0) return false;
  const ratio = Math.max(actual / expected, expected / actual);
  return THOUSANDS.some((scale) => Math.abs(ratio / scale - 1) < ROUNDED);
}

/** The figure that would do stands beside the one that was read, under a heading that was not understood. */
function isBeside({ evidence, actual, expected }: Draft, document: StructuredDocument): boolean {
  const cited = new Set(evidence.map(({ place }) => positionOf(place)));
  return evidence.some(({ place }) => {
    if (place.row === null || place.column === null) return false;
    const block = document.source.blocks[place.block];
    if (block?.kind !== 'table') return false;
    return block.cells.some(({ row, column, text }) => {
      if (row !== place.row || Math.abs(column - (place.column ?? 0)) !== 1 || cited.has(positionOf({ ...place, column }))) return false;
      const figure = text.replace(/\s/gu, '');
      return figure !== '' && (figure === String(actual) || figure === String(expected));
    });
  });
}

/** Why the draft may be a mistake of the reading; null: nothing speaks for that. */
function doubtOf(draft: Draft, { found, reading }: Read, document: StructuredDocument): Reason | null {
  if (found === 'guessed') return 'doubt-column';
  if (isScaled(draft)) return 'doubt-scale';
  if (found === 'typed' && isBeside(draft, document)) return 'doubt-neighbour';
  const { actual, expected } = draft;
  if (reading === 'recognized' && typeof actual === 'number' && typeof expected === 'number' && isMisread(actual, expected))
    return 'doubt-digit';
  return null;
}

/** The drafts of tables of which the rule does not flag most rows. */
function withoutMost(drafts: readonly Draft[], document: StructuredDocument): Draft[] {
  const byBlock = Map.groupBy(drafts, ({ evidence }) => evidence.find(({ place }) => place.row !== null)?.place.block ?? -1);
  return [...byBlock].flatMap(([block, own]) => {
    if (block < 0 || own.length <= MANY) return own;
    const rows = new Set(
      document.passages.flatMap((passage) => (passage.block === block && /\d/u.test(passage.clean) ? [passage.row] : [])),
    );
    return own.length > rows.size * MOST ? [] : own;
  });
}

/** The drafts of a rule that no doubt about our own reading explains, and the first doubt there was. */
export function believed(
  code: FindingCode,
  drafts: readonly Draft[],
  document: StructuredDocument,
  trust: Trust,
): { readonly kept: readonly Believed[]; readonly doubt: Reason | null } {
  const needs = needsOf(code);
  const few = needs.rows ? withoutMost(drafts, document) : drafts;
  let doubt: Reason | null = few.length < drafts.length ? 'doubt-many' : null;
  const kept = few.flatMap((draft): Believed[] => {
    const read = trust.of(draft.evidence);
    const reason = needs.figures ? doubtOf(draft, read, document) : null;
    doubt ??= reason;
    return reason === null ? [{ draft, read }] : [];
  });
  return { kept, doubt };
}
