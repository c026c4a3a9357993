import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

describe('a report in the form of a letter', () => {
  const { project } = factsOf(
    table(
      'ОФ «Тёплый дом»/n140000, г. Павлодар, ул. Лесная, 8/nтел.: 8 (7182) 55-00-11 | Руководителю ГУ «Отдел занятости города Павлодара»',
    ),
    p('О направлении отчёта по договору № 31'),
    p('Уважаемая Айгуль Сериковна!'),
    p(
      'В соответствии с условиями договора № 31 от 4 февраля 2022 года направляем итоговый отчёт о реализации социального проекта «Руки помощи: сиделки для одиноких». Проект реализовывался нашей организацией с 4 февраля по 30 октября 2022 года, стоимость договора составила 3 150 000 (три миллиона сто пятьдесят тысяч) тенге.',
    ),
    p('Целью проекта было обеспечить лежачих больных ежедневным уходом на дому. Работали четыре сиделки.'),
    p('Расходы распределились так: оплата труда – 2 400 000 тенге, налоги – 260 000 тенге, средства ухода – 490 000 тенге.'),
    p('С уважением,'),
    p('председатель Ахметова Р. К.'),
  );

  test('title, sum, goal and days are told in sentences', () => {
    expect(project.title?.value).toBe('Руки помощи: сиделки для одиноких');
    expect(project.amount).toMatchObject({ value: 3_150_000, currency: 'KZT', wordsValue: 3_150_000 });
    expect(project.goal?.value).toBe('обеспечить лежачих больных ежедневным уходом на дому');
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2022-02-04', '2022-10-30']);
    expect([project.contract.number?.value, project.contract.date?.value]).toEqual(['31', '2022-02-04']);
  });

  test('who writes, to whom, and who signs stand at their places', () => {
    expect(project.grantee.name?.value).toBe('ОФ «Тёплый дом»');
    expect(project.grantee.address?.value).toBe('140000, г. Павлодар, ул. Лесная, 8');
    expect(project.grantor?.value).toBe('ГУ «Отдел занятости города Павлодара»');
    expect(project.grantee.head?.value).toBe('Ахметова Р. К.');
  });
});

test('a subtitle taken for the heading of a story costs nothing of the cover below it', () => {
  const { project } = factsOf(
    p('ИТОГОВЫЙ ОТЧЕТ'),
    p('о реализации социального проекта'),
    p('Грантополучатель: Общественное объединение «Ступени»'),
    p('Тема гранта: «Мастерские для молодёжи»'),
    p('Договор о предоставлении гранта: № 8-С от 2 марта 2023 года'),
    p('Сумма гранта: 2 700 000 тенге'),
    p('Срок реализации: со 2 марта по 15 ноября 2023 года'),
    p('Дата подачи отчета: 20.11.2023 г.'),
    p('1. Опишите мероприятия в рамках социального проекта'),
    p('Прошло десять встреч. Участники: жители района.'),
  );
  expect(project.title?.value).toBe('Мастерские для молодёжи');
  expect(project.grantee.name?.value).toBe('Общественное объединение «Ступени»');
  expect(project.amount?.value).toBe(2_700_000);
  expect(project.contract.number?.value).toBe('8-С');
  expect([project.period.start?.value, project.period.end?.value]).toEqual(['2023-03-02', '2023-11-15']);
  expect(project.submittedOn?.value).toBe('2023-11-20');
});

test('a Kazakh letter names its addressee, and the day of filling stands alone under the signature', () => {
  const { project } = factsOf(
    p('«Жаңа өріс» қоғамдық қоры'),
    p('«Шапағат» корпоративтік қорына'),
    p('«Ауыл кітапханасы: жаңа тыныс» жобасы бойынша қорытынды есеп'),
    p('Жобаның мақсаты – ауыл кітапханаларын жаңарту. Он екі кітапхана қамтылды.'),
    table('Қор президенті | ____________ | С. Оразбаев'),
    p('2023 жылғы 11 қыркүйек'),
  );
  expect(project.grantor?.value).toContain('«Шапағат» корпоративтік қор');
  expect(project.goal?.value).toBe('ауыл кітапханаларын жаңарту');
  expect(project.filledOn?.value).toBe('2023-09-11');
  expect(project.signatory?.value).toBe('С. Оразбаев');
});

test('number and date of an agreement under labels of their own are no days of filling', () => {
  const { project } = factsOf(
    p('Фонд гражданских инициатив Евразии'),
    p('ИТОГОВЫЙ ОТЧЁТ'),
    table(
      'A1. Организация-получатель | Общественный фонд «Родник»',
      'A2. Номер гранта | EW-2023-KZ-044',
      'A3. Дата подписания соглашения | 17/04/2023',
      'A4. Сумма гранта | 21 300 евро',
    ),
  );
  expect([project.contract.number?.value, project.contract.date?.value]).toEqual(['EW-2023-KZ-044', '2023-04-17']);
  expect(project.filledOn).toBeNull();
  expect(project.amount).toMatchObject({ value: 21_300, currency: 'EUR' });
  expect(project.grantor?.value).toBe('Фонд гражданских инициатив Евразии');
});

test.each([
  ['Бюджет проекта: 45 000 долларов США', 45_000, 'USD'],
  ['Жобаның жалпы бюджеті: 45 000 АҚШ доллары', 45_000, 'USD'],
  ['Сумма гранта: €12 500', 12_500, 'EUR'],
  ['Сумма гранта: 900 000 российских рублей', 900_000, 'RUB'],
])('%s', (line, value, currency) => {
  const { project } = factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), p(line), p('1. Опишите мероприятия в рамках социального проекта'));
  expect(project.amount).toMatchObject({ value, currency });
});

test('sums of a part are not the grant', () => {
  const { project } = factsOf(
    p('ИТОГОВЫЙ ОТЧЕТ'),
    p('Средства израсходованы полностью: оплата труда – 700 000 тенге, налоги – 80 000 тенге.'),
    p('Стоимость печати составила 120 000 тенге, собственный вклад организации в проект – 50 000 тенге.'),
  );
  expect(project.amount).toBeNull();
});

test('a letter whose addressee stands on one line, and whose writer begins its first sentence', () => {
  const { project } = factsOf(
    p('Исх. № 12 от 9 января 2023 г.'),
    p('Корпоративный фонд «Алатау-Демеу» директору Ковалёву Р. И.'),
    p('Уважаемый Руслан Игоревич!'),
    p(
      'Общественное объединение родителей «Солнечный круг» сердечно благодарит Ваш фонд за поддержку. Этим письмом мы отчитываемся о том, на что пошёл грант в 2 350 000 тенге по договору № 4-КФ от 11 марта 2022 года. Проект «Вместе в класс» завершён, письмо просим считать итоговым отчётом.',
    ),
    p('Работали с 15 марта по 15 декабря 2022 года в двух городах.'),
    p('Подробности расскажет координатор Ахметова Лейла, тел. 8 701 555 60 18.'),
    p('С уважением, председатель объединения Н. П. Соколова'),
  );
  expect(project.grantee.name?.value).toBe('Общественное объединение родителей «Солнечный круг»');
  expect(project.grantor?.value).toBe('Корпоративный фонд «Алатау-Демеу»');
  expect(project.amount?.value).toBe(2_350_000);
  expect(project.grantee.head?.value).toBe('Н. П. Соколова');
  expect([project.period.start?.value, project.period.end?.value]).toEqual(['2022-03-15', '2022-12-15']);
});

test('who signs is not whom to call', () => {
  const { project } = factsOf(
    p('ОТЧЕТ'),
    p('Контактные данные: руководитель проекта Ахметова Лейла Маратовна, тел. 8 701 555 60 18'),
    p('Председатель ОО «Ступени» А. К. Оразов'),
  );
  expect(project.signatory?.value).toBe('А. К. Оразов');
});

test('a title quoted on a line of its own below «отчёт о реализации проекта»', () => {
  const { project } = factsOf(
    p('Общественный фонд «Простор»'),
    p('ИТОГОВЫЙ ОТЧЁТ О РЕАЛИЗАЦИИ ПРОЕКТА'),
    p('«Школа заботы: поддержка семей»'),
    p('1. Опишите мероприятия в рамках социального проекта'),
  );
  expect(project.title?.value).toBe('Школа заботы: поддержка семей');
});
