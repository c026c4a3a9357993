import type { Section, SectionKind, StructuredDocument } from '../../model/structure.ts';
import { message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

/** Numbered questions of each form, in whose numbers a gap or a repetition means something. */
const BODY: ReadonlySet<SectionKind> = new Set([
  'activities',
  'plan-fact',
  'deviations',
  'effects',
  'goal-achievement',
  'changes',
  'statistics',
  'results',
  'partners-analysis',
  'partners',
  'proposals',
  'recommendations',
]);
const SHORT: ReadonlySet<SectionKind> = new Set(['project-title', 'executor', 'goal', 'activities', 'goal-achievement', 'coordinator']);
const WHOLE = /^\W{0,3}(\d{1,2})\s?\.?\s?$/;

interface Numbered {
  readonly section: Section;
  readonly number: number;
}

function numbered(document: StructuredDocument): Numbered[] {
  const kinds = document.kind === 'short-report' ? SHORT : BODY;
  const end = document.sections.findIndex((section) => section.kind === 'signature');
  const body = end < 0 ? document.sections : document.sections.slice(0, end);
  const seen = new Set<SectionKind>();
  return body.flatMap((section) => {
    const number = WHOLE.exec(section.number ?? '')?.[1];
    if (!number || !kinds.has(section.kind) || seen.has(section.kind)) return [];
    seen.add(section.kind);
    return [{ section, number: Number(number) }];
  });
}

/** The number stands on some line between the two headings: the heading was not recognised, but it is there. */
function standsBetween(document: StructuredDocument, number: number, left: Section, right: Section): boolean {
  const line = new RegExp(`^[\\s*_#•–—-]{0,6}${number}\\s?[.)]`);
  return document.passages.some(
    (passage) =>
      passage.row === null &&
      passage.block >= left.from &&
      passage.block < right.from &&
      (line.test(passage.clean) || (passage.list?.automatic === true && line.test(passage.list.marker))),
  );
}

/** The numbered questions in the order of the form. */
const ORDER: readonly SectionKind[] = ['activities', 'goal-achievement', 'changes', 'statistics', 'results', 'partners-analysis'];

/** A question of the form that belongs between the two was not recognised: the missing number may be its own. */
function questionLost(all: readonly Numbered[], left: Section, right: Section): boolean {
  const [from, to] = [ORDER.indexOf(left.kind), ORDER.indexOf(right.kind)];
  if (from < 0 || to < 0) return false;
  return ORDER.slice(from + 1, Math.max(from + 1, to)).some((kind) => !all.some((item) => item.section.kind === kind));
}

function breaks(document: StructuredDocument, all: readonly Numbered[], left: Numbered, right: Numbered): boolean {
  if (right.number === left.number + 1) return false;
  if (right.number <= left.number) return true;
  if (questionLost(all, left.section, right.section)) return false;
  for (let missing = left.number + 1; missing < right.number; missing++) {
    if (!standsBetween(document, missing, left.section, right.section)) return true;
  }
  return false;
}

export const numberingBroken: Check = {
  code: 'numbering-broken',
  check({ report, document }) {
    // A heading that recognition lost leaves a gap like one that was never written.
    if (report.document.textLayer === 'ocr') return notChecked('ocr');
    const all = numbered(document);
    if (all.length < 2) return notChecked('no-numbering');
    const broken = all.slice(1).flatMap((right, index) => {
      const left = all[index];
      return left && breaks(document, all, left, right) ? [{ left, right }] : [];
    });
    const first = broken[0];
    if (!first) return checked([]);
    const printed = all.map((item) => item.number).join(', ');
    return checked([
      {
        about: 'sections',
        message: message({
          ru: () => `Номера разделов идут не по порядку: ${printed}.`,
          kk: () => `Бөлімдердің нөмірлері ретсіз: ${printed}.`,
          en: () => `Section numbers are out of order: ${printed}.`,
        }),
        actual: first.right.number,
        expected: first.left.number + 1,
        equation: printed,
        evidence: broken.flatMap(({ left, right }) => [left.section.headingEvidence, right.section.headingEvidence]),
      },
    ]);
  },
};
