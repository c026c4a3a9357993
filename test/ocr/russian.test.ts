import { expect, test } from 'vitest';
import { wantsRussian } from '../../src/ocr/russian.ts';
import type { SeenWord } from '../../src/ocr/words.ts';
import { PLAIN_FONT } from '../../src/page/page.ts';

function seen(text: string): SeenWord[] {
  const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
  return text.split(' ').map((part) => ({
    word: { text: part, box, baseline: 8, size: 10, font: PLAIN_FONT, rotation: 0, confidence: 0.9 },
    ink: box,
    letters: [],
  }));
}

test('only Russian pages with words that Kazakh data spells its own way are looked at again', () => {
  expect(wantsRussian(seen('Обшественный фонд провел встречи с жителями'))).toBe(true);
  expect(wantsRussian(seen('Фонд провел встречи с жителями'))).toBe(false);
  expect(wantsRussian(seen('Әлеуметтік жобаның мақсаты ауыл жастарына шеберлік сабақтарын өткізу'))).toBe(false);
});
