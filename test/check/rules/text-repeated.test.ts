import { expect, test } from 'vitest';
import { textRepeated } from '../../../src/check/rules/text-repeated.ts';
import { drafts, input, report, structured } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const WORDS = Array.from({ length: 45 }, (_, index) => `слово${index}`);
const check = (...body: string[]) => drafts(textRepeated.check(input(report(), { document: said(...body) })));

test('fires on forty words that stand twice and cites both places', () => {
  const [draft] = check(`Начало. ${WORDS.join(' ')}.`, 'Другой текст.', `${WORDS.join(', ')} и конец`);
  expect(draft).toMatchObject({ actual: 45 });
  expect(draft?.evidence.map((item) => item.quote.split(/[ ,]+/).length)).toEqual([45, 45]);
});

test('paragraphs that were copied together are one finding, those copied apart are two', () => {
  const paragraph = (name: string) => Array.from({ length: 42 }, (_, index) => `${name}${index}`).join(' ');
  const [a, b, c, d] = ['а', 'б', 'в', 'г'].map(paragraph) as [string, string, string, string];
  expect(check(a, b, c, d, 'Своё.', a, b, c, d)).toHaveLength(1);
  expect(check(a, 'Одно.', 'Два.', 'Три.', b, a, 'Раз.', 'И два.', 'И три.', b)).toHaveLength(2);
});

test('stays silent on thirty-nine words, and on the form’s instruction', () => {
  expect(check(WORDS.slice(0, 39).join(' '), WORDS.slice(0, 39).join(' '))).toEqual([]);
  const instruction = `Необходимо детально описать ${WORDS.join(' ')}`;
  expect(check(instruction, instruction, 'Текст')).toEqual([]);
});

test('a passage of 100,000 equal words ends quickly', () => {
  expect(check('да '.repeat(100_000))).toHaveLength(1);
});

test('an answer on the line of its heading is read too', () => {
  const long = Array.from({ length: 45 }, (_, index) => `слово${index}`).join(' ');
  const document = structured([
    { kind: 'changes', heading: 'Изменения', body: [long] },
    { kind: 'sustainability', heading: 'Устойчивость:', body: [] },
  ]);
  const sections = document.sections.map((section) => (section.kind === 'sustainability' ? { ...section, bodyStart: 14 } : section));
  const passages = document.passages.map((item) =>
    item.clean === 'Устойчивость:' ? { ...item, text: `Устойчивость: ${long}`, clean: `Устойчивость: ${long}` } : item,
  );
  expect(drafts(textRepeated.check(input(report(), { document: { ...document, sections, passages } })))).toHaveLength(1);
});
