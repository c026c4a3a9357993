import { cite } from '../model/passage.ts';
import { findIdentifiers } from '../text/identifiers.ts';
import type { Check, Draft } from './check.ts';
import { checkedEach } from './outcome.ts';
import { message } from './print.ts';

const KAZAKH: Record<string, string> = { BIN: 'БСН', IIN: 'ЖСН', IBAN: 'ЖСК' };
const RUSSIAN: Record<string, string> = { BIN: 'БИН', IIN: 'ИИН', IBAN: 'ИИК' };

export const identifierInvalid: Check = {
  code: 'identifier-invalid',
  check({ document }) {
    const found = document.passages
      .filter((passage) => !passage.doubtful)
      .flatMap((passage) =>
        findIdentifiers(passage.clean).map((item) => ({ ...item.value, evidence: cite(passage, item.start, item.end) })),
      );
    return checkedEach(found, 'no-identifiers', ({ kind, value, valid, evidence }): Draft[] => {
      if (valid) return [];
      return [
        {
          about: `${kind} ${value}`,
          message: message({
            ru: () => `${RUSSIAN[kind] ?? kind} ${value} не проходит проверку контрольной цифры.`,
            kk: () => `${KAZAKH[kind] ?? kind} ${value} бақылау санының тексеруінен өтпейді.`,
            en: () => `${kind} ${value} fails its checksum.`,
          }),
          actual: value,
          expected: null,
          equation: null,
          evidence: [evidence],
        },
      ];
    });
  },
};
