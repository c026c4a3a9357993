import { expect, test } from 'vitest';
import { runInTitleEnd } from '../../src/structure/run-in-title.ts';
import { p, read } from './source.ts';

test.each([
  ['Семинары по праву. В мае в г. Семей прошли три семинара для жителей.', 'Семинары по праву.'],
  ['Ағаш өңдеу үйірмесі. Үйірмеге ауылдың 26 жасөспірімі қатысты.', 'Ағаш өңдеу үйірмесі.'],
])('the title of «%s» ends before the narrative', (text, title) => {
  expect(text.slice(0, runInTitleEnd(text, 0) ?? undefined)).toBe(title);
});

test.each(['Семинары по праву', 'Семинары по праву.', 'Семинары. Второй поток.', 'Встречи в г. Семей и с. Жанатан с жителями'])(
  '«%s» is all title',
  (text) => {
    expect(runInTitleEnd(text, 0)).toBeNull();
  },
);

test('the narrative on the line of its activity is the body of the section', () => {
  const line = 'Мероприятие 1.1. Семинары по праву. 12 мая 2023 года в семинаре участвовали 30 человек.';
  expect(read(p(line)).sections).toMatchObject([
    { kind: 'activity', number: '1.1', heading: 'Мероприятие 1.1. Семинары по праву.', bodyStart: line.indexOf('12 мая') },
  ]);
});
