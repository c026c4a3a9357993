import { grouped, percent, type Random, randomOf, range, sum } from './random.ts';

/** Invented tables whose figures agree, in the shapes reports use. Every number of theirs stands in an equation. */
export interface ConsistentTable {
  readonly name: string;
  /** Rows of texts, headings first. */
  readonly rows: readonly (readonly string[])[];
}

type Texts = readonly string[];

const RU = { names: ['Семинары', 'Встречи', 'Консультации', 'Лекции', 'Выезды', 'Занятия'], total: 'Итого', all: 'Всего' };
const KK = { names: ['Семинарлар', 'Кездесулер', 'Кеңестер', 'Дәрістер', 'Сапарлар', 'Сабақтар'], total: 'Барлығы', all: 'Жиыны' };
type Words = typeof RU;

/** Parts with their total beside them, with or without a row of totals. */
function matrix(
  random: Random,
  words: Words,
  headings: Texts,
  { last, totals }: { readonly last: boolean; readonly totals: boolean },
  scale: number,
): string[][] {
  const rows = words.names
    .slice(0, 5)
    .map((name) => ({ name, parts: headings.slice(1, -1).map(() => random(11, 97) * scale + (scale > 1 ? random(0, 9) * 10 : 0)) }));
  const width = headings.length - 2;
  const added = { name: words.total, parts: range(width).map((column) => sum(rows.map(({ parts }) => parts[column] ?? 0))) };
  const shown = (totals ? [...rows, added] : rows).map(({ name, parts }) =>
    last ? [name, ...parts, sum(parts)] : [name, sum(parts), ...parts],
  );
  const [label = '', ...others] = headings;
  const total = others.at(-1) ?? '';
  const heading = last ? headings : [label, total, ...others.slice(0, -1)];
  return [[...heading], ...shown.map((row) => row.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell)))];
}

function budget(random: Random, words: Words, headings: Texts): string[][] {
  const lines = words.names.map((name) => {
    const plan = random(20, 900) * 1000;
    return { name, plan, left: random(1, 19) * 500 };
  });
  const row = (name: string, plan: number, left: number) => [name, grouped(plan), grouped(plan - left), grouped(left)];
  return [
    [...headings],
    ...lines.map(({ name, plan, left }) => row(name, plan, left)),
    row(words.total, sum(lines.map(({ plan }) => plan)), sum(lines.map(({ left }) => left))),
  ];
}

/** A little less spent than planned. */
function planAndFact(random: Random): number[] {
  const plan = random(21, 480) * 1000 + random(1, 9) * 100;
  return [plan, plan - random(1, 15) * 100];
}

function nested(random: Random, words: Words, headings: Texts): string[][] {
  const groups = words.names.slice(0, 3).map((name, group) => ({
    name: `${group + 1}. ${name}`,
    lines: range(3).map((line) => ({
      name: `${group + 1}.${line + 1}. ${words.names[line + 2] ?? ''}`,
      values: planAndFact(random),
    })),
  }));
  const added = (lines: readonly { readonly values: readonly number[] }[]) =>
    range(2).map((column) => sum(lines.map(({ values }) => values[column] ?? 0)));
  const shown = (name: string, values: readonly number[]) => [name, ...values.map(grouped)];
  return [
    [...headings],
    ...groups.flatMap(({ name, lines }) => [shown(name, added(lines)), ...lines.map((line) => shown(line.name, line.values))]),
    shown(words.total, added(groups.flatMap(({ lines }) => lines))),
  ];
}

function subtotals(random: Random, words: Words, headings: Texts): string[][] {
  const groups = range(2).map((group) =>
    words.names.slice(group * 3, group * 3 + 3).map((name) => ({ name, values: range(3).map(() => random(210, 4800)) })),
  );
  const added = (lines: readonly { readonly values: readonly number[] }[]) =>
    range(3).map((column) => sum(lines.map(({ values }) => values[column] ?? 0)));
  const shown = (name: string, values: readonly number[]) => [name, ...values.map(grouped)];
  return [
    [...headings],
    ...groups.flatMap((lines, group) => [
      ...lines.map((line) => shown(line.name, line.values)),
      shown(`${words.total} ${group + 1}`, added(lines)),
    ]),
    shown(words.all, added(groups.flat())),
  ];
}

function prices(random: Random, words: Words, headings: Texts): string[][] {
  const lines = words.names.map((name) => ({ name, count: random(12, 85), price: random(6, 90) * 50 }));
  return [
    [...headings],
    ...lines.map(({ name, count, price }) => [name, String(count), grouped(price), grouped(count * price)]),
    [words.total, '', '', grouped(sum(lines.map(({ count, price }) => count * price)))],
  ];
}

function attained(random: Random, words: Words, headings: Texts): string[][] {
  return [
    [...headings],
    ...words.names.map((name) => {
      const plan = random(40, 640);
      const fact = plan - random(1, 30);
      return [name, String(plan), String(fact), percent((100 * fact) / plan)];
    }),
  ];
}

function running(random: Random, _words: Words, headings: Texts, months: Texts): string[][] {
  let total = 0;
  return [
    [...headings],
    ...months.map((month) => {
      const value = random(21, 180);
      total += value;
      return [month, String(value), String(total)];
    }),
  ];
}

const transposed = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));

/** Fifty-two tables: eight shapes, both languages, totals first or last or none, upright or lying. */
export function consistentTables(seeds: readonly number[] = [1, 2]): ConsistentTable[] {
  const tables: ConsistentTable[] = [];
  const add = (name: string, rows: readonly (readonly string[])[], lying: boolean) => {
    tables.push({ name, rows });
    if (lying) tables.push({ name: `${name}, lying`, rows: transposed(rows) });
  };
  for (const seed of seeds) {
    for (const [language, words] of [
      ['ru', RU],
      ['kk', KK],
    ] as const) {
      const ru = language === 'ru';
      const random = randomOf(seed * 31 + (ru ? 0 : 7));
      const label = (name: string) => `${name} ${language} ${seed}`;
      const quarters = ru
        ? ['Показатель', 'I кв.', 'II кв.', 'III кв.', 'IV кв.', 'Год']
        : ['Көрсеткіш', 'I тоқсан', 'II тоқсан', 'III тоқсан', 'IV тоқсан', 'Жыл'];
      const sexes = ru ? ['Мероприятие', 'Женщины', 'Мужчины', 'Всего'] : ['Іс-шара', 'Әйелдер', 'Ерлер', 'Барлығы'];
      add(label('quarters'), matrix(random, words, quarters, { last: true, totals: false }, 1), true);
      add(label('quarters with totals'), matrix(random, words, quarters, { last: true, totals: true }, 10), false);
      add(label('sexes'), matrix(random, words, sexes, { last: true, totals: true }, 1), true);
      add(label('sexes, total first'), matrix(random, words, sexes, { last: false, totals: true }, 1), false);
      add(
        label('budget'),
        budget(random, words, ru ? ['Статья', 'Смета, тенге', 'Израсходовано', 'Остаток'] : ['Бап', 'Смета, теңге', 'Жұмсалды', 'Қалдық']),
        true,
      );
      add(
        label('numbered budget'),
        nested(random, words, ru ? ['Статья', 'План, тенге', 'Факт, тенге'] : ['Бап', 'Жоспар, теңге', 'Нақты, теңге']),
        false,
      );
      add(
        label('subtotals'),
        subtotals(random, words, ru ? ['Вид', 'Школы', 'Колледжи', 'Вузы'] : ['Түрі', 'Мектептер', 'Колледждер', 'ЖОО']),
        false,
      );
      add(label('prices'), prices(random, words, ru ? ['Товар', 'Кол-во', 'Цена', 'Сумма'] : ['Тауар', 'Саны', 'Бағасы', 'Сомасы']), false);
      add(
        label('attained'),
        attained(random, words, ru ? ['Показатель', 'План', 'Факт', '% выполнения'] : ['Көрсеткіш', 'Жоспар', 'Нақты', 'Орындалуы, %']),
        true,
      );
      const months = ru ? ['Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август'] : ['Наурыз', 'Сәуір', 'Мамыр', 'Маусым', 'Шілде', 'Тамыз'];
      add(
        label('running'),
        running(random, words, ru ? ['Месяц', 'За месяц', 'Нарастающим итогом'] : ['Ай', 'Айда', 'Өспелі жиынтықпен'], months),
        false,
      );
    }
  }
  return tables;
}

/** A number with one digit changed, written as before; `turn` chooses which. Null: no number. */
export function misprinted(text: string, turn: number): string | null {
  const at = [...text].flatMap((letter, index) => (/\d/u.test(letter) ? [index] : []));
  if (!at.length || /\p{L}/u.test(text)) return null;
  const place = at[turn % at.length] ?? 0;
  const digit = Number(text[place]);
  const other = (digit + 1 + (turn % 8)) % 10 || (digit === 1 ? 2 : 1);
  return `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
}
