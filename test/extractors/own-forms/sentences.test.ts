import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { breakdownsOf, factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

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
