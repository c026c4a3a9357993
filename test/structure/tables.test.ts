import { describe, expect, test } from 'vitest';
import { p, read, roles, rows, table } from './source.ts';

describe('kinds and roles', () => {
  test('plan and fact under a two-level header without stated spans', () => {
    const [plan] = read(
      table(
        'Цель проекта:||Дружба|||',
        'Задача|Мероприятия в рамках задачи|Краткосрочные результаты|Количественные и качественные индикаторы||Эффект',
        '|||план|факт|',
        'Задача 1. Учить|Мероприятие 1. Курс|Научили|Курсы 2|Курсы 3|Польза',
        '|Мероприятие 2. Клуб|Создан|Клуб 1|Клуб 1|Польза',
      ),
    ).tables;
    expect(plan?.kind).toBe('plan-fact');
    expect(roles(plan)).toEqual(['task', 'activity', 'results', 'plan', 'fact', 'effect']);
    expect(plan?.columns[3]?.label).toBe('Количественные и качественные индикаторы / план');
    expect(plan?.preamble.map((row) => row.cells[0]?.text)).toEqual(['Цель проекта:']);
    expect(plan?.rows[1]?.cells[0]).toMatchObject({ text: 'Задача 1. Учить', spanned: true });
  });

  test.each<[string, string[], string[]]>([
    ['gender', ['Количество участников проекта всего|Мужчин|Женщин', '9|4|5'], ['total', 'male', 'female']],
    ['gender', ['Ерлер|Әйелдер|Барлығы', '4|5|9'], ['male', 'female', 'total']],
    [
      'social',
      [
        'Всего участников|Дети (в том числе дети с инвалидностью)|Молодежь|Люди старшего возраста (от 50 лет и старше), в т.ч.|Другие категории',
        '9|1|2|3|3',
      ],
      ['total', 'children', 'youth', 'older', 'other'],
    ],
    ['age', ['Қатысушылар, барлығы|13-16 жас аралығы|17-22 жас|59 жас және одан жоғары', '9|2|3|4'], ['total', '13-16', '17-22', '59+']],
    [
      'effects',
      ['№|Көрсеткіш|Өлшем бірл.|Жоспар|Нақты', '1.|Тікелей бенефициарлар саны|адам|9|9'],
      ['number', 'label', 'unit', 'plan', 'fact'],
    ],
    ['partners', ['Наименование партнера|Роль партнера|Контактные данные|Примечание', 'А|Б|В|'], ['name', 'role', 'contact', 'note']],
    ['recommendations', ['Мемлекеттік органдар|Ұсынымдар|Хаттың нөмірі мен күні', 'А|Б|№ 1'], ['authority', 'recommendation', 'letter']],
    [
      'team',
      ['Ұйымның штаттағы қызметкерлері|Лауазымы|Байланыс ақпараты|Міндеттері|Жобаға қатысу үлесі', 'А|Б|В|Г|20%'],
      ['name', 'position', 'contact', 'duties', 'workload'],
    ],
    [
      'proposals',
      ['№|Жобаның атауы|Мәселенің сипаттамасы|Мақсаты|Міндеттері|Қажетті сома', '1|А|Б|В|Г|5'],
      ['number', 'title', 'problem', 'goal', 'tasks', 'amount'],
    ],
    [
      'budget',
      ['№ п/п|Наименование статей затрат по смете|Сумма по смете, тенге|Израсходованная сумма, тенге|Остаток средств, тенге', '1|А|5|5|0'],
      ['number', 'label', 'budgeted', 'spent', 'remaining'],
    ],
    ['events', ['№|Күні|Өткізілген орны|Қатысушылар саны', '1|05.05.2023|Ауыл|7'], ['number', 'date', 'place', 'participants']],
  ])('%s', (kind, lines, expected) => {
    const [logical] = read(table(...lines)).tables;
    expect(logical?.kind).toBe(kind);
    expect(roles(logical)).toEqual(expected);
  });

  test('money in thousands is stated by the header', () => {
    const [proposals] = read(
      table('Сфера государственного гранта|Краткое описание проблемы|Объем финансирования (тысячи тенге)|Вид гранта', 'А|Б|8 800|малый'),
    ).tables;
    expect(proposals?.columns[2]).toMatchObject({ role: 'amount', scale: 1000, unit: 'тысячи тенге' });
  });

  test('categories as rows give the usual shape', () => {
    const tables = read(
      table('Категория|Количество', 'Всего участников|9', 'Мужчины|4', 'Женщины|5', '13-16 лет|2', '17-22 года|7'),
    ).tables;
    expect(tables.map((logical) => [logical.kind, roles(logical), rows(logical)])).toEqual([
      ['gender', ['total', 'male', 'female'], [['9', '4', '5']]],
      ['age', ['13-16', '17-22'], [['2', '7']]],
    ]);
  });

  test('keys and values', () => {
    const [passport] = read(table('Грантополучатель:|Общественный фонд «Пример»', 'Тема гранта:|«Дом»')).tables;
    expect(passport?.kind).toBe('key-values');
    expect(roles(passport)).toEqual(['key', 'value']);
  });

  test('a table that no form has', () => {
    expect(read(table('Яблоки|Груши', 'красные|желтые')).tables[0]?.kind).toBe('other');
  });
});

test('task headings over the whole width are groups, totals are totals', () => {
  const { tables } = read(
    table(
      'Задача №1: Учить|<|<',
      'Мероприятие (Краткое описание мероприятия)|Планируемые индикаторы|Стоимость мероприятия',
      '1. Курс|2|100',
      'Задача №2: Лечить|<|<',
      '2. Осмотр|3|200',
      'Итого||300',
    ),
  );
  expect(tables[0]?.kind).toBe('monitoring-plan');
  expect(tables[0]?.rows.map((row) => row.kind)).toEqual(['group', 'body', 'group', 'body', 'total']);
});

test('rows for each indicator repeat what they share with the row above', () => {
  const [plan] = read(
    table('Мероприятия в рамках задачи|Сроки проведения|Показатели|План|Факт', 'Курс|Май 2023 года|Занятия|2|3', '||Участники|20|30'),
  ).tables;
  expect(plan?.rows[1]?.cells.map((cell) => [cell.text, cell.spanned])).toEqual([
    ['Курс', true],
    ['Май 2023 года', true],
    ['Участники', false],
    ['20', false],
    ['30', false],
  ]);
});

describe('house styles nobody listed', () => {
  test('a header in unknown words stands over its numbers', () => {
    const [logical] = read(
      p('Рекомендации государственным органам'),
      table('Куда послали|Что просим|Бумага', 'Акимат|Построить дом|№ 5 от 01.11.2023', 'Отдел|Открыть клуб|№ 6 от 02.11.2023'),
    ).tables;
    expect(logical?.columns.map((column) => column.label)).toEqual(['Куда послали', 'Что просим', 'Бумага']);
    expect(rows(logical)).toHaveLength(2);
  });

  test('a category in a wording of its own counts among known ones', () => {
    const [social] = read(table('Балалар|Жастар|Жұмыссыздар|Мүгедектігі бар жандар|Барлығы', '1|2|3|4|10')).tables;
    expect(roles(social)).toEqual(['children', 'youth', 'unemployed', 'disabled', 'total']);
  });

  test('activities for old people are no category of participants', () => {
    const [plan] = read(
      table('Мероприятия|Срок|План|Факт', 'Концерт для пожилых людей|Май 2023 года|50|60', 'Клуб пожилых людей|Июнь 2023 года|20|30'),
    ).tables;
    expect(plan?.kind).toBe('plan-fact');
  });

  test('a rate is neither plan nor fact', () => {
    const [plan] = read(table('Мероприятия|План|Факт|Выполнение, %', 'Концерт|50|60|120')).tables;
    expect(roles(plan)).toEqual(['activity', 'plan', 'fact', 'unknown']);
  });
});

test('a budget with pay, taxes and purchases is no table of effects', () => {
  const { tables } = read(
    table(
      'Наименование статей затрат|Сумма по смете|Израсходовано|Остаток',
      'Заработная плата|1|1|0',
      'Налоги и отчисления|1|1|0',
      'Приобретение товаров и услуг|2|2|0',
    ),
  );
  expect(tables[0]?.kind).toBe('budget');
});

test('«Задача N» as a line between the pieces of one table is a group of it', () => {
  const { tables } = read(
    p('Достижение показателей социального проекта:'),
    table('№|Показатель|Ед. изм.|План|Факт'),
    p('Задача 1. Обучить'),
    table('1.1|Семинары|ед.|1|1'),
    p('Задача 2. Продать'),
    table('2.1|Ярмарки|ед.|2|2'),
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]?.kind).toBe('plan-fact');
  expect(tables[0]?.rows.map((row) => [row.kind, row.cells[0]?.text])).toEqual([
    ['group', 'Задача 1. Обучить'],
    ['body', '1.1'],
    ['group', 'Задача 2. Продать'],
    ['body', '2.1'],
  ]);
});

describe('labels with typos among known ones', () => {
  test('the open bracket by its number and place', () => {
    const [age] = read(table('13-16 лет|17-22 года|23-58 лет|59 лети вше', '1|2|3|4')).tables;
    expect(roles(age)).toEqual(['13-16', '17-22', '23-58', '59+']);
  });

  test('a category by its letters', () => {
    const [social] = read(table('Дети|Молодежь|Безработные|Дргие катгории', '1|2|3|4')).tables;
    expect(roles(social)).toEqual(['children', 'youth', 'unemployed', 'other']);
  });

  test('thousands by their letters', () => {
    const [proposals] = read(table('Наименование проекта|Описание проблемы|Объем финансирования (тысчи тенге)', 'А|Б|8 800')).tables;
    expect(proposals?.columns[2]?.scale).toBe(1000);
  });
});

test('a table of questions and answers is read as one, whatever its columns are called', () => {
  const [asked] = read(
    table(
      '№|Сұрақ|Орындаушының жауабы',
      '1|Әлеуметтік жобаның атауы|«Көрші»',
      '2|Жобаның мақсаты мен міндеттері|Қарттарға көмек',
      '3|Серіктестер, байланыс және ұсыныстар|Мектеп, 8 701 000 00 00',
    ),
  ).tables;
  expect(asked?.kind).toBe('key-values');
  const [people] = read(table('№|Есімі|Мекенжайы', '1|Асан Серік|Ауыл', '2|Болат Ерлан|Қала', '3|Гүл Сая|Ауыл')).tables;
  expect(people?.kind).not.toBe('key-values');
});
