import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { breakdownsOf, factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

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
