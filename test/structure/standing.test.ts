import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extractors/index.ts';
import type { Block } from '../../src/model/document.ts';
import { emptyFacts } from '../../src/model/empty-facts.ts';
import { p, read, table } from './source.ts';

/** Groups of facts beside those that a document of any kind has: its parts, tables and addresses. */
function factsBeside(blocks: readonly Block[]): string[] {
  const { sections: _sections, tables: _tables, links: _links, ...facts } = extract(read(...blocks));
  const empty = emptyFacts();
  return Object.entries(facts).flatMap(([key, found]) => (isDeepStrictEqual(found, empty[key as keyof typeof facts]) ? [] : [key]));
}

const FOREIGN: readonly (readonly [string, readonly Block[]])[] = [
  [
    'financial statements with the name of a report',
    [
      p('ТОО «Азия Трейд Плюс»'),
      p('Годовая финансовая отчетность за 2024 год'),
      table('Статья | 2024 год | 2023 год', 'Выручка | 500 000 | 410 000', 'Налоги | 50 000 | 41 000', 'Итого | 550 000 | 451 000'),
      p('Договор аренды № 17 от 12.03.2024 на сумму 4 000 000 тенге продлен. Директор Ержанов Т. К.'),
    ],
  ],
  [
    'the task of a thesis with a calendar plan',
    [
      p('ЗАДАНИЕ НА ДИПЛОМНУЮ РАБОТУ'),
      p('Студент: Ахметов Данияр'),
      p('Календарный план:'),
      table(
        '№ | Этап | Срок выполнения | Отметка',
        '1 | Обзор литературы | 01.02.2024 – 15.02.2024 | выполнено',
        '2 | Расчеты | март 2024 | выполнено',
      ),
      p('Руководитель: Сергеева А. П.'),
    ],
  ],
  [
    'a contract of two companies',
    [
      p('ДОГОВОР ПОСТАВКИ № 45'),
      p('г. Костанай 3 марта 2023 года'),
      p('ТОО «Сарыарка Агро», именуемое в дальнейшем Поставщик, и КХ «Береке», именуемое Покупатель, заключили договор о нижеследующем.'),
      p('Сумма договора составляет 2 400 000 (два миллиона) тенге. Заказчик перечисляет ее до 1 мая 2023 года.'),
      p('Поставщик: БИН 940140000385, тел. 8 701 222 33 44'),
    ],
  ],
  [
    'a price list with men and women',
    [
      p('Прайс-лист салона «Ару»'),
      table('Услуга | Мужчины | Женщины | Всего', 'Стрижка | 2000 | 3500 | 5500', 'Укладка | 1000 | 2000 | 3000'),
      p('Мастер: Әлия, тел. +7 705 111 22 33'),
    ],
  ],
  [
    'a Kazakh order',
    [
      p('БҰЙРЫҚ'),
      p('2024 жылғы 5 ақпан № 18'),
      p('Жұмыс уақытын өзгерту туралы. Бөлім басшылары 12 қызметкердің тізімін 15 ақпанға дейін тапсырсын.'),
      p('Директор Нұрланов Е. С.'),
    ],
  ],
  [
    'minutes of owners',
    [
      p('ПРОТОКОЛ общего собрания собственников № 3'),
      p('Присутствовали: 48 человек, 62 % голосов. Слушали: Иванову О. П. о тарифе 120 тенге.'),
      table('Вопрос | За | Против | Всего', 'Тариф | 40 | 8 | 48', 'Ремонт | 41 | 7 | 48'),
    ],
  ],
];

describe('no report, no facts', () => {
  test.each(FOREIGN)('%s', (_, blocks) => {
    const { kind, standing } = read(...blocks);
    expect([kind, standing]).toEqual(['other', 'foreign']);
    expect(factsBeside(blocks)).toEqual([]);
  });

  test('an office’s own yearly figures are kept, without a grantee or a sum', () => {
    const blocks = [
      p('«Жастар орталығы» КММ'),
      p('2023 жылғы жұмыс туралы есеп'),
      table('Көрсеткіш | Жоспар | Нақты', 'Кеңес алғандар | 600 | 648', 'Өткізілген іс-шаралар | 24 | 26'),
      p('10 ақпанда Ақкөл ауылында семинар өтті, 40 адам қатысты, қатысушылар риза болды.'),
      p('Шарт № 12, сомасы 900 000 теңге'),
    ];
    const facts = extract(read(...blocks));
    expect(read(...blocks)).toMatchObject({ kind: 'other', standing: 'account' });
    expect(facts.indicators.map(({ plan, fact }) => [plan?.value, fact?.value])).toContainEqual([600, 648]);
    expect([facts.project.grantee.name, facts.project.contract.number, facts.project.amount]).toEqual([null, null, null]);
  });
});

describe('reports in few words stay reports', () => {
  test.each<[string, readonly Block[], string]>([
    [
      'a letter to a fund',
      [
        p('Фонду «Каравелла» от ОФ «Тірек»'),
        p('Направляем итоговый отчет по гранту.'),
        p('Провели шесть занятий в селе Аксу, пришли 84 человека. Потрачено 640 000 тенге по договору № 8 от 03.02.2025.'),
      ],
      'final-report',
    ],
    [
      'a Kazakh note on a project',
      [p('Жоба бойынша аралық есеп'), p('«Болашақ» ҚҚ, грант № 5. Ауылда үш семинар өтті, 61 адам қатысты.')],
      'interim-report',
    ],
    [
      'a form without a title',
      [
        table(
          'Наименование проекта | «Двор для всех»',
          'Исполнитель | ОО «Сосед»',
          'Договор | № 21 от 14.04.2024',
          'Сумма гранта | 1 200 000 тенге',
        ),
        table('Показатель | План | Факт', 'Семинары | 6 | 6', 'Участники | 90 | 96'),
        table('Пол | Количество', 'Мужчины | 40', 'Женщины | 56', 'Всего | 96'),
      ],
      'final-report',
    ],
  ])('%s', (_, blocks, kind) => {
    expect(read(...blocks)).toMatchObject({ kind, standing: 'report' });
  });
});
