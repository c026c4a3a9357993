import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { type MessageLanguage, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

type Kind = 'final-report' | 'interim-report';

const NAMES: Record<Kind, Record<MessageLanguage, string>> = {
  'final-report': { ru: 'заключительный отчет', kk: 'қорытынды есеп', en: 'final report' },
  'interim-report': { ru: 'промежуточный отчет', kk: 'аралық есеп', en: 'interim report' },
};

/** «Настоящий промежуточный отчет охватывает…», «осы аралық есеп…»: the report speaking of itself. On folded text. */
const SELF =
  /(?:настоящ[а-я]{2,3}|данн[а-я]{2,3}|эт(?:от|ом)|предлагаем[а-я]{2,3}|осы|бул|усынылып отырган)\s{1,3}(?:программн[а-я]{2,3}\s{1,3}|багдарламалык\s{1,3})?(промежуточн|заключительн|итогов|финальн|аралык|корытынды)[\p{L}]{0,3}\s{1,3}(?:программн[а-я]{2,3}\s{1,3}|багдарламалык\s{1,3})?(?:отчет|есеп|есеб)/u;

/** «Данный отчет является промежуточным». */
const PREDICATE =
  /(?:настоящ[а-я]{2,3}|данн[а-я]{2,3}|этот|осы|бул)\s{1,3}(?:программн[а-я]{2,3}\s{1,3})?(?:отчет|есеп)\s{1,3}(?:является\s{1,3}|носит\s{1,3}|[–—-]\s{1,3})?(промежуточн|заключительн|итогов|финальн|аралык|корытынды)/u;

function kindOfWord(word: string): Kind {
  return word === 'промежуточн' || word === 'аралык' ? 'interim-report' : 'final-report';
}

function selfReference(document: StructuredDocument): { kind: Kind; evidence: Evidence } | null {
  for (const passage of document.passages) {
    const said = passage.folded;
    if (!said.includes('отчет') && !said.includes('есе')) continue;
    const match = SELF.exec(said) ?? PREDICATE.exec(said);
    if (match?.[1]) return { kind: kindOfWord(match[1]), evidence: cite(passage, match.index, match.index + match[0].length) };
  }
  return null;
}

export const kindDisagrees: Check = {
  code: 'kind-disagrees',
  check({ report, document }) {
    const kind = report.document.kind;
    if (kind !== 'final-report' && kind !== 'interim-report') return notChecked('no-kind');
    const own = selfReference(document);
    if (!own || own.kind === kind) return checked([]);
    return checked([
      {
        about: 'kind',
        message: message({
          ru: () => `По названию это ${NAMES[kind].ru}, а в тексте сказано «${own.evidence.quote}».`,
          kk: () => `Атауы бойынша бұл ${NAMES[kind].kk}, ал мәтінде «${own.evidence.quote}» делінген.`,
          en: () => `The title names a ${NAMES[kind].en}, the text calls itself a ${NAMES[own.kind].en} (“${own.evidence.quote}”).`,
        }),
        actual: own.kind,
        expected: kind,
        equation: null,
        evidence: [...(document.kindEvidence ? [document.kindEvidence] : []), own.evidence],
      },
    ]);
  },
};
