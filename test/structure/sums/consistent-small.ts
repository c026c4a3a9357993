import type { ConsistentTable } from './consistent.ts';
import { grouped, percent, type Random, randomOf, range, sum } from './random.ts';

type Cells = readonly (string | number)[];

const lines = (...rows: readonly Cells[]): string[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell)));

/** What came in tranches, what was spent, left and given back. */
function movement(random: Random, ru: boolean): string[][] {
  const tranches = range(3).map(() => random(900, 4800) * 1000);
  const received = sum(tranches);
  const left = random(11, 480) * 500;
  return lines(
    ru ? ['Движение средств', 'Сумма, тенге'] : ['Қаражат қозғалысы', 'Сомасы, теңге'],
    ...tranches.map((value, at) => [ru ? `Получено: ${at + 1}-й транш` : `Алынды: ${at + 1}-транш`, value]),
    [ru ? 'Всего получено' : 'Барлығы алынды', received],
    [ru ? 'Израсходовано' : 'Жұмсалды', received - left],
    [ru ? 'Остаток' : 'Қалдық', left],
    [ru ? 'Возвращено грантодателю' : 'Грант берушіге қайтарылды', left],
  );
}

/** Plan and fact below each other, stages across. */
function stages(random: Random, ru: boolean): string[][] {
  const both = () => {
    const plan = range(3).map(() => random(12, 88));
    const fact = plan.map((value) => value + random(1, 9));
    return { plan: [...plan, sum(plan)], fact: [...fact, sum(fact)] };
  };
  const names = ru ? ['Мастер-классы, ед.', 'Обучено, чел.', 'Консультации, ед.'] : ['Шеберлік сабақтары', 'Оқыған адамдар', 'Кеңестер'];
  return lines(
    ru ? ['Показатель', '', 'I этап', 'II этап', 'III этап', 'Итого'] : ['Көрсеткіш', '', 'I кезең', 'II кезең', 'III кезең', 'Барлығы'],
    ...names.flatMap((name) => {
      const { plan, fact } = both();
      return [
        [name, ru ? 'план' : 'жоспар', ...plan],
        ['^', ru ? 'факт' : 'нақты', ...fact],
      ];
    }),
  );
}

/** Plan and fact under each quarter and the year, and what was reached of it. */
function years(random: Random, ru: boolean): string[][] {
  const quarters = ['I', 'II', 'III', 'IV'].flatMap((quarter) => [ru ? `${quarter} квартал` : `${quarter} тоқсан`, '<']);
  const names = ru ? ['Обучено', 'Консультации', 'Выезды', 'Публикации'] : ['Оқыды', 'Кеңестер', 'Сапарлар', 'Жарияланымдар'];
  return lines(
    [ru ? 'Показатель' : 'Көрсеткіш', ...quarters, ru ? 'Год' : 'Жыл', '<', ru ? 'Выполнение, %' : 'Орындалуы, %'],
    ['^', ...range(5).flatMap(() => (ru ? ['план', 'факт'] : ['жоспар', 'нақты'])), '^'],
    ...names.map((name) => {
      const plan = range(4).map(() => random(20, 70));
      const fact = plan.map((value) => value + random(1, 9));
      const both = plan.flatMap((value, at) => [value, fact[at] ?? 0]);
      return [name, ...both, sum(plan), sum(fact), percent((100 * sum(fact)) / sum(plan))];
    }),
  );
}

function sinceStart(random: Random, ru: boolean): string[][] {
  const names = ru ? ['Родники', 'Волонтеры', 'Уроки', 'Саженцы', 'Выезды'] : ['Бұлақтар', 'Еріктілер', 'Сабақтар', 'Көшеттер', 'Сапарлар'];
  return lines(
    ru
      ? ['Показатель', 'На 30.06.2025', 'За отчетный период', 'Всего с начала проекта']
      : ['Көрсеткіш', '30.06.2025 күнгі', 'Есепті кезеңде', 'Жоба басынан барлығы'],
    ...names.map((name) => {
      const [before, now] = [random(12, 640), random(12, 640)];
      return [name, before, now, before + now];
    }),
  );
}

function register(random: Random, ru: boolean): string[][] {
  const events = range(5).map((at) => ({ at, men: random(11, 60), women: random(11, 60) }));
  const all = { men: sum(events.map(({ men }) => men)), women: sum(events.map(({ women }) => women)) };
  return lines(
    ru ? ['№', 'Дата', 'Мероприятие', 'Место', 'Мужчины', 'Женщины', 'Всего'] : ['№', 'Күні', 'Іс-шара', 'Орны', 'Ер', 'Әйел', 'Барлығы'],
    ...events.map(({ at, men, women }) => [
      String(at + 1),
      `${12 + at}.0${4 + at}.2025`,
      ru ? `Встреча «Шаг ${at + 1}»` : `«Қадам ${at + 1}» кездесуі`,
      ru ? 'г. Костанай, школа' : 'Қостанай қ., мектеп',
      men,
      women,
      men + women,
    ]),
    [ru ? 'Итого' : 'Жиыны', '<', '<', '<', all.men, all.women, all.men + all.women],
  );
}

function payroll(random: Random, ru: boolean): string[][] {
  const posts = (ru ? ['Руководитель', 'Координатор', 'Бухгалтер', 'Тренер'] : ['Жетекші', 'Үйлестіруші', 'Бухгалтер', 'Тренер']).map(
    (post) => ({ post, months: random(3, 9), rate: random(61, 340) * 1000 }),
  );
  return lines(
    ru ? ['Должность', 'Месяцев', 'Оклад, тенге', 'Сумма, тенге'] : ['Лауазымы', 'Ай саны', 'Жалақы мөлшерлемесі, теңге', 'Сомасы, теңге'],
    ...posts.map(({ post, months, rate }) => [post, months, rate, months * rate]),
    [ru ? 'Итого' : 'Барлығы', '', '', sum(posts.map(({ months, rate }) => months * rate))],
  );
}

function shares(random: Random, ru: boolean): string[][] {
  const names = ru ? ['Школьники', 'Студенты', 'Пенсионеры', 'Безработные'] : ['Оқушылар', 'Студенттер', 'Зейнеткерлер', 'Жұмыссыздар'];
  const counts = names.map(() => random(21, 190));
  return lines(
    ru ? ['Категория', 'Количество, чел.', 'Доля, %'] : ['Санаты', 'Саны, адам', 'Үлесі, %'],
    ...names.map((name, at) => [name, counts[at] ?? 0, percent((100 * (counts[at] ?? 0)) / sum(counts))]),
    [ru ? 'Всего' : 'Барлығы', sum(counts), '100'],
  );
}

/** Lines made of quantity and price, groups made of lines, plan, fact and what was saved. */
function estimate(random: Random, ru: boolean): string[][] {
  const groups = (ru ? ['Оборудование', 'Мероприятия', 'Печать'] : ['Жабдық', 'Іс-шаралар', 'Баспа']).map((name, group) => ({
    name,
    number: group + 1,
    parts: range(3).map((part) => {
      const [count, price, saved] = [random(3, 40), random(12, 180) * 500, random(1, 6) * 500];
      return { name: `${ru ? 'Статья' : 'Бап'} ${group + 1}${'абв'[part]}`, count, price, plan: count * price, saved };
    }),
  }));
  const all = groups.flatMap(({ parts }) => parts);
  const totals = (parts: typeof all): Cells => {
    const [plan, saved] = [sum(parts.map((part) => part.plan)), sum(parts.map((part) => part.saved))];
    return [plan, plan - saved, saved];
  };
  return lines(
    ru
      ? ['№', 'Статья', 'Кол-во', 'Цена', 'Сумма (план)', 'Факт', 'Экономия']
      : ['№', 'Бап', 'Саны', 'Бағасы', 'Сома (жоспар)', 'Нақты шығын', 'Үнем'],
    ...groups.flatMap(({ name, number, parts }) => [
      [String(number), name, '', '', ...totals(parts)],
      ...parts.map((part, at) => [`${number}.${at + 1}`, part.name, part.count, part.price, ...totals([part])]),
    ]),
    [ru ? 'ИТОГО' : 'БАРЛЫҒЫ', '<', '<', '<', ...totals(all)],
  );
}

function deviations(random: Random, ru: boolean): string[][] {
  const names = ru ? ['Уроки', 'Слушатели', 'Материалы', 'Встречи'] : ['Сабақтар', 'Тыңдаушылар', 'Материалдар', 'Кездесулер'];
  return lines(
    ru ? ['Показатель', 'План', 'Факт', 'Отклонение'] : ['Көрсеткіш', 'Жоспар', 'Нақты', 'Ауытқу'],
    ...names.map((name) => {
      const [plan, more] = [random(40, 480), random(2, 39)];
      return [name, plan, plan + more, more];
    }),
  );
}

function ages(random: Random, ru: boolean): string[][] {
  const brackets = ['14–18', '19–28', '29–45', '46+'].map((bracket) => ({ bracket, men: random(11, 70), women: random(11, 70) }));
  const all = { men: sum(brackets.map(({ men }) => men)), women: sum(brackets.map(({ women }) => women)) };
  return lines(
    ru ? ['Возраст', 'Мужчины', 'Женщины', 'Всего'] : ['Жасы', 'Ерлер', 'Әйелдер', 'Барлығы'],
    ...brackets.map(({ bracket, men, women }) => [bracket, men, women, men + women]),
    [ru ? 'Итого' : 'Жиыны', all.men, all.women, all.men + all.women],
  );
}

/** Columns of which a changed figure stands in no equation: numbers of rows and dates are none. */
const SHAPES = { movement, stages, years, 'since the start': sinceStart, register, payroll, shares, estimate, deviations, ages };

/** Small tables as one report has them: ten shapes, both languages. */
export function smallTables(): ConsistentTable[] {
  return Object.entries(SHAPES).flatMap(([name, shape], at) =>
    [true, false].map((ru) => ({ name: `${name} ${ru ? 'ru' : 'kk'} 1`, rows: shape(randomOf(101 + at * 2 + Number(ru)), ru) })),
  );
}
