import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { breakdownsOf, factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

describe('indicators', () => {
  test('a table of indicators alone, units in a column of their own', () => {
    const facts = factsOf(
      title,
      p('III. ДОСТИГНУТЫЕ ПОКАЗАТЕЛИ'),
      table(
        'Показатель | Ед. изм. | По плану | По факту | Выполнение, %',
        'Слушатели курса | чел. | 24 | 26 | 108',
        'Статьи в газетах | шт. | не менее 3 | 5 | 167',
      ),
    );
    expect(indicatorsOf(facts)).toEqual([
      [null, 'Слушатели курса', 'чел.', '24', '26'],
      [null, 'Статьи в газетах', 'шт.', '>=3', '5'],
    ]);
    expect(facts.effects).toEqual([]);
    expect(facts.tasks).toEqual([]);
  });

  test('plan and fact in one cell, date and place in another', () => {
    const facts = factsOf(
      title,
      table(
        '№ | Что запланировано | Когда и где | Показатели (план / факт)',
        'Задача 1. Учить сельчан | < | < | <',
        '1.1 | Выездные семинары | 12–13 мая 2023 г., с. Жанатан | Количество семинаров: план – 2, факт – 2/nУчастники: план – не менее 40 человек, факт – 46 человек',
      ),
    );
    expect(indicatorsOf(facts)).toEqual([
      ['Выездные семинары', 'Количество семинаров', null, '2', '2'],
      ['Выездные семинары', 'Участники', 'человек', '>=40 человек', '46 человек'],
    ]);
    expect(facts.tasks[0]?.activities[0]).toMatchObject({
      dates: { start: '2023-05-12', end: '2023-05-13' },
      place: { value: 'с. Жанатан' },
    });
  });

  test('plan and fact told in a paragraph', () => {
    const facts = factsOf(
      title,
      p('Проведены консультации: жоспар – 60, нақты – 64.'),
      p('Қамтылған отбасылар саны: жоспар бойынша 12, нақты 15'),
    );
    expect(indicatorsOf(facts).map((row) => row.slice(1))).toEqual([
      ['Проведены консультации', null, '60', '64'],
      ['Қамтылған отбасылар саны', null, '12', '15'],
    ]);
  });

  test('one table after the story of two tasks: the headings say which task an activity serves', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      p('**Бірінші міндет: Оқушыларды тарту**'),
      p('1-іс-шара: Сабақтар топтамасы'),
      p('**Екінші міндет: Тұрғындарды хабардар ету**'),
      p('1-іс-шара: Кітапшалар шығару'),
      table(
        'Іс-шара | Көрсеткіштер | Жоспар | Нақты',
        'Сабақтар топтамасы | Сабақтар саны | 2 | 2',
        'Кітапшалар шығару | Кітапша | 300 дана | 300 дана',
      ),
    );
    expect(facts.tasks.map(({ title: task, activities }) => [task, activities.map((activity) => activity.title)])).toEqual([
      ['Оқушыларды тарту', ['Сабақтар топтамасы']],
      ['Тұрғындарды хабардар ету', ['Кітапшалар шығару']],
    ]);
  });

  test('a line of the budget is no activity', () => {
    const facts = factsOf(
      p('ОПИСАНИЕ ПРОЕКТА'),
      table(
        'Мероприятие | Индикатор | Целевое значение | Период | Бюджет, тенге',
        'Задача 1. Помочь семьям | < | < | < | <',
        '1.1 Группы поддержки | Количество групп | 4 | июнь 2024 г. | 3 200 000',
        'Административные расходы | < | < | < | 300 000',
      ),
    );
    expect(facts.tasks.flatMap(({ activities }) => activities.map((activity) => activity.title))).toEqual(['Группы поддержки']);
    expect(indicatorsOf(facts)).toEqual([['Группы поддержки', 'Количество групп', null, '4', null]]);
  });
});

test('a header whose lower row names the indicator too', () => {
  const facts = factsOf(
    title,
    table('Мероприятие | Индикаторы | < | <', '^ | Наименование | план | факт', 'Лагерь | Количество детей | 40 | 41'),
  );
  expect(indicatorsOf(facts)).toEqual([['Лагерь', 'Количество детей', null, '40', '41']]);
});

test('the count beside the indicator is its plan', () => {
  const facts = factsOf(
    p('ДЕТАЛЬНОЕ ОПИСАНИЕ СОЦИАЛЬНОГО ПРОЕКТА'),
    table(
      'Мероприятие | Показатель | Кол-во | Месяц | Стоимость, тенге',
      'Хор ветеранов | Количество концертов | 4 | май-октябрь 2023 г. | 450 000',
    ),
  );
  expect(indicatorsOf(facts)).toEqual([['Хор ветеранов', 'Количество концертов', null, '4', null]]);
  expect(facts.tasks[0]?.activities[0]).toMatchObject({ dates: { start: '2023-05-01', end: '2023-10-31' }, cost: { value: 450_000 } });
});

describe('tables in shapes of their own', () => {
  test('tasks and activities numbered in one column, name and phone in one cell', () => {
    const facts = factsOf(
      p('Детальное описание социального проекта'),
      table(
        'Должность | ФИО, телефон | Функции | Доля занятости',
        'Психолог | Алимбаева Жанат, 8 747 811 06 29 | Консультации | 30%',
        'Бухгалтер | Жук Ольга, 8 701 244 70 65 | Финансы | 20%',
      ),
      table(
        '№ | Задачи и мероприятия | Ожидаемый показатель | Срок | Смета, тг',
        '1 | Подготовить матерей к работе | < | < | <',
        '1.1 | Курсы шитья | 24 слушательницы | июль – сентябрь 2024 г. | 3 100 000',
      ),
    );
    expect(facts.team.map(({ name, phones, workload }) => [name, phones[0]?.e164, workload?.value])).toEqual([
      ['Алимбаева Жанат', '+77478110629', 30],
      ['Жук Ольга', '+77012447065', 20],
    ]);
    expect(facts.tasks).toMatchObject([
      { number: '1', title: 'Подготовить матерей к работе', activities: [{ title: 'Курсы шитья', cost: { value: 3_100_000 } }] },
    ]);
  });

  test('years as rows, men and women and all as columns', () => {
    const facts = factsOf(
      title,
      table('Возраст | мужчины | женщины | всего', '13-16 | 60 | 74 | 134', '17-22 | 12 | 18 | 30', 'ИТОГО | 72 | 92 | 164'),
    );
    expect(breakdownsOf(facts)).toEqual([
      ['gender', 164, { male: 72, female: 92 }],
      ['age', 164, { '13-16': 134, '17-22': 30 }],
    ]);
  });

  test('women and men under the total of other rows', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table(
        'Санат | Саны',
        'Оқушылар | 238',
        'Ауыл тұрғындары | 62',
        'Барлығы | 300',
        'Оның ішінде әйелдер | 170',
        'Оның ішінде ерлер | 130',
      ),
    );
    expect(breakdownsOf(facts)).toEqual([['gender', 300, { female: 170, male: 130 }]]);
  });

  test('«Нәтиже | Күтілгені | Алынғаны»; partners on the line of their heading', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table('Нәтиже | Күтілгені | Алынғаны', 'Көрмеге келушілер | 60 | 70'),
      p('**Әріптестер:** «Нұр-Тігін» ЖШС, Екібастұз қаласының жұмыспен қамту бөлімі.'),
    );
    expect(indicatorsOf(facts)).toEqual([[null, 'Көрмеге келушілер', null, '60', '70']]);
    expect(facts.partners.map(({ name }) => name)).toEqual(['«Нұр-Тігін» ЖШС', 'Екібастұз қаласының жұмыспен қамту бөлімі']);
  });
});
