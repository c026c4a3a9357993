import { expect, test } from 'vitest';
import { extract } from '../../extractors/index.ts';
import { extractStatements } from '../../extractors/statements/statements.ts';
import { checks } from '../../src/check/index.ts';
import { DEFAULT_POLICY } from '../../src/check/policy.ts';
import { runChecks } from '../../src/check/run.ts';
import type { Block } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { p, read } from '../structure/source.ts';

function codesOf(...blocks: Block[]): string[] {
  const document = read(...blocks);
  const facts = extract(document);
  const info: Report['document'] = {
    id: '0',
    name: 'a.txt',
    path: 'a.txt',
    mediaType: 'text/plain',
    bytes: 1,
    pages: null,
    textLayer: 'native',
    languages: [...document.languages],
    kind: document.kind,
    status: 'complete',
    warnings: [],
  };
  const report: Report = { version: 1, document: info, ...facts };
  const statements = extractStatements(document, report);
  return runChecks(checks, { report, document, statements, tolerances: DEFAULT_POLICY.tolerances }).findings.map(({ code }) => code);
}

const short = (total: number): Block[] => [
  p('Отчёт об исполнении государственного социального заказа'),
  p('Тема: «Чистый двор»'),
  p('Исполнитель: ОО «Эко Дала»'),
  p('Цель проекта: чистые дворы'),
  p('Ход реализации:'),
  p('1) 15 апреля 2024 г. – субботник, г. Петропавловск, 120 участников;'),
  p('2) 22 апреля 2024 г. – эко-урок, г. Булаево, 54 участника.'),
  p(`Итого в двух мероприятиях участвовало ${total} человек.`),
  p('Результаты: собрано 40 мешков мусора.'),
  p('Координатор: Назаренко Олеся Викторовна (сот. 8-705-667-10-25)'),
];

test('a short report in labels of its own: no section is missing, the total over the occasions is added up', () => {
  expect(codesOf(...short(174))).toEqual([]);
  expect(codesOf(...short(184))).toEqual(['events-do-not-sum']);
});
