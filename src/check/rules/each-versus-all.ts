import { MONEY } from '../../domain/sum-words.ts';
import type { Statement } from '../../model/statement.ts';
import { fold } from '../../text/normalize.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { thingOf } from '../counted-things.ts';
import { checked, notChecked } from '../outcome.ts';
import { exactValue } from '../totals.ts';

type Each = Pick<Statement, 'value' | 'measure' | 'noun' | 'aspect' | 'comparator' | 'evidence'>;

const EACH = /кажд(?:ого|ой|ом|ую|ый|ому|ое|ым|ая)(?!\p{L})|(?<!\p{L})(?:ар|арбир)\s\p{L}|аркайсы/u;
const FEWEST = 3;

/** People are counted per event as often as in all; only of things does a bare number in a wide scope mean the total. */
const PEOPLE: ReadonlySet<string> = new Set([
  'participants',
  'people',
  'direct-reach',
  'indirect-reach',
  'percent',
  'respondents',
  'villages',
]);
const FEWEST_UNSTATED = 5;

function isWhole({ distribution, total, scope, measure, value, per, aspect, noun }: Statement): boolean {
  if (distribution === 'each' || per !== null) return false;
  if (distribution === 'all' || total) return true;
  // «4 платежа по 840 000 тенге. За III квартал просим 840 000 тенге»: a sum of money alone may be one of many
  if (MONEY.test(fold(noun))) return false;
  return scope !== 'place' && scope !== 'event' && aspect !== 'plan' && value >= FEWEST_UNSTATED && !PEOPLE.has(measure);
}

/** Rows that count a thing «в каждой школе». */
function eachInTables({ report }: CheckInput): Each[] {
  return report.indicators.flatMap((indicator): Each[] => {
    const value = exactValue(indicator.fact);
    const measure = value !== null && value >= FEWEST && EACH.test(fold(indicator.name)) ? thingOf(indicator.name) : null;
    if (!indicator.fact || value === null || measure === null) return [];
    return [{ value, measure, noun: indicator.name, aspect: 'fact', comparator: '=', evidence: indicator.fact.evidence }];
  });
}

export const eachVersusAll: Check = {
  code: 'each-versus-all',
  check(input) {
    const { statements } = input;
    const told = statements.filter((statement) => statement.distribution === 'each' && statement.per === null && statement.value >= FEWEST);
    const each: Each[] = [...told, ...eachInTables(input)];
    const all = statements.filter(isWhole);
    if (!each.length || !all.length) return notChecked('no-statement');
    const drafts = each.flatMap((one): Draft[] => {
      const whole = all.find(
        (other) =>
          other.value === one.value &&
          other.measure === one.measure &&
          (other.aspect === one.aspect || other.aspect === 'unstated' || one.aspect === 'unstated'),
      );
      if (!whole || one.comparator !== whole.comparator) return [];
      const value = one.value;
      return [
        {
          about: `${fold(one.measure)} ${value}`,
          message: message({
            ru: (n) => `${n(value)} («${one.noun}») названо в одном месте общим числом, в другом — числом в каждом.`,
            kk: (n) => `${n(value)} («${one.noun}») бір жерде жалпы сан, екінші жерде әрқайсысындағы сан деп аталған.`,
            en: (n) => `${n(value)} (“${one.noun}”) is a total in one place and the number in each in another.`,
          }),
          actual: value,
          expected: value,
          equation: `${figure(value)} ≠ n × ${figure(value)}`,
          evidence: [whole.evidence, one.evidence],
        },
      ];
    });
    return checked(drafts);
  },
};
