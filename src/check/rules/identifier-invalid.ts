import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { Report } from '../../model/report.ts';
import { findIdentifiers, type IdentifierValue } from '../../text/identifiers.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach } from '../outcome.ts';

/** Six digits, perhaps in groups: no identifier has fewer, not even an IBAN. */
const LIKELY = /\d(?: ?\d){5}/;
const KAZAKH: Record<string, string> = { BIN: 'БСН', IIN: 'ЖСН', IBAN: 'ЖСК' };
const RUSSIAN: Record<string, string> = { BIN: 'БИН', IIN: 'ИИН', IBAN: 'ИИК' };

interface Checked extends IdentifierValue {
  readonly evidence: Evidence;
}

/** The grantee's BIN, whose label may stand in another cell. */
function granteeBin({ project }: Report): Checked[] {
  const bin = project.grantee.bin;
  if (!bin) return [];
  return findIdentifiers(`БИН ${bin.value}`).map(({ value }) => ({ ...value, evidence: bin.evidence }));
}

export const identifierInvalid: Check = {
  code: 'identifier-invalid',
  check({ report, document }) {
    const labelled = document.passages
      .filter((passage) => !passage.doubtful && LIKELY.test(passage.clean))
      .flatMap((passage) =>
        findIdentifiers(passage.clean).map((item) => ({ ...item.value, evidence: cite(passage, item.start, item.end) })),
      );
    const found = [...labelled, ...granteeBin(report).filter((bin) => !labelled.some((item) => item.value === bin.value))];
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
