import { ANSWERED_IN_PROSE, OPTIONAL_SECTIONS, requiredSections } from '../../domain/forms/index.ts';
import type { Section, SectionKind, StructuredDocument } from '../../model/structure.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { isFormText, isInstruction } from '../form-text.ts';
import { checkedEach, notChecked } from '../outcome.ts';
import { readWithDoubt } from '../read-with-doubt.ts';
import { bodyOf, saidIn, sectionsOf } from '../section-text.ts';

const LETTER = /\p{L}{2}/u;

function answered(document: StructuredDocument, section: Section): boolean {
  const prose = bodyOf(document, section).some(
    (text) => LETTER.test(saidIn(text)) && !isFormText(saidIn(text)) && !isInstruction(text.passage),
  );
  return (
    prose ||
    document.passages.some(
      (passage) => passage.row !== null && passage.block >= section.from && passage.block < section.to && LETTER.test(passage.clean),
    )
  );
}

/** Sections under it: «Измерение изменений» may be answered by what stands under «История успеха» too. */
function withParts(document: StructuredDocument, index: number): Section[] {
  const section = document.sections[index];
  if (!section) return [];
  const after = document.sections.slice(index + 1);
  const end = after.findIndex((item) => item.level <= section.level);
  const parts = (end < 0 ? after : after.slice(0, end)).filter((item) => !ANSWERED_IN_PROSE.has(item.kind));
  return [section, ...parts];
}

function emptyKinds(document: StructuredDocument): { kind: SectionKind; sections: Section[] }[] {
  return [...ANSWERED_IN_PROSE].flatMap((kind) => {
    const found = sectionsOf(document, kind);
    const full = found.some(({ index }) => withParts(document, index).some((section) => answered(document, section)));
    return found.length && !full ? [{ kind, sections: found.map(({ section }) => section) }] : [];
  });
}

export const sectionEmpty: Check = {
  code: 'section-empty',
  check({ report, document }) {
    if (readWithDoubt(report.document)) return notChecked('ocr');
    const names = [...requiredSections(document.kind), ...OPTIONAL_SECTIONS];
    if (names.length < 2 || !document.sections.length) return notChecked('no-form');
    return checkedEach([document], 'no-form', () =>
      emptyKinds(document).flatMap(({ kind, sections }): Draft[] => {
        const name = names.find((item) => item.kind === kind)?.name;
        if (!name) return [];
        return [
          {
            about: kind,
            message: message({
              ru: () => `В разделе «${name.ru}» нет ответа, только заголовок или текст формы.`,
              kk: () => `«${name.kk}» бөлімінде жауап жоқ, тек тақырып немесе нысанның мәтіні тұр.`,
              en: () => `The section “${name.en}” holds no answer, only its heading or the form's instruction.`,
            }),
            actual: null,
            expected: kind,
            equation: null,
            evidence: sections.map((section) => section.headingEvidence),
          },
        ];
      }),
    );
  },
};
