import { describe, expect, test } from 'vitest';
import { p, read, table } from '../../structure/source.ts';
import { factsOf, indicatorsOf } from '../report-of.ts';

describe('forms of other operators', () => {
  test.each([
    ['ОТЧЁТ ПОСТАВЩИКА', 'о выполнении социального проекта за весь срок действия договора (итоговый)', 'final-report'],
    ['Отчет о работе организации', '(промежуточный, за первое полугодие)', 'interim-report'],
    ['ИТОГОВЫЙ ОТЧЕТ О РАСХОДОВАНИИ СРЕДСТВ И РЕЗУЛЬТАТАХ', 'Малые гранты', 'final-report'],
    ['ЖОБАНЫ ҚОРЫТЫНДЫЛАУ ЕСЕБІ', 'Шағын гранттар', 'final-report'],
    ['Грант алушының түпкілікті есебі', '', 'final-report'],
    ['Отчет об использовании средств гранта', '', 'financial-report'],
  ])('%s %s', (first, second, kind) => {
    expect(read(p(first), ...(second ? [p(second)] : []), p('Цель: чистые дворы')).kind).toBe(kind);
  });

  test('a report is no plan though its table looks like one', () => {
    const rows = ['Мероприятие | Сроки | Стоимость, тенге', 'Семинар | апрель 2024 г. | 300 000'];
    expect(read(p('Отчет по проекту за период работы клуба'), table(...rows)).kind).toBe('final-report');
    expect(read(p('Приложение к договору о гранте'), table(...rows)).kind).toBe('project-description');
  });

  test('plan, fact and indicator under headers nobody listed, by what stands in the cells', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table(
        'Шара | Көрсеткіштің аты | Ойға алынғаны | Нәтиже',
        'Курс | Курсты бітіргендер | 40 адам | 42 адам',
        'Кеш | Келген қонақтар | 70 | 75',
      ),
      p('Қорытынды'),
      table('Показатель работы | В начале года решили | Выполнено', 'Занятия | 12 | 14', 'Слушатели | не менее 90 | 102'),
    );
    expect(indicatorsOf(facts).map((row) => row.slice(1))).toEqual([
      ['Курсты бітіргендер', 'адам', '40 адам', '42 адам'],
      ['Келген қонақтар', null, '70', '75'],
      ['Занятия', null, '12', '14'],
      ['Слушатели', null, '>=90', '102'],
    ]);
  });

  test('a numbered bold line and a line in capitals begin a part whatever they are called', () => {
    const { sections } = read(
      p('ИТОГОВЫЙ ОТЧЕТ'),
      p('Цель: чистые дворы'),
      p('**3. Как проходила работа**'),
      p('15 мая 2024 года 20 человек убрали двор.'),
      p('КТО РАБОТАЛ С НАМИ'),
      p('ОБЩЕСТВЕННОЕ ОБЪЕДИНЕНИЕ «ЧИСТЫЙ ДВОР»'),
    );
    expect(sections.map(({ kind, heading }) => [kind, heading]).slice(-2)).toEqual([
      ['other', '3. Как проходила работа'],
      ['other', 'КТО РАБОТАЛ С НАМИ'],
    ]);
  });

  test('a sum alone behind «Бюджет проекта» answers the passport, an account of the money heads a part', () => {
    const kinds = (line: string) => read(p('ИТОГОВЫЙ ОТЧЕТ'), p(line)).sections.map(({ kind }) => kind);
    expect(kinds('Бюджет проекта: 4 350 000 тенге')).toEqual(['title']);
    expect(kinds('Бюджет проекта: все средства освоены.')).toEqual(['title', 'budget']);
  });
});

describe('people counted in lists and narrow cells', () => {
  test('the closing row of a list of groups is the total of participants; of a list of costs it is not', () => {
    const total = (...rows: string[]) => factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), table(...rows)).participants.total?.value ?? null;
    expect(total('Группа | Человек', 'Ученики | 412', 'Взрослые жители | 153', 'Всего прямых участников | 565')).toBe(565);
    expect(total('Статья | Сумма, тенге', 'Аренда | 412', 'Печать | 153', 'Всего | 565')).toBeNull();
  });

  test('a figure over another is one number where the parts then give the total', () => {
    const males = (cell: string) =>
      factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), table('Всего участников | Мужчины | Женщины', `157 | ${cell} | 96`)).participants.breakdowns[0]
        ?.parts[0];
    expect(males('6/n1')).toMatchObject({ value: 61, doubtful: false });
    expect(males('6/n2')).toMatchObject({ value: 6, doubtful: true });
  });

  test('a row of a table of events that lacks day and head count is an occasion all the same', () => {
    const { events } = factsOf(
      p('ИТОГОВЫЙ ОТЧЕТ'),
      table('Мероприятие | Дата | Место | Участники', 'Школа | 18 мая 2024 г. | г. Актау | 36', 'Вечер | | г. Актау | '),
    );
    expect(events.map(({ title: name, dates, participants }) => [name, dates?.start ?? null, participants?.value ?? null])).toEqual([
      ['Школа', '2024-05-18', 36],
      ['Вечер', null, null],
    ]);
  });

  test('the fund that opens the report is the grantor, the grantee’s own letterhead is not', () => {
    const grantor = (line: string) =>
      factsOf(p(line), p('ИТОГОВЫЙ ОТЧЕТ'), p('Получатель гранта: Частный фонд «Қамқор»')).project.grantor?.value ?? null;
    expect(grantor('Корпоративный фонд «Опора»')).toBe('Корпоративный фонд «Опора»');
    expect(grantor('Частный фонд «Қамқор»')).toBeNull();
  });
});

describe('forms of questions', () => {
  const facts = factsOf(
    p('Анкета-отчёт грантополучателя по завершении проекта'),
    table(
      'Регистрационный номер (БИН) | 940140000385',
      'Кто руководит организацией | Ахметова Дина Сериковна',
      'Как называется проект | «Читаем вместе»',
      'Где работали | Костанайская область',
    ),
    p('Вопрос 3. Каких показателей вы достигли?', { headingLevel: 2 }),
    table('Что взяли за меру | Задумали | Получилось', 'Вечера | 3 | 3', 'Гости вечеров | 90 человек | 100 человек'),
    p('Вопрос 5. Кто вам помогал?', { headingLevel: 2 }),
    table('Кто | Как помог', 'Отдел культуры района | Помещения'),
  );

  test('the passport, figures under headers nobody listed, partners', () => {
    expect(facts.project.title?.value).toBe('Читаем вместе');
    expect(facts.project.region?.value).toBe('Костанайская область');
    expect(indicatorsOf(facts).map((row) => row.slice(1))).toEqual([
      ['Вечера', null, '3', '3'],
      ['Гости вечеров', 'человек', '90 человек', '100 человек'],
    ]);
    expect(facts.partners.map(({ name, role }) => [name, role])).toEqual([['Отдел культуры района', 'Помещения']]);
  });

  test('«Статья | План | Факт» is an estimate and no table of indicators', () => {
    const money = factsOf(
      p('ИТОГОВЫЙ ОТЧЕТ'),
      table('Статья | План | Факт', 'Ремонт | 2 400 000 | 2 400 000', 'Итого | 2 400 000 | 2 400 000'),
    );
    expect(money.indicators).toEqual([]);
    expect(money.budget).toHaveLength(2);
  });

  test('a sum told beside the contract after a date with dots', () => {
    const { project } = factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), p('Договор № 203 от 28.02.2024, сумма 7 900 000 тенге'));
    expect(project.amount?.value).toBe(7_900_000);
  });
});

test('men and women told behind a total and a colon', () => {
  const facts = factsOf(
    p('ҚОРЫТЫНДЫ ЕСЕП'),
    p('Қатысқандар', { headingLevel: 1 }),
    p('Барлығы 165 адам қатысты: 89 ер адам, 76 әйел адам.'),
  );
  expect(facts.participants.breakdowns.map(({ total, parts }) => [total?.value, parts.map(({ code, value }) => [code, value])])).toEqual([
    [
      165,
      [
        ['male', 89],
        ['female', 76],
      ],
    ],
  ]);
});
