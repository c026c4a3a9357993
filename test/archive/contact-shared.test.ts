import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { paper } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const PHONE = '+77010000000';
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
