import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { samePerson } from '../../src/text/names.ts';
import { sameOrganization } from '../../src/text/organizations.ts';
import { paper } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const PHONE = '+77012030405';
const own = (path: string, contract: string, grantee: string, name: string | null, organization: string | null = null) =>
  paper(path, { contract, grantee, contacts: [[name, organization, PHONE]] });

test('fires when two people share a phone', () => {
  const found = archiveFindings([
    own('a.txt', '1', 'ОО «Центр»', 'Дедова Оксана'),
    own('b.txt', '2', 'ОО «Центр»', 'Амирова Эльмира Жамаловна'),
  ]);
  expect(found).toMatchObject([{ code: 'contact-shared', actual: PHONE, severity: 'low', documents: ['a.txt', 'b.txt'] }]);
});

test('fires when the phone of an office is that of somebody of another organization', () => {
  expect(codes(own('a.txt', '1', 'ОФ «Шырак»', null), own('b.txt', '2', 'ОФ «Дауыс»', 'Толеуова Айжан'))).toEqual(['contact-shared']);
});

test('stays silent on one person written twice, and on an office and its own people', () => {
  expect(codes(own('a.txt', '1', 'ОО «Центр»', 'Дедова Оксана Ивановна'), own('b.txt', '2', 'ОО «Центр»', 'Дедова О.И.'))).toEqual([]);
  expect(codes(own('a.txt', '1', 'ОО «Центр»', null), own('b.txt', '2', 'Общественное объединение "Центр"', 'Дедова Оксана'))).toEqual([]);
});

test('names everybody who shares a phone, however often each is written, but not who is only in the same document', () => {
  const reports = [1, 2, 3].map((number) => own(`a${number}.txt`, `1${number}`, 'ОО «Центр»', 'Дедова Оксана'));
  const found = archiveFindings([...reports, own('b.txt', '2', 'ОО «Центр»', 'Амирова Эльмира')]);
  expect(found.map(({ documents, message }) => [documents, message.ru])).toEqual([
    [['a1.txt', 'a2.txt', 'a3.txt', 'b.txt'], expect.stringContaining('Амирова Эльмира, Дедова Оксана')],
  ]);
  const both = paper('c.txt', {
    contacts: [
      ['Дедова Оксана', null, PHONE],
      ['Амирова Эльмира', null, PHONE],
    ],
  });
  expect(codes(both)).toEqual([]);
});

test('names twenty and counts the others', () => {
  const papers = Array.from({ length: 23 }, (_, index) =>
    own(`${index}.txt`, `${index}`, `ОФ «Дом ${index}»`, null, `ОФ «Дом ${String(index).padStart(2, '0')}»`),
  );
  const [found] = archiveFindings(papers);
  expect(found?.message.ru).toMatch(/«Дом 19» и еще 3\.$/);
  expect(found?.message.kk).toMatch(/«Дом 19» және тағы 3\.$/);
  expect(found?.message.en).toMatch(/«Дом 19» and 3 more\.$/);
  expect(found?.documents).toHaveLength(23);
});

test('stays silent on the phone of an example, and on documents that are no reports', () => {
  const two = (phone: string, kind: 'final-report' | 'other') =>
    ['1', '2'].map((contract) =>
      paper(`${contract}.txt`, {
        contract,
        kind,
        grantee: `ОФ «Дом ${contract}»`,
        contacts: [[null, `ОФ «Улица ${contract}${contract}»`, phone]],
      }),
    );
  expect(codes(...two('+77777777777', 'final-report'))).toEqual([]);
  expect(codes(...two('+77011234567', 'final-report'))).toEqual([]);
  expect(codes(...two(PHONE, 'other'))).toEqual([]);
  expect(codes(...two(PHONE, 'final-report'))).toEqual(['contact-shared']);
});

test('stays silent on an office whose name goes on with what it is called from there on', () => {
  const named = (path: string, name: string) => paper(path, { contract: path, grantee: name, contacts: [[null, name, PHONE]] });
  expect(codes(named('a.txt', 'ТОО «Тұмар» (далее – «Общество»)'), named('b.txt', 'ТОО «Тұмар»'))).toEqual([]);
  expect(codes(named('a.txt', 'ТОО «Тұмар» (далее – «Общество»)'), named('b.txt', 'ТОО «Қайнар» (далее – «Общество»)'))).toEqual([
    'contact-shared',
  ]);
});

const NAMES = [null, 'Дедова Оксана Ивановна', 'Дедова О.И.', 'Амирова Эльмира', 'Толеуов Ержан'];
const OFFICES = [null, 'ОО «Центр»', 'Общественное объединение "Центр"', 'ОФ «Шырак»', 'ОФ «Дауыс»'];
const holders = fc.array(fc.record({ name: fc.constantFrom(...NAMES), office: fc.constantFrom(...OFFICES), bytes: fc.nat({ max: 4 }) }), {
  minLength: 1,
  maxLength: 8,
});

test('names those whom comparing everybody with everybody would name', () => {
  fc.assert(
    fc.property(holders, (all) => {
      const papers = all.map(({ name, office, bytes }, index) => ({
        ...paper(`${index}.txt`, { contract: `${index}`, contacts: [[name, office, PHONE]] }),
        id: `${bytes}`,
        grantee: null,
      }));
      const shared = all.flatMap((one, index) =>
        all.some(
          (other) =>
            one.bytes !== other.bytes &&
            (one.name !== null && other.name !== null
              ? !samePerson(one.name, other.name)
              : one.office !== null && other.office !== null && !sameOrganization(one.office, other.office)),
        )
          ? [`${index}.txt`]
          : [],
      );
      const found = archiveFindings(papers).find(({ code }) => code === 'contact-shared');
      expect(found?.documents ?? []).toEqual(shared);
    }),
  );
});
