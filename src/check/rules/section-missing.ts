import type { RequiredSection } from '../../domain/forms/form.ts';
import { SECTION_STEMS } from '../../domain/forms/generic/section-stems.ts';
import { requiredSections } from '../../domain/forms/index.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import type { SectionKind, StructuredDocument } from '../../model/structure.ts';
import { HEADINGS } from '../../text/wordings/headings.ts';
import { keyed } from '../../text/wordings/keyed.ts';
import { matchInside } from '../../text/wordings/phrase.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { namedTogether } from '../combined-heading.ts';
import { checked, notChecked } from '../outcome.ts';

/** Fewer recognised sections than this share: the form was not understood, and nothing can be missing from it. */
const UNDERSTOOD = 0.7;

/** One question in three parts: where two of them are absent, another operator's form asks for results in one. */
const PARTS_OF_RESULTS: ReadonlySet<SectionKind> = new Set(['concrete-results', 'long-term-impact', 'sustainability']);

function stands(document: StructuredDocument, { kind, orIn, tables }: RequiredSection): boolean {
  return (
    document.sections.some((section) => section.kind === kind || orIn.includes(section.kind)) ||
    document.tables.some((table) => tables.includes(table.kind))
  );
}

/** What the section asks for was found somewhere: the question is answered, under whatever heading. */
function isAnswered(report: Report, { kind }: RequiredSection): boolean {
  switch (kind) {
    case 'project-title':
      return report.project.title !== null;
    case 'goal':
      return report.project.goal !== null;
    case 'activities':
      return report.events.length > 0;
    case 'coordinator':
      return report.contacts.some(
        ({ role, name, phones, emails }) => role === 'coordinator' || (name !== null && phones.length + emails.length > 0),
      );
    case 'plan-fact':
      return report.indicators.some(({ plan, fact }) => plan !== null && fact !== null);
    case 'statistics':
      return report.participants.breakdowns.length > 0;
    case 'partners-analysis':
      return report.partners.length > 0;
    case 'recommendations':
      return report.recommendations.length > 0;
    case 'team':
      return report.team.length > 0;
    default:
      return false;
  }
}

const LONGEST_HEADING = 300;
/** Where a heading's wording must begin: after a number, bullet or mark of emphasis. */
const MOST_BEFORE = 4;

/** A line with the heading's wording that the structure did not take for a heading: the section may well be there. */
function standsUnrecognised(document: StructuredDocument, { kind }: RequiredSection): boolean {
  const wordings = HEADINGS.filter((entry) => entry.kind === kind);
  const stems = SECTION_STEMS.flatMap(([about, ...parts]) => (about === kind ? [parts] : []));
  const isNamed = (label: string) => {
    const { key } = keyed(label);
    return (
      wordings.some(({ wording }) => matchInside(key, wording)?.start === 0) ||
      stems.some((parts) => parts.every((part) => key.includes(part)))
    );
  };
  return document.passages.some((passage) => {
    const line = passage.clean.trim();
    if (passage.row === null && labelsInside(line).some(isNamed)) return true;
    if (line.length > LONGEST_HEADING || /\.$/.test(line)) return false;
    if (passage.row === null && namedTogether(line).has(kind)) return true;
    const { key } = keyed(line);
    return wordings.some(({ wording }) => {
      const match = matchInside(key, wording);
      return match !== null && match.start <= MOST_BEFORE;
    });
  });
}

/** A question of a form in two columns asks for this section among others: «Партнеры, контакты и рекомендации». */
function isAskedTogether({ tables }: StructuredDocument, { kind }: RequiredSection): boolean {
  return tables.some(({ kind: read, columns, rows }) => {
    const asked = read === 'key-values' ? columns.findIndex(({ role }) => role === 'key') : -1;
    return rows.some(({ cells }) => namedTogether(cells[asked]?.text ?? '').has(kind));
  });
}

/** «Нақты нәтижелер: …. Ұзақ мерзімді әсері: ….»: what stands before the colons inside a paragraph. */
function labelsInside(text: string): string[] {
  if (text.length > LONGEST_PARAGRAPH) return [];
  return [...text.matchAll(/(?:(?<=^[-–—•*\s]{0,4})\p{L}|(?<=[.;!?]\s{1,3})\p{Lu})[^.:;!?\n]{3,60}(?=:\s)/gu)].map(([label]) => label);
}

const LONGEST_PARAGRAPH = 4000;

/** Where one would look for it: the heading of the last section of the form that does stand before it. */
function neighbour(document: StructuredDocument, required: readonly RequiredSection[], missing: RequiredSection): Evidence[] {
  for (const { kind } of required.slice(0, required.indexOf(missing)).reverse()) {
    const section = document.sections.findLast((item) => item.kind === kind);
    if (section) return [section.headingEvidence];
  }
  return document.kindEvidence ? [document.kindEvidence] : [];
}

export const sectionMissing: Check = {
  code: 'section-missing',
  check({ report, document }) {
    if (report.document.textLayer === 'ocr') return notChecked('ocr');
    const required = requiredSections(document.kind);
    const absent = required.filter(
      (item) =>
        !stands(document, item) && !isAnswered(report, item) && !standsUnrecognised(document, item) && !isAskedTogether(document, item),
    );
    const otherForm = absent.filter(({ kind }) => PARTS_OF_RESULTS.has(kind)).length > 1;
    const missing = otherForm ? absent.filter(({ kind }) => !PARTS_OF_RESULTS.has(kind)) : absent;
    if (!required.length || required.length - absent.length < required.length * UNDERSTOOD) return notChecked('no-form');
    return checked(
      missing.map(
        (item): Draft => ({
          about: item.kind,
          message: message({
            ru: () => `В отчете нет обязательного раздела «${item.name.ru}».`,
            kk: () => `Есепте міндетті «${item.name.kk}» бөлімі жоқ.`,
            en: () => `The required section “${item.name.en}” is absent.`,
          }),
          actual: null,
          expected: item.kind,
          equation: null,
          evidence: neighbour(document, required, item),
        }),
      ),
    );
  },
};
