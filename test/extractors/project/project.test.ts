import { describe, expect, test } from 'vitest';
import { project } from '../../../extractors/project/project.ts';
import type { Block } from '../../../src/model/document.ts';
import { emptyFacts } from '../../../src/model/empty-facts.ts';
import { textAt } from '../../../src/model/passage.ts';
import type { Project } from '../../../src/model/report.ts';
import { structure } from '../../../src/structure/index.ts';
import { p, read, source, table } from '../../structure/source.ts';

function projectOf(...blocks: Block[]): Project {
  const found = project.extract(read(...blocks), emptyFacts()).project;
  if (!found) throw new Error('the extractor gives a project');
  return found;
}

const body = p('1. Опишите мероприятия в рамках социального проекта');

describe('a cover in Russian', () => {
  const cover = projectOf(
    p('НАО «Центр поддержки гражданских инициатив»'),
    p('Общественный фонд «Светлый двор»'),
    p('«Утверждаю»'),
    p('Председатель ОФ «Светлый двор»'),
    p('Сергеева А.Б.'),
    p('Заключительный программный отчет по реализации проекта'),
    p('Грантополучатель: Общественный фонд «Светлый двор».'),
    p('Тема гранта: «Дворы, в которых «хочется» жить».'),
    p('Договор № 72-А от 21 апреля 2022 года'),
    p('Дата подачи отчета: 05.12.2022 г.'),
    p('Количество страниц: 11'),
    p('Павлодарская область\nг. Павлодар 2022 г.'),
    p('Сумма гранта: 4 000 000 (Четыре миллиона) тенге.'),
    body,
    p('Цель проекта: другая, сказанная в рассказе.'),
    p('Общее количество страниц отчета: 10 листов.'),
    p('Председатель ОФ «Светлый двор» ____________ Сергеева А.Б.'),
    p('Дата заполнения 06.12.2022 год.'),
  );

  test('parties', () => {
    expect(cover.grantee.name?.value).toBe('Общественный фонд «Светлый двор»');
    expect(cover.grantee.legalForm?.value).toBe('ОФ');
    expect(cover.grantee.head?.value).toBe('Сергеева А.Б.');
    expect(cover.grantor?.value).toBe('НАО «Центр поддержки гражданских инициатив»');
    expect(cover.signatory?.value).toBe('Сергеева А.Б.');
  });

  test('contract, sum, dates, pages', () => {
    expect(cover.title?.value).toBe('Дворы, в которых «хочется» жить');
    expect(cover.contract.number?.value).toBe('72-А');
    expect(cover.contract.date?.value).toBe('2022-04-21');
    expect(cover.amount).toMatchObject({ value: 4000000, currency: 'KZT', wordsValue: 4000000 });
    expect(cover.submittedOn?.value).toBe('2022-12-05');
    expect(cover.filledOn?.value).toBe('2022-12-06');
    expect(cover.pagesDeclared.map((pages) => pages.value)).toEqual([11, 10]);
    expect(cover.region?.value).toBe('Павлодарская область');
  });
});

test('a passport in Kazakh', () => {
  const passport = projectOf(
    p('Әлеуметтік жобаны іске асыру қорытындылары бойынша қорытынды есеп'),
    p('2024 жылғы 16 сәуірдегі № 93 Шартқа'),
    p('1. Үкіметтік емес ұйымның толық атауы: «Ашық есік» қоғамдық қоры'),
    p('2. Үкіметтік емес ұйым басшысының тегі, аты, әкесінің аты (бар болса): Серікова Әсел Қанатқызы'),
    p('3. Заңды мекенжайы, байланыс телефоны: Абай облысы, Семей қаласы, Достық көшесі, 5, тел.: 8 705 000 00 01'),
    p('4. Грантты іске асыру шеңберіндегі әлеуметтік жобаның, әлеуметтік бағдарламаның атауы (бағыты): «Ауыл кітапханасы»'),
    p('5. Әлеуметтік жобаны және/немесе әлеуметтік бағдарламаны іске асыру кезеңінің басталған және аяқталған күні:'),
    p('2024 жылғы 13 сәуір – 2024 жылғы 12 қазан'),
    p('6. Грантты іске асыруға бөлінген қаражаттың жалпы сомасы: 3 200 000 (үш миллион екі жүз мың) теңге'),
    p('1. Әлеуметтік жоба шеңберіндегі іс-шараларды сипаттаңыз'),
  );
  expect(passport.title?.value).toBe('Ауыл кітапханасы');
  expect(passport.grantee.name?.value).toBe('«Ашық есік» қоғамдық қоры');
  expect(passport.grantee.legalForm?.value).toBe('ОФ');
  expect(passport.grantee.head?.value).toBe('Серікова Әсел Қанатқызы');
  expect(passport.grantee.address?.value).toBe('Абай облысы, Семей қаласы, Достық көшесі, 5');
  expect(passport.contract).toMatchObject({ number: { value: '93' }, date: { value: '2024-04-16' } });
  expect(passport.period).toMatchObject({ start: { value: '2024-04-13' }, end: { value: '2024-10-12' } });
  expect(passport.amount?.value).toBe(3200000);
});

test('a plan: table of keys and values, signature before the grantor agrees', () => {
  const plan = projectOf(
    p('Приложение № 3 к договору № 229 от «23» марта 2023 г.'),
    p('ДЕТАЛЬНОЕ ОПИСАНИЕ СОЦИАЛЬНОГО ПРОЕКТА'),
    table(
      'Грантополучатель:|Общественное объединение «Пример»',
      'БИН:|190340208302',
      'Цель проекта:|Дружба народов',
      'Ожидаемый результат от реализации проекта:|1) Один;/n2) Два.',
    ),
    p('План мониторинга реализации социального проекта'),
    p('С Приложением № 3 ознакомлен и согласен:'),
    p('Грантополучатель: Общественное объединение «Пример»'),
    p('Президент _____________ Петров Иван Сергеевич'),
    p('«СОГЛАСОВАНО»'),
    p('Грантодатель:'),
    p('НАО «Центр поддержки гражданских инициатив»'),
    p('Председатель _____________ Иванов Петр Олегович'),
  );
  expect(plan.contract).toMatchObject({ number: { value: '229' }, date: { value: '2023-03-23' } });
  expect(plan.goal?.value).toBe('Дружба народов');
  expect(plan.grantee.bin?.value).toBe('190340208302');
  expect(plan.expectedResults.map((result) => result.value)).toEqual(['Один', 'Два']);
  expect(plan.signatory?.value).toBe('Петров Иван Сергеевич');
  expect(plan.grantor?.value).toBe('НАО «Центр поддержки гражданских инициатив»');
});

test('two labels in a row, some of them unknown', () => {
  const found = projectOf(
    p('ТОҚСАНДЫҚ ЕСЕП'),
    table(
      'Ұйым | «Таза бұлақ» қоғамдық қоры | Қаржы көзі | «Көмек» халықаралық агенттігі',
      'Жоба | «Ауыл суы» | Келісім | W-17/25, 14.02.2025',
      'Жоба мерзімі | 01.03.2025 – 30.11.2025 | Есепті кезең | 01.06.2025 – 31.08.2025',
      'Жоба бюджеті | 41 300 АҚШ доллары | Өңір | Жамбыл облысы',
      'Атқарушы директор | Оспанов Ерік Маратұлы | Тапсырылған күні | 09.09.2025',
    ),
  );
  expect(found).toMatchObject({
    title: { value: 'Ауыл суы' },
    grantee: { name: { value: '«Таза бұлақ» қоғамдық қоры' }, head: { value: 'Оспанов Ерік Маратұлы' } },
    contract: { number: { value: 'W-17/25' }, date: { value: '2025-02-14' } },
    period: { start: { value: '2025-03-01' }, end: { value: '2025-11-30' } },
    amount: { value: 41_300, currency: 'USD' },
    region: { value: 'Жамбыл облысы' },
    submittedOn: { value: '2025-09-09' },
  });
});

describe('a short report', () => {
  test('an executor without a label', () => {
    const short = projectOf(
      p('**1. Наименование проекта: Дом для всех**'),
      p('**2. Общественное Объединение «Пример добра»**'),
      p('3. Цель проекта: Помочь.'),
      p('4. Краткое описание проведенных мероприятий (название, формат);'),
      p('НАО «Другое» помогло.'),
    );
    expect(short.title?.value).toBe('Дом для всех');
    expect(short.grantee.name?.value).toBe('Общественное Объединение «Пример добра»');
    expect(short.goal?.value).toBe('Помочь');
  });
});

test('a numbered passport without colons, the unit in the label', () => {
  const passport = projectOf(
    table(
      '1|Наименование грантополучателя|Корпоративный фонд «Ясный день»',
      '2|Номер и дата договора о предоставлении гранта|№ 77-ГР от 14.03.2025 г.',
      '3|Сумма гранта, тенге|12 500 000',
      '4|Сроки реализации социального проекта|14.03.2025 г. - 14.11.2025 г.',
    ),
    body,
  );
  expect(passport.grantee.name?.value).toBe('Корпоративный фонд «Ясный день»');
  expect(passport.contract).toMatchObject({ number: { value: '77-ГР' }, date: { value: '2025-03-14' } });
  expect(passport.amount).toMatchObject({ value: 12500000, currency: 'KZT' });
  expect(passport.period).toMatchObject({ start: { value: '2025-03-14' }, end: { value: '2025-11-14' } });
});

test('the title of the project inside the title of the report, pages in a sentence', () => {
  const report = projectOf(
    p('ОТЧЁТ о завершении проекта «Тёплый дом»'),
    p('Номер договора: 15/2023'),
    p('Дата договора: 02.03.2023'),
    body,
    p('Отчет составлен на 7 страницах.'),
    p('Директор          О. П. Смирнова'),
    p('Дата: 05.12.2023'),
  );
  expect(report.title?.value).toBe('Тёплый дом');
  expect(report.contract).toMatchObject({ number: { value: '15/2023' }, date: { value: '2023-03-02' } });
  expect(report.pagesDeclared.map((pages) => pages.value)).toEqual([7]);
  expect(report.filledOn?.value).toBe('2023-12-05');
});

test('nothing is invented where nothing is said', () => {
  const nothing = projectOf(p('Сопроводительное письмо'), p('Направляем акты. Просим вернуть один экземпляр.'));
  expect(nothing).toMatchObject({
    title: null,
    goal: null,
    amount: null,
    contract: { number: null, date: null },
    pagesDeclared: [],
    signatory: null,
  });
});

test('a legal form with a typo is still that form', () => {
  expect(projectOf(p('Грантополучатель: Общественый фонд «Пример»'), body).grantee.legalForm?.value).toBe('ОФ');
  expect(projectOf(p('Грантополучатель: Дом культуры «Пример»'), body).grantee.legalForm).toBeNull();
});

test('an impossible date of filling gives no date', () => {
  expect(projectOf(body, p('Дата заполнения: 20242')).filledOn).toBeNull();
});

test('every value stands at its place', () => {
  const document = structure(
    source(
      p('Тема гранта: «Дом'),
      p('для всех»'),
      p('Сумма гранта: 5 тенге'),
      p('Юридический адрес: г. Астана, ул. Мира, 1, тел. 8 701 000 00 02'),
      body,
    ),
  );
  const found = project.extract(document, emptyFacts()).project;
  expect(found?.title?.value).toBe('Дом для всех');
  for (const evidence of [found?.title?.evidence, found?.amount?.evidence, found?.grantee.address?.evidence]) {
    for (const citation of evidence ? [evidence, ...(evidence.continued ?? [])] : [])
      expect(textAt(document.source, citation.place)).toBe(citation.quote);
  }
});
