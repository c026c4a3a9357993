import { expect, test } from 'vitest';
import { nameDisagrees } from '../../../src/check/rules/name-disagrees.ts';
import { drafts, input, report, structured, text } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const facts = (name: string, head?: string, signatory?: string) =>
  report({
    project: {
      grantee: { name: text(name), legalForm: null, bin: null, head: head ? text(head) : null, address: null },
      signatory: signatory ? text(signatory) : null,
    },
  });
const check = (name: string, ...body: string[]) => drafts(nameDisagrees.check(input(facts(name), { document: said(...body) })));

test('fires when the legal form differs between places', () => {
  const found = check(
    'Общественный фонд «Кен дала»',
    'Грантополучатель: Общественный фонд «Кен дала»',
    'Грантополучатель: Общественное объединение «Кен дала»',
  );
  expect(found).toMatchObject([{ about: 'legal form', equation: 'ОО ≠ ОФ' }]);
});

test('fires on a Kazakh form and its abbreviation that do not match', () => {
  expect(check('«Нұрлы дала» қоғамдық қоры', '«Нұрлы дала» қоғамдық қоры', '«Нұрлы дала» КҚ директоры')).toHaveLength(1);
});

test('fires when another person signs', () => {
  const found = drafts(nameDisagrees.check(input(facts('ОЮЛ «Кен дала»', 'Толеуов Ж.С.', 'Тлеубаев Ж.С.'))));
  expect(found).toMatchObject([{ about: 'head', actual: 'Тлеубаев Ж.С.' }]);
});

test('stays silent on abbreviations, case endings and initials', () => {
  expect(
    check('Общественный фонд «Кен дала»', 'Общественного фонда «Кен дала»', 'Директор ОФ «Кен дала»', 'Директор ОФ "Кен дала"'),
  ).toEqual([]);
  expect(check('«Нұрлы дала» қоғамдық қоры', '«Нұрлы дала» қоғамдық қорының', '«Нұрлы дала» ҚҚ төрағасы')).toEqual([]);
  expect(drafts(nameDisagrees.check(input(facts('ОФ «Кен дала»', 'Толеуов Жанат Серикович', 'Толеуов Ж.С.'))))).toEqual([]);
});

test('is not checked when organization and head are named once', () => {
  expect(nameDisagrees.check(input(facts('ОФ «Кен дала»'), { document: said('ОФ «Кен дала»') }))).toHaveProperty('notChecked');
});

test('fires when the line of the signature nearly names the grantee, and stays silent on its short name or another organization', () => {
  const signed = (line: string) => {
    const document = said('Отчет', line);
    const place = document.passages.find(({ clean }) => clean === line)?.block ?? 0;
    const signatory = {
      value: 'Ким В.П.',
      evidence: { ...text('Ким В.П.').evidence, place: { ...text('x').evidence.place, block: place } },
    };
    const own = facts('Общественный фонд «Степной ветер»');
    return drafts(
      nameDisagrees.check(
        input(
          { ...own, project: { ...own.project, signatory, grantee: { ...own.project.grantee, head: text('Ким В.П.') } } },
          { document },
        ),
      ),
    );
  };
  expect(signed('Директор ОФ «Степной вечер» ______ Ким В.П.')).toMatchObject([{ about: 'grantee', actual: 'Степной вечер' }]);
  expect(signed('Директор ОФ «Степной ветер» ______ Ким В.П.')).toEqual([]);
  expect(signed('Директор ТОО «Печатный двор» ______ Ким В.П.')).toEqual([]);
});
