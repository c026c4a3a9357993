import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Partner } from '../../model/report.ts';
import type { Passage, StructuredDocument } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach } from '../outcome.ts';

/** Paid work: an agreement on services, a payment, an act of work done. On folded text. */
const PAID =
  /(?<!бес)платн(?:ых|ые|ой|ая|ую) |оплат|оплач|поставщик|подрядчик|закуплен|приобретен|аренд|договор[а-я]{0,3} (?:на|об|возмездн|оказани)[а-я ]{0,30}(?:услуг|поставк|выполнени|подряд)|договор[а-я]{0,3} (?:подряда|поставки|оказания|купли)|акт[а-я]{0,3} выполненн|счет-фактур|акылы |толем|толен|жеткизуши|мердигер|сатып алын|жалга ал|кызмет корсету (?:туралы|бойынша|жонинде) (?:шарт|келисим)|орындалган жумыс/u;
/** Help without pay; on folded text. */
const UNPAID = /бесплатн|безвозмездн|без оплаты|без (?:взимания )?(?:арендной )?платы|на безвозмездной|тегин|отеусиз|акысыз/u;
/** The partner pays: «ТОО «Луч» оплатило обеды», «выделило 500 000 тенге». Behind its name, on folded text. */
const GIVES =
  /^[»"”“\s]{0,3}(?:\p{L}{0,14}\s){0,2}(?:оплатил|профинансировал|выделил|предоставил|закупил|приобрел|купил|взял|подарил|перечислил|толед|бөлд|болди|сатып алып берд|каржыланд|демеу)/u;
const ORDER = /заказа|тапсырыс/u;
/** «Заказали в ТОО «Луч»» before the name, «Луч» ЖШС-нен тапсырыспен алынды» behind it. */
const ORDERED_FROM = /заказа(?:ли|лись|н\p{L}{0,2})\s[^;]{0,60}(?<!\p{L})(?:у|в)\s(?:\p{L}{2,20}\s){0,2}[«"“„]?$/u;
const ORDERED_BEHIND = /^[»"”“]?\s?(?:\p{L}{1,6}(?:-|\s)?)?(?:нан|нен|дан|ден|тан|тен)\s[^;]{0,60}тапсырыс/u;
const SHORTEST = 5;
/** Headings of columns that say who was paid, and how much; on folded text. */
const PAYEE = /получател(?!\p{L}{0,3} помощ)|поставщик|контрагент|подрядчик|кому (?:перечислен|оплачен|выплачен)|жеткизуши|мердигер/u;
const SUM = /сумм|стоимост|тенге|оплат|сома|куны(?!\p{L})/u;
const OWN_SHARE = /вклад|софинансир|спонсор|безвозмезд|улес|демеуши|отеусиз/u;

/** Cells of tables of payments that say who was paid. */
function payees({ understood, passages }: StructuredDocument): Passage[] {
  return understood.flatMap(({ columns, extent }) => {
    const said = columns.map(({ path }) => fold(path.map(({ text }) => text).join(' / ')));
    const payee = said.findIndex((label) => PAYEE.test(label));
    if (payee < 0 || !said.some((label, at) => at !== payee && SUM.test(label)) || said.some((label) => OWN_SHARE.test(label))) return [];
    const cells = passages.filter(({ block, row }) =>
      extent.some((part) => part.block === block && row !== null && row >= part.from && row <= part.to),
    );
    return [...Map.groupBy(cells, ({ block, row }) => `${block}:${row}`).values()].flatMap((row) => {
      const sum = row.some(({ clean, column }) => column !== payee && /\d{1,3}(?:[ \u00a0]\d{3})+|\d{5,}/u.test(clean));
      const given = row.some(({ folded }) => UNPAID.test(folded) || OWN_SHARE.test(folded));
      return sum && !given ? row.filter(({ column }) => column === payee) : [];
    });
  });
}

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
      const gives = GIVES.test(said.slice(at + name.length, end));
      const ordered = ORDERED_FROM.test(said.slice(start, at)) || ORDERED_BEHIND.test(said.slice(at + name.length, end));
      if ((ordered || PAID.test(sentence)) && !UNPAID.test(sentence) && !gives) return cite(passage, start, end);
    }
  }
  return null;
}

export const supplierAsPartner: Check = {
  code: 'supplier-as-partner',
  check({ report, document }) {
    const paying = document.passages.filter(({ row, folded }) => row === null && (PAID.test(folded) || ORDER.test(folded)));
    const paid = report.partners.length ? payees(document) : [];
    const paidIn = (name: string): Evidence | null => {
      const cell = paid.find(({ folded }) => folded.includes(name));
      return cell ? cite(cell) : null;
    };
    return checkedEach(report.partners, 'no-partners', (partner): Draft[] => {
      const name = ownName(partner);
      const shown = name ? (paidSentence(paying, name) ?? paidIn(name)) : null;
      if (!shown) return [];
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
          evidence: [partner.evidence, shown],
        },
      ];
    });
  },
};
