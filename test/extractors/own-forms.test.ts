import { describe, expect, test } from 'vitest';
import { p, table } from '../structure/source.ts';
import { breakdownsOf, factsOf, indicatorsOf } from './report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

describe('labels of the passport in wordings that no form has', () => {
  const { project } = factsOf(
    p('ИТОГОВЫЙ ОТЧЕТ о работе по социальному проекту «Тихие дворы»'),
    table(
      'Вопрос | Ответ',
      'Кто реализует проект | Общественный фонд «Ясный день»',
      'Кто выдал грант | НАО «Центр поддержки гражданских инициатив»',
      '3. Сумма | 2 400 000 тг',
      'Когда начат и когда завершён проект: сроки | 03.04.2023 – 31.10.2023',
      'Период отчета | 03.04.2023 – 30.06.2023',
      'Первый руководитель | Орлова Н.П.',
    ),
    p('Размер предоставленных средств – 2 400 000 тенге'),
    p('Директор Орлова Надежда Петровна'),
  );

  test('amount, period of the project and parties', () => {
    expect(project.amount).toMatchObject({ value: 2_400_000, currency: 'KZT' });
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2023-04-03', '2023-10-31']);
    expect(project.grantee.name?.value).toBe('Общественный фонд «Ясный день»');
    expect(project.grantor?.value).toContain('гражданских инициатив');
    expect(project.title?.value).toBe('Тихие дворы');
  });

  test('the head in full where initials stand elsewhere', () => {
    const facts = factsOf(title, p('Басшысы: Оралбай Н.П.'), p('Ұйымның бірінші басшысы: Оралбай Нұргүл Пернебекқызы'));
    expect(facts.project.grantee.head?.value).toBe('Оралбай Нұргүл Пернебекқызы');
  });

  test('a contract whose number stands on the next line', () => {
    const facts = factsOf(
      p('к договору о предоставлении государственного гранта'),
      p('от 22 мая 2024 года № 204'),
      p('ДЕТАЛЬНОЕ ОПИСАНИЕ'),
    );
    expect([facts.project.contract.number?.value, facts.project.contract.date?.value]).toEqual(['204', '2024-05-22']);
  });

  test('a label of one activity is none of the project', () => {
    const facts = factsOf(title, p('Стоимость мероприятия: 90 000 тенге'), p('Срок проведения мероприятия: май 2023 года'));
    expect(facts.project.amount).toBeNull();
    expect(facts.project.period.start).toBeNull();
  });
});

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

describe('participants told in sentences', () => {
  test('men and women with their total; brackets of years', () => {
    const facts = factsOf(
      title,
      p('IV. КТО УЧАСТВОВАЛ'),
      p(
        'Прямыми получателями услуг стали 154 человека, из них женщин – 97, мужчин – 57. По возрасту: 17–22 года – 14; 23–27 лет – 26; 59 лет и старше – 11.',
      ),
    );
    expect(breakdownsOf(facts)).toEqual([
      ['gender', 154, { female: 97, male: 57 }],
      ['age', null, { '17-22': 14, '23-27': 26, '59+': 11 }],
    ]);
    expect(facts.participants.total?.value).toBe(154);
  });

  test('the number before the word', () => {
    const facts = factsOf(
      title,
      p('3. Охват'),
      p(
        'Всего в мероприятиях приняли участие 110 человек: 71 женщина и 39 мужчин. Среди них молодёжь – 28, люди старше 50 лет – 40, безработные – 17, прочие – 25.',
      ),
    );
    expect(breakdownsOf(facts)).toEqual([
      ['gender', 110, { female: 71, male: 39 }],
      ['social', 110, { youth: 28, older: 40, unemployed: 17, other: 25 }],
    ]);
  });

  test('who came to one occasion is no breakdown of the project', () => {
    const facts = factsOf(
      title,
      p('Мероприятие 1. Семинар'),
      p('14 мая 2023 года участвовали 30 человек, из них женщин – 20, мужчин – 10.'),
    );
    expect(facts.participants.breakdowns).toEqual([]);
  });

  test('one row of men, women and years under «Всего участников»', () => {
    const facts = factsOf(title, table('Всего участников | Мужчины | Женщины | 13–16 | 17–22 | 23–27', '60 | 26 | 34 | 0 | 40 | 20'));
    expect(breakdownsOf(facts)).toEqual([
      ['gender', 60, { male: 26, female: 34 }],
      ['age', 60, { '13-16': 0, '17-22': 40, '23-27': 20 }],
    ]);
  });

  test('rows «соның ішінде ерлер»', () => {
    const facts = factsOf(p('ҚОРЫТЫНДЫ ЕСЕП'), table('Санаты | Саны', 'Барлығы | 212', 'соның ішінде ерлер | 84', 'әйелдер | 128'));
    expect(breakdownsOf(facts)).toEqual([['gender', 212, { male: 84, female: 128 }]]);
  });
});

describe('people and partners in lines', () => {
  test('a team without a table', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      p('**5. Жоба тобы**'),
      p('Жоба жетекшісі – Сейіт Нұрбол Асқарұлы, тел. 8 707 314 55 60.'),
      p('Омарова Салтанат – үйлестіруші, 87782201933; Төлеген Айжан – бухгалтер'),
    );
    expect(facts.team.map(({ name, position, phones }) => [name, position, phones[0]?.e164])).toEqual([
      ['Сейіт Нұрбол Асқарұлы', 'Жоба жетекшісі', '+77073145560'],
      ['Омарова Салтанат', 'үйлестіруші', '+77782201933'],
      ['Төлеген Айжан', 'бухгалтер', undefined],
    ]);
  });

  test('name and post in one cell, roles and share of time in columns of other names', () => {
    const facts = factsOf(
      title,
      p('**4. Команда**'),
      table(
        '№ | Сотрудник | Отвечает за | % времени | Как связаться',
        '1 | Исаева Надежда Рахимовна, руководитель проекта | отчётность | 50 | 8 775 290 44 17',
        '2 | Ли Ольга Сергеевна, бухгалтер | учёт | 30 | 8 702 771 08 80',
      ),
    );
    expect(facts.team.map(({ name, position, duties, workload }) => [name, position, duties, workload?.value])).toEqual([
      ['Исаева Надежда Рахимовна', 'руководитель проекта', 'отчётность', 50],
      ['Ли Ольга Сергеевна', 'бухгалтер', 'учёт', 30],
    ]);
  });

  test('partners in a list and in a sentence', () => {
    const listed = factsOf(
      title,
      p('V. ПАРТНЁРЫ'),
      p('1. ГУ «Управление занятости» – помощь в отборе участников, контактное лицо Жумадилов Арман, тел. 8 701 555 23 14.'),
      p('2. ТОО «Жол маркет» – бесплатная площадка.'),
    );
    expect(listed.partners.map(({ name, role }) => [name, role])).toEqual([
      ['ГУ «Управление занятости»', 'помощь в отборе участников'],
      ['ТОО «Жол маркет»', 'бесплатная площадка'],
    ]);
    expect(listed.contacts).toMatchObject([{ name: 'Жумадилов Арман', role: 'partner' }]);
    const told = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      p('**Әріптестер**'),
      p('Жобаға аудандық білім бөлімі, «Көл» табиғат мұражайы және «Жасыл белдеу» қоғамдық бірлестігі әріптес болды.'),
    );
    expect(told.partners.map(({ name }) => name)).toEqual([
      'аудандық білім бөлімі',
      '«Көл» табиғат мұражайы',
      '«Жасыл белдеу» қоғамдық бірлестігі',
    ]);
  });

  test('tasks numbered behind each other on one line', () => {
    const facts = factsOf(
      p('Название проекта: «Двор»'),
      p('Цель: здоровье'),
      p('Задачи: 1. Провести турниры. 2. Подготовить инструкторов.'),
      p('Координатор: Ким О.П.'),
    );
    expect(facts.tasks.map(({ title: task }) => task)).toEqual(['Провести турниры', 'Подготовить инструкторов']);
  });
});

describe('labels that begin like others', () => {
  const { project } = factsOf(
    p('АРАЛЫҚ ЕСЕП'),
    table(
      'Грант алушы | «Саламат» жеке қоры',
      'Грант алушының басшысы | Ыбырай Дәулет Мұхитұлы',
      'Жобаның орындалу мерзімі | 2024 жылдың 1 наурызынан 30 қарашасына дейін',
      'Есеп беру кезеңі | 2024 жылдың наурыз-маусым айлары',
    ),
  );

  test('the head of the grantee, the term of the work', () => {
    expect(project.grantee.name?.value).toBe('«Саламат» жеке қоры');
    expect(project.grantee.head?.value).toBe('Ыбырай Дәулет Мұхитұлы');
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2024-03-01', '2024-11-30']);
  });

  test('one word before a colon; the town behind the name; a goal before the word about reaching it', () => {
    const facts = factsOf(
      title,
      p('Тема: «Чистый двор»'),
      p('Исполнитель: ОО «Эко Дала», г. Петропавловск'),
      p('Цель проекта – помочь выпускникам выбрать профессию. Цель достигнута: 320 молодых людей прошли курсы.'),
    );
    expect(facts.project.title?.value).toBe('Чистый двор');
    expect(facts.project.grantee.name?.value).toBe('ОО «Эко Дала»');
    expect(facts.project.goal?.value).toBe('помочь выпускникам выбрать профессию');
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

test('partners of a sentence, a team whose posts stand under duties', () => {
  const facts = factsOf(
    title,
    p('**6. Партнёры**'),
    p('Партнёрами проекта выступили Управление образования области, Палата предпринимателей «Бастау» и политехнический колледж.'),
    p('**7. Команда**'),
    table('Аты-жөні | Міндеті | Телефоны', 'Қабиева Ақбота | Жоба үйлестірушісі | 8-778-515-93-20'),
  );
  expect(facts.partners.map(({ name }) => name)).toEqual([
    'Управление образования области',
    'Палата предпринимателей «Бастау»',
    'политехнический колледж',
  ]);
  expect(facts.team).toMatchObject([{ name: 'Қабиева Ақбота', position: 'Жоба үйлестірушісі' }]);
  expect(facts.contacts).toMatchObject([{ role: 'coordinator' }]);
});

describe('a form of questions and answers', () => {
  const facts = factsOf(
    p('Промежуточный отчет о ходе реализации социального проекта'),
    table(
      'Название организации и проекта | ОФ «Горизонт», проект «Школа финансов»',
      'Сумма и срок | 12 800 000 тенге, с 20 марта по 5 декабря 2025 года',
      'С кем и когда заключён договор | договор № 66 от 20 марта 2025 года',
      'Какие мероприятия проведены | 12 апреля 2025 г. – открытый урок в г. Жезказган, 44 школьника./n26 апреля 2025 г. – вебинар, 61 человек.',
      'Сколько человек охвачено | Всего 105 человек: женщин 62, мужчин 43.',
      'Кто помогал | Отдел образования г. Жезказган (помещение), АО «Народный кооператив» (раздаточные материалы).',
    ),
  );

  test('a label of two names gives both', () => {
    expect(facts.project.amount?.value).toBe(12_800_000);
    expect([facts.project.period.start?.value, facts.project.period.end?.value]).toEqual(['2025-03-20', '2025-12-05']);
    expect(facts.project.contract.number?.value).toBe('66');
  });

  test('occasions, people and partners', () => {
    expect(facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value ?? null, participants?.value])).toEqual([
      ['2025-04-12', 'г. Жезказган', 44],
      ['2025-04-26', null, 61],
    ]);
    expect(breakdownsOf(facts)).toEqual([['gender', 105, { female: 62, male: 43 }]]);
    expect(facts.partners.map(({ name }) => name)).toEqual(['Отдел образования г. Жезказган', 'АО «Народный кооператив»']);
  });
});

describe('sentences instead of labels', () => {
  test('sum and period', () => {
    const { project } = factsOf(
      p('ЗАКЛЮЧИТЕЛЬНЫЙ ОТЧЕТ'),
      p('8. Сумма гранта составляет 16 500 000 тенге.'),
      p('9. Проект реализован в период с 25 марта по 29 ноября 2024 года.'),
    );
    expect(project.amount?.value).toBe(16_500_000);
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2024-03-25', '2024-11-29']);
  });

  test('the name of a supplier in a list is not the grantee', () => {
    const { project } = factsOf(p('Отчет по итогам проекта «Добрые соседи»'), p('Кто помогал'), p('ИП «Сладкоежка» (угощение)'));
    expect(project.grantee.name).toBeNull();
    expect(project.title?.value).toBe('Добрые соседи');
  });

  test('the lists under «По полу», with the total above them', () => {
    const facts = factsOf(
      title,
      p('**Кто участвовал**'),
      p('Общее количество участников проекта: 147'),
      p('**По полу:**'),
      p('- мужчины: 61'),
      p('- женщины: 86'),
    );
    expect(breakdownsOf(facts)).toEqual([['gender', 147, { male: 61, female: 86 }]]);
  });

  test('a day in words; the village in its district; who came in the next sentence', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      p('**1. Что сделано**'),
      p('Двадцать четвёртого апреля 2021 года в городе Кокшетау прошла акция, в ней участвовали 32 волонтёра.'),
      p('2023 жылғы 16 қыркүйекте Сайрам ауданының Ақсу ауылында жәрмеңке өтіп, 45 ана өз өнімін сатты.'),
      p('2021 жылғы 28 қазан күні Ақтоғай кентінде жазушымен кездесу ұйымдастырылды. Кездесуге 46 оқырман келді.'),
    );
    expect(facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value, participants?.value])).toEqual([
      ['2021-04-24', 'городе Кокшетау', 32],
      ['2023-09-16', 'Ақсу ауылында', 45],
      ['2021-10-28', 'Ақтоғай кентінде', 46],
    ]);
  });

  test('tasks and activities of a table of events', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table(
        'Міндет | Іс-шара | Орны мен уақыты | Қатысушылар | Нәтижесі',
        '1-міндет. Жағалауды тазарту | 1-іс-шара. Сенбіліктер | Ақтау қаласы, 2022 жылғы 14 мамыр | 210 | 4 тонна қоқыс',
      ),
    );
    expect(facts.tasks).toMatchObject([
      {
        number: '1',
        title: 'Жағалауды тазарту',
        activities: [{ title: 'Сенбіліктер', participants: { value: 210 }, dates: { start: '2022-05-14' } }],
      },
    ]);
  });

  test('«Было в плане | Получилось»', () => {
    const facts = factsOf(title, table('Показатель | Было в плане | Получилось', 'Акции | 1 | 1', 'Участники праздников | 100 | 150'));
    expect(indicatorsOf(facts)).toEqual([
      [null, 'Акции', null, '1', '1'],
      [null, 'Участники праздников', null, '100', '150'],
    ]);
  });
});

describe('Kazakh reports in words of their own', () => {
  test('«Нәтиже» is the fact where it holds numbers beside a plan, and stays words where it does not', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table('№ | Көрсеткіш | Жоспар | Нәтиже', '1 | Сабаққа қатысқандар | 15 | 18', '2 | Турнирге қатысушылар | кемінде 20 | 24 адам'),
    );
    expect(indicatorsOf(facts).map((row) => row.slice(1))).toEqual([
      ['Сабаққа қатысқандар', null, '15', '18'],
      ['Турнирге қатысушылар', 'адам', '>=20', '24 адам'],
    ]);
  });

  test('partners with what they did behind a dash', () => {
    const facts = factsOf(p('ҚОРЫТЫНДЫ ЕСЕП'), p('**5. Кім көмектесті**'), p('Қалалық ардагерлер кеңесі – қатысушыларды жинады.'));
    expect(facts.partners.map(({ name, role }) => [name, role])).toEqual([['Қалалық ардагерлер кеңесі', 'қатысушыларды жинады']]);
  });

  test('a patronymic that begins like a post; boys and girls; a period told in a sentence', () => {
    const facts = factsOf(
      p('АРАЛЫҚ ЕСЕП'),
      p('Басшысының аты-жөні: Тәжібай Күләш Орынбасарқызы'),
      p('Жоба 2025 жылғы 5 мамыр мен 28 қараша аралығында іске асырылады.'),
      table('Барлығы | Ер бала | Қыз бала', '105 | 50 | 55'),
    );
    expect(facts.project.grantee.head?.value).toBe('Тәжібай Күләш Орынбасарқызы');
    expect([facts.project.period.start?.value, facts.project.period.end?.value]).toEqual(['2025-05-05', '2025-11-28']);
    expect(breakdownsOf(facts)).toEqual([['gender', 105, { male: 50, female: 55 }]]);
  });
});

test('the executive director is no executor of the project', () => {
  const facts = factsOf(
    title,
    p('VI. Контактные данные'),
    p('Исполнительный директор: Усенова Лаура Алимжановна'),
    p('Телефон: 8 707 212 96 84'),
  );
  expect(facts.project.grantee.name).toBeNull();
  expect(facts.contacts).toMatchObject([{ name: 'Усенова Лаура Алимжановна', phones: [{ e164: '+77072129684' }] }]);
});

test('direct beneficiaries told with men and women; pages on the cover and in the last sentence', () => {
  const facts = factsOf(
    p('Количество листов в отчете – 14'),
    title,
    p('**IV. Охват целевых групп**'),
    p('Прямые бенефициары – 243 человека, в том числе женщин – 168, мужчин – 75.'),
    p('Отчёт составлен на 15 листах.'),
  );
  expect(breakdownsOf(facts)).toEqual([['gender', 243, { female: 168, male: 75 }]]);
  expect(facts.project.pagesDeclared.map(({ value }) => value)).toEqual([14, 15]);
});

describe('what stands under headings nobody listed', () => {
  test('a list of tasks ends before the next question, and its occasions are read', () => {
    const facts = factsOf(
      p('ӘЛЕУМЕТТІК ТАПСЫРЫСТЫҢ ОРЫНДАЛУЫ ТУРАЛЫ ЕСЕП'),
      p('4. Міндеттері: 1) жас отбасыларға кеңес беру; 2) отбасылық мерекелер өткізу.'),
      p('5. Не болғаны туралы қысқаша:'),
      p('14 ақпан 2024 жылы Семей қаласында мектеп ашылды, 26 адам қатысты.'),
    );
    expect(facts.tasks.map(({ title: task }) => task)).toEqual(['жас отбасыларға кеңес беру', 'отбасылық мерекелер өткізу']);
    expect(facts.events).toMatchObject([{ dates: { start: '2024-02-14' }, participants: { value: 26 } }]);
  });

  test('the dates of the passport are no occasions', () => {
    const facts = factsOf(
      title,
      p('Цель проекта: чистые дворы'),
      p('1) Договор № 93 от 25 марта 2024 года'),
      p('2) Проект реализован с 25 марта по 29 ноября 2024 года.'),
    );
    expect(facts.events).toEqual([]);
  });

  test('the period of a sentence is its range, not the date of the contract in brackets', () => {
    const { project } = factsOf(
      p('СПРАВКА-ОТЧЕТ'),
      p('по социальному проекту «Дети дороги», реализованному ОО «Безопасный город» в 2021 году'),
      p('Проект выполнялся с 1 марта по 30 сентября 2021 года (договор № 12 от 26 февраля 2021 года, сумма 2 150 000 тенге).'),
    );
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2021-03-01', '2021-09-30']);
    expect(project.amount).toMatchObject({ value: 2_150_000, currency: 'KZT' });
    expect([project.title?.value, project.grantee.name?.value]).toEqual(['Дети дороги', 'ОО «Безопасный город»']);
  });
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
    expect(breakdownsOf(facts)).toEqual([['age', 164, { '13-16': 134, '17-22': 30 }]]);
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
