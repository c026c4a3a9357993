import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Partner } from '../../model/report.ts';
import type { Passage } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach } from '../outcome.ts';

/** Paid work: an agreement on services, a payment, an act of work done. On folded text. */
const PAID =
  /(?<!бес)платн(?:ых|ые|ой|ая|ую) |оплат|оплач|поставщик|подрядчик|закуплен|приобретен|аренд|договор[а-я]{0,3} (?:на|об|возмездн|оказани)[а-я ]{0,30}(?:услуг|поставк|выполнени|подряд)|договор[а-я]{0,3} (?:подряда|поставки|оказания|купли)|акт[а-я]{0,3} выполненн|счет-фактур|акылы |толем|толен|жеткизуши|мердигер|сатып алын|жалга ал|кызмет корсету (?:туралы|бойынша|жонинде) (?:шарт|келисим)|орындалган жумыс/u;
/** Help without pay; on folded text. */
const UNPAID = /бесплатн|безвозмездн|без оплаты|без (?:взимания )?(?:арендной )?платы|на безвозмездной|тегин|отеусиз|акысыз/u;
const SHORTEST = 5;

/** The own name of an organization: what stands in quotes, else the whole. */
function ownName(partner: Partner): string | null {
  const quoted = /[«"“„]([^«»"“”„]{3,80})[»"”“]/.exec(partner.name)?.[1];
  const name = fold((quoted ?? partner.name).trim());
  return name.length >= SHORTEST ? name : null;
}

/** A sentence that names the partner and speaks of payment. */
function paidSentence(passages: readonly Passage[], name: string): Evidence | null {
  for (const passage of passages) {
    const said = passage.folded;
    for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + name.length)) {
      const start = Math.max(0, said.lastIndexOf('. ', at) + 1);
      const stop = said.indexOf('. ', at + name.length);
      const end = stop < 0 ? said.length : stop + 1;
      const sentence = said.slice(start, end);
      if (PAID.test(sentence) && !UNPAID.test(sentence)) return cite(passage, start, end);
    }
  }
  return null;
}

export const supplierAsPartner: Check = {
  code: 'supplier-as-partner',
  check({ report, document }) {
    const paying = document.passages.filter(({ row, folded }) => row === null && PAID.test(folded));
    return checkedEach(report.partners, 'no-partners', (partner): Draft[] => {
      const name = ownName(partner);
      const paid = name ? paidSentence(paying, name) : null;
      if (!paid) return [];
      return [
        {
          about: name ?? '',
          message: message({
            ru: () => `«${partner.name}» назван партнером, но в тексте это платный поставщик; поставщики не относятся к партнерам.`,
            kk: () => `«${partner.name}» әріптес деп аталған, бірақ мәтінде ол ақылы жеткізуші; жеткізушілер әріптес болып саналмайды.`,
            en: () => `“${partner.name}” is listed as a partner, yet the text shows a paid supplier; suppliers are no partners.`,
          }),
          actual: partner.name,
          expected: null,
          equation: null,
          evidence: [partner.evidence, paid],
        },
      ];
    });
  },
};
