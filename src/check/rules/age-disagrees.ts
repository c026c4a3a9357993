import { cite } from '../../model/passage.ts';
import type { LogicalTable, Passage } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';

const BORN = /(?:год|дата|г\.|д\.) ?рожд|туган (?:жыл|кун)|birth/u;
const AGE = /возраст|(?<!\p{L})жасы?(?!\p{L})|(?<!\p{L})лет(?!\p{L})|(?<!\p{L})age(?!\p{L})/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const FEWEST_ROWS = 4;
const SHARE = 0.75;

interface Person {
  readonly born: number;
  readonly age: number;
  readonly passages: readonly Passage[];
}

function columnOf(table: LogicalTable, pattern: RegExp, other: RegExp | null): number {
  return table.columns.findIndex(({ label }) => pattern.test(fold(label)) && !other?.test(fold(label)));
}

function personsOf(table: LogicalTable): Person[] {
  const [born, age] = [columnOf(table, BORN, null), columnOf(table, AGE, BORN)];
  if (born < 0 || age < 0) return [];
  return table.rows.flatMap(({ cells }): Person[] => {
    const year = YEAR.exec(cells[born]?.text ?? '')?.[0];
    const years = /^(\d{1,2})(?:\s?(?:лет|год|года|жас|ж\.))?$/u.exec(cells[age]?.text.trim() ?? '')?.[1];
    const passages = [cells[age], cells[born]].flatMap((cell) => cell?.passages.slice(0, 1) ?? []);
    return year && years && !passages.some(({ doubtful }) => doubtful) ? [{ born: Number(year), age: Number(years), passages }] : [];
  });
}

/** The year in which the list was made: nearly everybody's year of birth and age add up to it or to the year before. */
function yearOf(persons: readonly Person[]): number | null {
  const sums = [...new Set(persons.map(({ born, age }) => born + age))].flatMap((sum) => [sum, sum + 1]);
  const fits = (year: number) => persons.filter(({ born, age }) => year - born - age === 0 || year - born - age === 1).length;
  const [best] = sums.toSorted((left, right) => fits(right) - fits(left) || left - right);
  return best !== undefined && fits(best) >= persons.length * SHARE ? best : null;
}

function draftsOf(persons: readonly Person[]): Draft[] {
  const year = yearOf(persons);
  if (year === null) return [];
  return persons.flatMap(({ born, age, passages }): Draft[] => {
    const by = year - born;
    // a list may be made a year before or after the others' birthdays
    if (by - age >= -1 && by - age <= 2) return [];
    return [
      {
        about: `${passages.map(({ row }) => row).join()} ${born} ${age}`,
        message: message({
          ru: () => `Год рождения ${born} и возраст ${age} не подходят друг другу: у остальных в списке они дают ${year} год.`,
          kk: () => `Туған жылы ${born} мен жасы ${age} сәйкес емес: тізімдегі басқаларда олар ${year} жылды береді.`,
          en: () => `Born in ${born} and aged ${age} do not agree: the others of the list give the year ${year}.`,
        }),
        actual: age,
        expected: by,
        equation: `${year} − ${born} = ${figure(by)} ≠ ${figure(age)}`,
        evidence: passages.map((passage) => cite(passage)),
      },
    ];
  });
}

export const ageDisagrees: Check = {
  code: 'age-disagrees',
  check({ report, document }) {
    if (report.document.textLayer !== 'native') return notChecked('ocr');
    const lists = document.tables.map(personsOf).filter((persons) => persons.length >= FEWEST_ROWS);
    return checkedEach(lists, 'no-list', draftsOf);
  },
};
