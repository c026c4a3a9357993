import { expect, test } from 'vitest';
import { HEAD, HEAD_KK, PEOPLE, PEOPLE_KK, traps } from './traps.ts';
import { blocksOf, codesOf } from './whole.ts';

const of = (text: string): string[] => codesOf(...blocksOf(text));

test.each(Object.entries(traps))('nothing is found in a report with %s', (_, text) => {
  expect(of(text)).toEqual([]);
});

const results = (said: string, people = '') => `${HEAD}Результаты проекта\n${said}\n${people}`;
const resultsKk = (said: string, people = '') => `${HEAD_KK}Жоба нәтижелері\n${said}\n${people}`;

test.each([
  ...[
    'В целом за девять месяцев через проект прошли 412 человек.',
    'Проект охватил 412 жителей области.',
    'Общее число благополучателей составило 412.',
  ].map((said) => results(said, PEOPLE)),
  ...['Жобаға барлығы 412 адам қатысты.', 'Тоғыз ай ішінде жоба 412 адамды қамтыды.'].map((said) => resultsKk(said, PEOPLE_KK)),
])('the text gives the project another number of people than the table: %#', (text) => {
  expect(of(text)).toEqual(['narrative-total-disagrees']);
  expect(of(text.replace('412', '384'))).toEqual([]);
});

const NAMES = [
  'Иванова Анна Петровна',
  'Петров Борис Ильич',
  'Сидорова Вера Львовна',
  'Ким Галина Олеговна',
  'Цой Денис Павлович',
  'Ли Елена Юрьевна',
  'Хан Карина Викторовна',
];
const LIST = `Участники школы лидеров\nВ школе обучились 8 человек, список ниже.\n№ | ФИО | Место работы\n${NAMES.map((name, at) => `${at + 1} | ${name} | школа № ${at + 3}`).join('\n')}\n`;

test.each([
  [
    results('Партнерами проекта выступили 4 организации: школа № 3, КГУ «Центр молодежи», библиотека имени Абая.'),
    '4 организации',
    '3 организации',
  ],
  [results('Занятия вели 5 тренеров: Ахметова Г., Пак О., Ли С., Орлов В.'), '5 тренеров', '4 тренера'],
  [results('Мы работали в 7 селах – Акжар, Жанатас, Косагаш, Бесагаш, Талап, Кызылту.'), '7 селах', '6 селах'],
  [results('Подготовлено три методических пособия: «Шаг», «Старт».'), 'три', 'два'],
  [HEAD + LIST, 'обучились 8', 'обучились 7'],
  [resultsKk('Жобаға үш әріптес қатысты: № 3 мектеп және Абай атындағы кітапхана.'), 'үш', 'екі'],
])('a count disagrees with the list behind it: %#', (text, wrong, right) => {
  expect(of(text)).toEqual(['listed-count-disagrees']);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

test.each([
  [results('Из 96 выпускников трудоустроены 78 (75 %).'), '75', '81'],
  [results('78 из 96 участников (75%) нашли работу.'), '75', '81'],
  [results('Анкеты заполнили 120 человек, из них довольны 90 (82 %).'), '82', '75'],
  [resultsKk('96 түлектің 78-і (75 %) жұмысқа орналасты.'), '75', '81'],
])('a percentage disagrees with the numbers beside it: %#', (text, wrong, right) => {
  expect(of(text)).toEqual(['ratio-wrong']);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

test.each([
  [results('Обучено 64 педагога, из них 71 – из сельских школ.'), '71', '61'],
  [results('В форуме участвовало 120 человек, в том числе 134 студента.'), '134', '114'],
  [resultsKk('64 педагог оқытылды, оның ішінде 71-і ауыл мектептерінен.'), '71', '61'],
])('a part is larger than its whole: %#', (text, wrong, right) => {
  expect(of(text)).toEqual(['part-exceeds-whole']);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

test.each([
  [results('Проведено 48 занятий — по 6 в каждой из 7 школ.'), '48', '42'],
  [results('Роздано 1 250 буклетов: по 250 в каждый из четырех районов.'), '1 250', '1 000'],
  [resultsKk('7 мектептің әрқайсысында 6-дан, барлығы 48 сабақ өтті.'), '48', '42'],
])('so many in each do not make the total: %#', (text, wrong, right) => {
  expect(of(text)).toEqual(['per-unit-product']);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

const COUNTS = 'План и факт\nПоказатель | План | Факт\nКоличество семинаров | 9 | 9\nКоличество публикаций | 20 | 26\n';
const COUNTS_KK = 'Жоспар мен нақты\nКөрсеткіш | Жоспар | Нақты\nСеминар саны | 9 | 9\nЖарияланым саны | 20 | 26\n';

test.each([
  [`${HEAD}${COUNTS}Результаты проекта\nЗа время проекта проведено 11 семинаров, вышло 26 публикаций.\n`, '11', '9'],
  [`${HEAD_KK}${COUNTS_KK}Жоба нәтижелері\nЖоба барысында барлығы 11 семинар өткізілді.\n`, '11', '9'],
])('the text counts more of a thing than the table of results: %#', (text, wrong, right) => {
  expect(of(text)).toEqual(['value-disagrees']);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

const EACH = `${HEAD}План и факт\nПоказатель | План | Факт\nКоличество тренингов (в каждой школе) | 12 | 12\nХод проекта\nЗа весь период проекта состоялось 12 тренингов, они прошли в 5 школах.\n`;

test('a number in each of a table is the number of all in the text', () => {
  expect(of(EACH)).toEqual(['each-versus-all']);
  expect(of(EACH.replace('состоялось 12', 'состоялось 60'))).toEqual([]);
});

const REACH = 'Социально-экономический эффект\nПоказатель | Ед. изм. | План | Факт\nПрямые бенефициары | чел. | 360 | 384\n';

test('an occasion told in a sentence has more people than the project', () => {
  const text = `${HEAD}${REACH}Ход проекта\n12 апреля 2024 г. в Талдыкоргане прошел форум, в нем участвовали 460 человек.\n`;
  expect(of(text)).toEqual(['event-exceeds-total']);
  expect(of(text.replace('участвовали 460 человек', 'было 460 зрителей'))).toEqual([]);
});

test('more was spent of the grant than granted, unless other money is named', () => {
  const text = `${HEAD}Финансовый отчет\nВсего на реализацию проекта за счет гранта израсходовано 6 750 000 тенге.\n`;
  expect(of(text)).toEqual(['costs-exceed-grant']);
  expect(of(`${text}Часть расходов покрыло софинансирование акимата.\n`)).toEqual([]);
});

const PARTNERS = 'Партнеры проекта\n№ | Наименование | Роль\n1 | ТОО «Полиграфист» | афиши\n2 | КГУ «Центр молодежи» | предоставил зал\n';

test.each([
  `${HEAD}${PARTNERS}Ход проекта\nАфиши и буклеты мы заказали в ТОО «Полиграфист» за 420 тыс. тенге.\n`,
  `${HEAD}${PARTNERS}Расходы проекта\n№ | Статья | Получатель | Сумма, тенге\n1 | Печать афиш | ТОО «Полиграфист» | 420 000\n2 | Оплата тренеров | ИП Нурланов | 900 000\n`,
])('a partner is paid: %#', (text) => {
  expect(of(text)).toContain('supplier-as-partner');
  expect(of(text.replace(/(?<!1 \| )ТОО «Полиграфист»/u, 'ТОО «Мастер»'))).not.toContain('supplier-as-partner');
});

test('the text gives the grantee another head, unless the head changed', () => {
  const text = `${HEAD}Ход проекта\nЗанятия вел руководитель ОФ «Ручей знаний» Жумабаев Нурлан Сеитович.\n`;
  expect(of(text)).toEqual(['name-disagrees']);
  expect(of(text.replace('Жумабаев Нурлан Сеитович', 'Сагинтаев Е. М.'))).toEqual([]);
  expect(of(`${text}В мае назначен новый директор.\n`)).toEqual([]);
});

const ADDED = `${HEAD}Охват по мероприятиям\nМероприятие | Участников\nФорум | 250\nиз них студенты | 90\nЛагерь | 44\nИтого | 384\n`;

test('a total of a table is reached only by adding «из них» again', () => {
  expect(of(ADDED)).toEqual(['double-counting']);
  expect(of(ADDED.replace('384', '294'))).toEqual([]);
});

test.each([
  [
    'what is left, and what was given back',
    results(
      'Получено 11 500 000 тенге, израсходовано 11 328 400 тенге. Экономия составила 171 600 тенге. В фонд возвращено 176 100 тенге.',
    ),
    '176 100',
    '171 600',
    'balance-wrong',
  ],
  [
    'the same in Kazakh',
    resultsKk('Қордан 11 500 000 теңге түсті, 11 328 400 теңге жұмсалды. Қалдығы 176 100 теңге.'),
    '176 100',
    '171 600',
    'balance-wrong',
  ],
  [
    'both sexes',
    results('Обучение прошли 88 школьников, в том числе 51 девочка и 34 мальчика.'),
    '34 мальчика',
    '37 мальчиков',
    'parts-do-not-sum',
  ],
  [
    'the percentage of a plan',
    results('План по мастерам (48 чел.) выполнен на 132,5 %, представлено 66 мастеров.'),
    '132,5',
    '137,5',
    'ratio-wrong',
  ],
  [
    'the parts of an edition',
    results(
      'Пособие отпечатано тиражом 600 экземпляров. Раздавали так: 75 экз. получили участники, 340 экз. увезли в села, еще 220 экз. передали школам.',
    ),
    '220',
    '185',
    'distributed-exceeds-made',
  ],
  [
    'names with the places they are from',
    resultsKk(
      'Барлығы 5 жыршыны жазып алдық: Асанов Серік (Миялы), Оспан Гүлнар (Сағыз), Құлшар Ноғай (Махамбет) және Болатов Ерлан (Индер). Ең үлкені 84 жаста.',
    ),
    'Барлығы 5',
    'Барлығы 4',
    'listed-count-disagrees',
  ],
  [
    'a total over counted occasions',
    resultsKk(
      '- 2024 ж. 5 қыркүйек, Миялы ауылы, мәдениет үйі - 210 адам\n- 2024 ж. 19 қыркүйек, Махамбет ауылы, мәдениет үйі - 185 адам\n- 2024 ж. 3 қазан, Индербор кенті, клуб - 240 адам\nОсы үш концертті барлығы 645 адам тыңдады.',
    ),
    '645',
    '635',
    'events-do-not-sum',
  ],
  [
    'a total over months',
    results('Всего за восемь месяцев программу прошли 348 участников.', PEOPLE),
    '348',
    '384',
    'narrative-total-disagrees',
  ],
  [
    'words of two letters',
    resultsKk('Компания бөлген 3 780 000 (үш миллион сегіз жүз жетпіс мың) теңге игерілді.'),
    '3 780 000',
    '3 870 000',
    'amount-in-words',
  ],
])('%s', (_, text, wrong, right, code) => {
  expect(of(text)).toEqual([code]);
  expect(text).toContain(wrong);
  expect(of(text.replace(wrong, right))).toEqual([]);
});

test.each([
  'Получено 5 000 000 тенге, израсходовано 4 300 000 тенге на зарплату и 300 000 на закупки, остаток 400 000 тенге.',
  'Остаток прошлого транша 50 000 тенге, получено 1 000 000 тенге, израсходовано 980 000 тенге.',
  'В лагере отдохнули 100 человек, из них 40 женщин, 30 мужчин, а также 30 детей.',
  'В лагере отдохнули 100 человек, из них 40 женщин и 30 мужчин, остальные – дети.',
  'Обучены 200 школьников, в том числе 51 девочка и 60 мальчиков с инвалидностью.',
  'Напечатано 300 экз. пособия. Раздали так: всего 300 экз., школам 200 экз., библиотекам 100 экз.',
  'Напечатано 300 экз. пособия. Раздали так: 300 экз. на ярмарках, в том числе 100 экз. школам.',
  'План (50 человек) выполнен на 90 %, проведено 30 занятий.',
  'Определены победители в 2 номинациях: Ахметов Болат, Ким Дмитрий, Омаров Асан.',
])('figures that stand beside each other without being one sum accuse nobody: %s', (said) => {
  expect(of(results(said))).toEqual([]);
});
