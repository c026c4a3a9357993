import type { Phone } from '../../model/report.ts';
import { type MessageLanguage, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';

const PROBLEMS: Record<NonNullable<Phone['problem']>, Record<MessageLanguage, string>> = {
  'too-short': { ru: 'не хватает цифр', kk: 'цифрлар жетпейді', en: 'too few digits' },
  'too-long': { ru: 'лишние цифры', kk: 'артық цифрлар бар', en: 'too many digits' },
  'city-code-missing': { ru: 'нет кода города', kk: 'қала коды жоқ', en: 'no city code' },
  invalid: { ru: 'такого номера не бывает', kk: 'мұндай нөмір болмайды', en: 'no such number' },
};

const digits = (phone: Phone) => phone.raw.replace(/\D/g, '');

export const phoneUnusable: Check = {
  code: 'phone-unusable',
  check({ report }) {
    if (report.document.textLayer === 'ocr') return notChecked('ocr');
    const phones = [...report.contacts.flatMap((contact) => contact.phones), ...report.team.flatMap((member) => member.phones)];
    const groups = [...Map.groupBy(phones, digits)];
    return checkedEach(groups, 'no-phones', ([number, same]): Draft[] => {
      const first = same[0];
      if (!first?.problem || first.problem === 'invalid' || first.e164 !== null) return [];
      const problem = PROBLEMS[first.problem];
      const raw = first.raw.trim();
      return [
        {
          about: number,
          message: message({
            ru: () => `По номеру «${raw}» нельзя позвонить: ${problem.ru}.`,
            kk: () => `«${raw}» нөміріне қоңырау шалу мүмкін емес: ${problem.kk}.`,
            en: () => `The number “${raw}” cannot be dialled: ${problem.en}.`,
          }),
          actual: raw,
          expected: null,
          equation: null,
          evidence: same.map((phone) => phone.evidence),
        },
      ];
    });
  },
};
