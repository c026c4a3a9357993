import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

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

describe('labels of other operators', () => {
  test('a letter to the donor: to whom, from whom, an agreement without «№»', () => {
    const { project } = factsOf(
      p('Отчет о выполнении проекта'),
      p('Кому: Фонд «Мост надежды», отдел грантов'),
      p('От кого: Общественный фонд «Чистый берег»'),
      p('Грантовое соглашение: MN-2022/45 от 01.04.2022'),
    );
    expect(project.grantor?.value).toBe('Фонд «Мост надежды»');
    expect(project.grantee.name?.value).toBe('Общественный фонд «Чистый берег»');
    expect([project.contract.number?.value, project.contract.date?.value]).toEqual(['MN-2022/45', '2022-04-01']);
  });

  test('a Kazakh passport of a small grant', () => {
    const { project } = factsOf(
      p('ЖОБАНЫ ҚОРЫТЫНДЫЛАУ ЕСЕБІ'),
      p('Грант иесі: «Шебер қолдар» қоғамдық бірлестігі'),
      p('Жоба: «Қолөнер мектебі»'),
      p('Келісім: 2024 жылдың ақпанының 12-сі күнгі № 5-ШГ'),
      p('Бөлінген қаржы: 2 750 000 теңге'),
      p('Басталуы: 2024 жылдың 12 ақпаны'),
      p('Аяқталуы: 2024 жылдың 12 тамызы'),
    );
    expect(project.grantee.name?.value).toBe('«Шебер қолдар» қоғамдық бірлестігі');
    expect(project.title?.value).toBe('Қолөнер мектебі');
    expect([project.contract.number?.value, project.contract.date?.value]).toEqual(['5-ШГ', '2024-02-12']);
    expect(project.amount?.value).toBe(2_750_000);
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2024-02-12', '2024-08-12']);
  });

  test('a label in two languages', () => {
    const { project } = factsOf(
      p('ФИНАНСОВЫЙ ОТЧЁТ'),
      table('Ұйым / Организация | ОО «Мирас»', 'Жоба / Проект | «Алғашқы қадам»', 'Шарт / Договор | № 88 от 20.03.2025'),
    );
    expect(project.title?.value).toBe('Алғашқы қадам');
  });

  test('«Имя | Должность | Телефон» with coordinators and accountants is the team', () => {
    const people = (first: string, second: string) =>
      factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), table('Имя | Должность', `Ахметова Дина | ${first}`, `Ким Вера | ${second}`)).team.length;
    expect(people('координатор', 'бухгалтер')).toBe(2);
    expect(people('учитель', 'врач')).toBe(0);
  });
});

test('a cover without labels: the project as a line of its own, a form in front of a name that quotes another', () => {
  const { project } = factsOf(
    p('ОТЧЁТ О РАБОТЕ ПО СОЦИАЛЬНОМУ ЗАКАЗУ (заключительный)'),
    p('Заказчик - КГУ «Управление занятости области»'),
    p('Исполнитель - ОЮЛ «Ассоциация родителей «Надежда»», БИН 940140000385'),
    p('Договор № 203 от 28.02.2024'),
    p('Проект «Работа для каждого»'),
  );
  expect(project.title?.value).toBe('Работа для каждого');
  expect(project.grantee.legalForm?.value).toBe('ОЮЛ');
});
