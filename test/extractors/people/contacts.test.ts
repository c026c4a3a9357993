import { expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { structure } from '../../../src/structure/index.ts';
import { falseEvidence } from '../document.ts';

async function factsOf(text: string) {
  const source = await readDocument({ bytes: Buffer.from(text), name: 'report.txt' }, DEFAULT_READ_OPTIONS);
  const document = structure(source);
  const facts = extract(document);
  expect(falseEvidence(document, { contacts: facts.contacts, links: facts.links, events: facts.events })).toEqual([]);
  return facts;
}

async function contactsOf(text: string) {
  const { contacts } = await factsOf(text);
  return contacts.map(({ name, role, phones, emails }) => ({
    name,
    role,
    phones: phones.map((phone) => phone.e164),
    emails: emails.map((email) => email.value),
  }));
}

const TITLE = 'Заключительный отчет по итогам реализации социального проекта\n\n';

test('the passport names an office, not the person its street is called after', async () => {
  expect(
    await contactsOf(
      `${TITLE}1. Полное наименование неправительственной организации: ОФ «Тан»\n\n3. Юридический адрес, контактный телефон: г. Алматы, ул. Абая Кунанбаева, 5, тел. 267 11 22, e-mail: tan@example.kz\n`,
    ),
  ).toEqual([{ name: null, role: 'other', phones: ['+77272671122'], emails: ['tan@example.kz'] }]);
});

test('the coordinator of a short report', async () => {
  expect(
    await contactsOf(
      'Краткий отчет\n\n1. Наименование проекта: «Тан»\n\n3. Цель проекта: Помощь.\n\n4. Краткое описание проведенных мероприятий:\n\nВстречи.\n\n5. Достигнутые результаты цели: есть.\n\n6. Ссылка на координатора социального проекта от НПО (Ф.И.О., телефоны, электронный адрес): Координатор проекта - Сериков Данияр Ерланович, 8 701 111 22 33, d@example.kz\n',
    ),
  ).toEqual([{ name: 'Сериков Данияр Ерланович', role: 'coordinator', phones: ['+77011112233'], emails: ['d@example.kz'] }]);
});

test('a story gives the phone of its hero', async () => {
  const story = `${TITLE}### 3. Измерение социальных и других изменений\n\nЕсть.\n\n#### История успеха:\n\n`;
  expect(
    await contactsOf(
      `${story}До проекта Айгуль Серикова не знала, куда идти. Помог тренер Марат Омаров. Контактный телефон: 8 701 111 22 33.\n`,
    ),
  ).toEqual([{ name: 'Айгуль Серикова', role: 'beneficiary', phones: ['+77011112233'], emails: [] }]);
  expect(await contactsOf(`${story}Сход возглавил Серик Омаров. Число сторонников Серика Омарова (87011112233) растет.\n`)).toEqual([
    { name: 'Серик Омаров', role: 'beneficiary', phones: ['+77011112233'], emails: [] },
  ]);
});

test('partners name whom to call; a number that cannot be dialled stays with its problem', async () => {
  const table =
    'Наименование организации /ФИО партнера\tРоль в проекте\tКонтакты организации, партнера\tПримечание\n' +
    'Районная библиотека\tПомещение\t<p>Омарова Сауле Ерлановна</p> <p>тел. 8 701 111 22 33</p>\t\n' +
    'Совет ветеранов\tСоветы\t<p>Сериков Данияр</p> <p>тел. 8 701 111 22</p>\t\n';
  const { contacts } = await factsOf(`${TITLE}#### Партнеры социального проекта:\n\n${table}`);
  expect(contacts.map(({ name, organization, role, phones }) => [name, organization, role, phones[0]?.e164, phones[0]?.problem])).toEqual([
    ['Омарова Сауле Ерлановна', 'Районная библиотека', 'partner', '+77011112233', null],
    ['Сериков Данияр', 'Совет ветеранов', 'partner', null, 'too-short'],
  ]);
});

test('figures of other tables are no phones', async () => {
  const table =
    '№\tИндикатор\tЕдиница измерения\tПланируемый уровень\tФактический уровень\n7.\tНалоги (только штатных сотрудников)\tтенге\t490525\t490 525\n';
  expect(await contactsOf(`${TITLE}### Заполните таблицу, указав социально-экономический эффект социального проекта:\n\n${table}`)).toEqual(
    [],
  );
});

test('links are kept as printed, near twins apart', async () => {
  const { links } = await factsOf(
    `${TITLE}Фото: https://drive.google.com/file/d/1aB\\_c/view, https://drive.google.com/file/d/1aB\\_d/view.\n`,
  );
  expect(links.map(({ url, kind }) => [url, kind])).toEqual([
    ['https://drive.google.com/file/d/1aB_c/view', 'drive'],
    ['https://drive.google.com/file/d/1aB_d/view', 'drive'],
  ]);
});

test('a coordinator told line by line is one contact', async () => {
  expect(
    await contactsOf(
      'Краткий отчет\n\n1. Наименование проекта: «Тан»\n\n3. Цель проекта: Помощь.\n\n4. Краткое описание проведенных мероприятий:\n\nВстречи.\n\n5. Достигнутые результаты цели: есть.\n\n6. Координатор проекта:\n\nФ.И.О.: Омаров Данияр Ерланович\nТелефон: +7 (701) 111-22-33, 8 (7172) 51-10-08\nЭл. адрес: d@example.kz\n',
    ),
  ).toEqual([{ name: 'Омаров Данияр Ерланович', role: 'coordinator', phones: ['+77011112233', '+77172511008'], emails: ['d@example.kz'] }]);
});

test('the post may stand behind the name', async () => {
  expect(await contactsOf(`${TITLE}Контактное лицо: Омаров Данияр, координатор проекта, 8 701 111 22 33.\n`)).toMatchObject([
    { name: 'Омаров Данияр', role: 'coordinator' },
  ]);
});
