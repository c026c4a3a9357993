import { cite } from '../../model/passage.ts';
import type { LogicalTable, TableRow } from '../../model/structure.ts';
import { key } from '../../text/normalize.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';

interface Listed {
  readonly row: TableRow;
  readonly name: string;
  /** Everything else the row says, the ordinal left out. */
  readonly rest: readonly string[];
}

const FEWEST_ROWS = 4;
/** More repeated names than this share are a register of visits, not a list of people. */
const MOST = 0.2;

function personsOf(table: LogicalTable): Listed[] {
  const name = table.columns.findIndex(({ role }) => role === 'name');
  return table.rows.flatMap((row): Listed[] => {
    const text = row.kind === 'body' ? (row.cells[name]?.text ?? '') : '';
    // two initials or a first name: a surname alone says too little
    const full = /^\p{Lu}[\p{L}-]+\s+(?:\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?|\p{Lu}\.\s?\p{Lu}\.)$/u.test(text.trim());
    if (!full) return [];
    const rest = row.cells.flatMap((cell, column) => (column === name || table.columns[column]?.role === 'number' ? [] : [key(cell.text)]));
    return [{ row, name: text.trim(), rest }];
  });
}

/** Namesakes are told apart by a year of birth, a class, a phone: a cell that differs. */
function samePerson(left: Listed, right: Listed): boolean {
  const told = left.rest.filter((text, at) => text !== '' && right.rest[at] !== '');
  const agrees = left.rest.every((text, at) => text === right.rest[at] || text === '' || right.rest[at] === '');
  const patronymic = left.name.split(/\s+/u).length === 3;
  return agrees && (patronymic || told.length > 0);
}

function draftsOf(table: LogicalTable): Draft[] {
  const persons = personsOf(table);
  const groups = [...Map.groupBy(persons, ({ name }) => key(name))];
  const repeated = groups.flatMap(([about, [first, ...others]]) => {
    const same = first ? others.filter((other) => samePerson(first, other)) : [];
    return first && same.length ? [{ about, all: [first, ...same] }] : [];
  });
  if (persons.length < FEWEST_ROWS || repeated.length > Math.max(1, persons.length * MOST)) return [];
  return repeated.map(({ about, all }): Draft => {
    const name = all[0]?.name ?? '';
    const at = table.columns.findIndex(({ role }) => role === 'name');
    return {
      about: `${table.blocks[0] ?? 0} ${about}`,
      message: message({
        ru: (n) => `В одном списке ${name} назван(а) ${n(all.length)} раза.`,
        kk: (n) => `Бір тізімде ${name} ${n(all.length)} рет аталған.`,
        en: (n) => `One list names ${name} ${n(all.length)} times.`,
      }),
      actual: all.length,
      expected: 1,
      equation: null,
      evidence: all.flatMap(({ row }) => (row.cells[at]?.passages ?? []).slice(0, 1).map((passage) => cite(passage))),
    };
  });
}

export const listedTwice: Check = {
  code: 'listed-twice',
  check({ report, document }) {
    if (report.document.textLayer !== 'native') return notChecked('ocr');
    const lists = document.tables.filter(
      (table) => table.kind === 'participant-list' && !table.columns.some(({ role }) => role === 'date') && personsOf(table).length > 1,
    );
    return checkedEach(lists, 'no-list', draftsOf);
  },
};
