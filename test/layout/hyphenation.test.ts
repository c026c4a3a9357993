import { expect, test } from 'vitest';
import { joint, learnHyphenation } from '../../src/layout/hyphenation.ts';
import { linesOf } from '../../src/layout/lines.ts';
import { text } from './pages.ts';

const line = (words: string) => linesOf(text(words, 50, 100)).slice(0, 1);
const seam = (above: string, below: string, ...known: string[]) =>
  line(above).flatMap((first) => line(below).map((next) => joint(first, next, learnHyphenation(known.flatMap(line), []), null)));

test.each([
  ['Коли-', 'чество', 'не количество решает', 'mend'],
  ['Коли-', 'чество', 'рост количества участников', 'mend'],
  ['Коли-', 'чество', 'ничего такого здесь нет', 'join'],
  ['бизнес-', 'планов', 'три бизнес-плана и бизнес-планов', 'join'],
  ['онлайн-', 'встреча', 'онлайн встречи прошли', 'join'],
  ['план', 'работы', 'иное', 'space'],
])('«%s» and «%s» after «%s»: %s', (above, below, known, expected) => {
  expect(seam(above, below, known)).toEqual([expected]);
});
