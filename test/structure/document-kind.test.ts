import { expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { p, read, table } from './source.ts';

const body = p('Проведены три семинара, в которых участвовали жители района.');

test.each<[string, Block[], string]>([
  [
    'a kind told by an adjective of its own',
    [p('ПРОМЕЖУТОЧНЫЙ ОПИСАТЕЛЬНЫЙ ОТЧЁТ № 2'), p('для фонда «Каравелла»'), body],
    'interim-report',
  ],
  [
    'a letter that says what it is',
    [p('Исх. № 7'), p('Уважаемая Айгерим!'), p('Проект завершён, письмо просим считать итоговым отчётом.'), body],
    'final-report',
  ],
  ['a Kazakh letter', [p('«Өрлеу» қорына'), p('Қорытынды мазмұндық есепті жолдап отырмыз.'), body], 'final-report'],
  [
    'a report on a state social order, whatever its title',
    [
      p('ОТЧЕТ'),
      p('о реализации социального проекта в рамках государственного социального заказа'),
      p('Цель проекта: помочь соседям.'),
      body,
    ],
    'short-report',
  ],
  ['a title in English', [p('INTERIM REPORT'), p('Project title: «Свой двор»'), p('Grantee: ОФ «Жаңа жол»'), body], 'interim-report'],
  [
    'a report on work and money',
    [p('ИТОГОВЫЙ СОДЕРЖАТЕЛЬНЫЙ И ФИНАНСОВЫЙ ОТЧЁТ'), p('Грантополучатель: ОФ «Жаңа жол»'), p('Проект: «Свой двор»'), body],
    'final-report',
  ],
  ['a price list', [p('Прайс-лист на услуги'), table('Услуга | Цена', 'Печать | 100', 'Копия | 20')], 'other'],
  ['a law that speaks of reports', [p('Закон о бухгалтерском учёте'), p('Статья 1. Организации составляют отчёты.')], 'other'],
  [
    'a report whose kind stands in brackets on a line of its own',
    [
      p('Сводный отчет о выполнении этапов двух проектов'),
      p('(итоговый, март – ноябрь 2025 года)'),
      p('Грантополучатель: ОФ «Дом мастеров», грантодатель: Управление культуры, договор о гранте № 5'),
      p('Обучено 107 человек, проведено 22 мастер-класса и 4 семинара для участников проекта.'),
    ],
    'final-report',
  ],
])('%s', (_, blocks, kind) => {
  expect(read(...blocks).kind).toBe(kind);
});
