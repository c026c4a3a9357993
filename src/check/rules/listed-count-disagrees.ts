import { figure, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { countedLists } from '../listed-counts.ts';
import { namedLists } from '../listed-names.ts';
import { checked, notChecked } from '../outcome.ts';
import { effectFact, exactValue } from '../totals.ts';

/** The table of effects counts the partners that the table of partners lists. */
function partners({ report }: CheckInput): Draft[] | null {
  const fact = effectFact(report, 'partners');
  const stated = exactValue(fact);
  const listed = report.partners.length;
  // a scanned table may have lost rows
  if (!fact || stated === null || !listed || report.document.textLayer === 'ocr') return null;
  if (stated === listed) return [];
  return [
    {
      about: 'partners',
      message: message({
        ru: (n) => `Указано партнеров: ${n(stated)}, в таблице партнеров их ${n(listed)}.`,
        kk: (n) => `Көрсетілген әріптестер саны: ${n(stated)}, әріптестер кестесінде ${n(listed)}.`,
        en: (n) => `${n(stated)} partners are stated, the table of partners lists ${n(listed)}.`,
      }),
      actual: stated,
      expected: listed,
      equation: `${figure(stated)} ≠ ${figure(listed)}`,
      evidence: [fact.evidence, ...report.partners.map((partner) => partner.evidence)],
    },
  ];
}

export const listedCountDisagrees: Check = {
  code: 'listed-count-disagrees',
  check(input) {
    const lists = [...countedLists(input.document), ...namedLists(input.document)];
    const fromTable = partners(input);
    if (!lists.length && fromTable === null) return notChecked('no-counted-list');
    const wrong = lists.filter(({ count, least, most }) => count < least || count > most);
    const groups = Map.groupBy(wrong, ({ count, most, noun }) => `${noun} ${count} ${most}`);
    const drafts = [...groups].flatMap(([about, [first, ...same]]): Draft[] => {
      if (!first) return [];
      const { count, noun } = first;
      const listed = count < first.least ? first.least : first.most;
      return [
        {
          about,
          message: message({
            ru: (n) => `Названо количество ${n(count)} («${noun}»), а перечислено ${n(listed)}.`,
            kk: (n) => `Аталған саны ${n(count)} («${noun}»), ал тізімде ${n(listed)}.`,
            en: (n) => `The stated count is ${n(count)} (“${noun}”), the list names ${n(listed)}.`,
          }),
          actual: count,
          expected: listed,
          equation: `${figure(count)} ≠ ${figure(listed)}`,
          evidence: [first.evidence, ...same.map((list) => list.evidence)],
        },
      ];
    });
    return checked([...(fromTable ?? []), ...drafts]);
  },
};
