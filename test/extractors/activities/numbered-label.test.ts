import { expect, test } from 'vitest';
import { numberedLabel, titleOnly } from '../../../extractors/activities/numbered-label.ts';

test.each([
  ['Задача 1. Обучение жителей', 'task', '1', 'Обучение жителей'],
  ['Задача №2: Обучение жителей', 'task', '2', 'Обучение жителей'],
  ['1-МІНДЕТ. Тұрғындарды оқыту', 'task', '1', 'Тұрғындарды оқыту'],
  ['Міндет 3. Тұрғындарды оқыту', 'task', '3', 'Тұрғындарды оқыту'],
  ['2-ші міндет: Тұрғындарды оқыту', 'task', '2', 'Тұрғындарды оқыту'],
  ['Мероприятие 4. Встречи', 'activity', '4', 'Встречи'],
  ['1-іс-шара. Кездесулер', 'activity', '1', 'Кездесулер'],
  ['Іс-шара 2: Кездесулер', 'activity', '2', 'Кездесулер'],
  ['3. Встречи', null, '3', 'Встречи'],
  ['2) Встречи', null, '2', 'Встречи'],
  ['Встречи с 10 ветеранами', null, null, 'Встречи с 10 ветеранами'],
  ['10 встреч с ветеранами', null, null, '10 встреч с ветеранами'],
])('%s', (text, kind, number, title) => {
  const label = numberedLabel(text);
  expect([label.kind, label.number, text.slice(label.title.start, label.title.end)]).toEqual([kind, number, title]);
});

function only(text: string): string {
  const { start, end } = titleOnly(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

test('a description after the title is left out', () => {
  expect(only('Проведение встреч\nВ начале работы назначены ведущие.')).toBe('Проведение встреч');
  expect(only('Проведение встреч. На встречах говорят о бюджете села.')).toBe('Проведение встреч');
  expect(only('Проведение встреч с жителями На встречах говорят о бюджете села.')).toBe('Проведение встреч с жителями');
});

test('a title broken by the column or naming a place stays whole', () => {
  expect(only('Проведение встреч с жителями села\nНовое и района')).toBe('Проведение встреч с жителями села\nНовое и района');
  expect(only('Встречи в г. Новый и на сайте')).toBe('Встречи в г. Новый и на сайте');
});
