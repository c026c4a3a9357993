import { expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { p } from '../structure/source.ts';
import { codesOf } from './whole.ts';

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
