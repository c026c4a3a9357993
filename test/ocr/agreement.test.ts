import { expect, test } from 'vitest';
import { agreed } from '../../src/ocr/agreement.ts';
import type { SeenWord } from '../../src/ocr/words.ts';
import { seenLine } from './seen.ts';

function word(text: string, confidence: number, x = 0): SeenWord {
  const [seen] = seenLine(text, { x });
  if (!seen) throw new Error('no word');
  return { ...seen, word: { ...seen.word, confidence } };
}

test('an unsure word read alike twice at one place is the surer reading', () => {
  expect(agreed(word('“Үлгіқызы', 0.1), [word('Үлгіқызы', 0.3, 2)])?.word).toMatchObject({ text: 'Үлгіқызы', confidence: 0.3 });
  expect(agreed(word('Ұйымның', 0.4), [word('Уйымнын', 0.2)])?.word).toMatchObject({ text: 'Ұйымның', confidence: 0.4 });
});

test('elsewhere, unlike or too short it is dirt', () => {
  expect(agreed(word('Үлгіқызы', 0.1), [word('Үлгіқызы', 0.3, 100)])).toBeNull();
  expect(agreed(word('Үлгіқызы', 0.1), [word('аппараты', 0.3)])).toBeNull();
  expect(agreed(word('аб', 0.1), [word('аб', 0.3)])).toBeNull();
});
