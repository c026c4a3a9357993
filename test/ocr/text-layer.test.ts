import { expect, test } from 'vitest';
import { layerHolds, needsRecognition } from '../../src/ocr/text-layer.ts';
import { type PageGeometry, PLAIN_FONT, type Word } from '../../src/page/page.ts';

function words(text: string): Word[] {
  return text.split(' ').map((part, i) => ({
    text: part,
    box: { x0: 50 + i * 40, y0: 50, x1: 85 + i * 40, y1: 62 },
    baseline: 60,
    size: 12,
    font: PLAIN_FONT,
    rotation: 0,
    confidence: null,
  }));
}

function page(text: string, picture: boolean): PageGeometry {
  const images = picture ? [{ box: { x0: 0, y0: 0, x1: 595, y1: 842 } }] : [];
  return { number: 1, width: 595, height: 842, words: text === '' ? [] : words(text), rulings: [], fills: [], images, origin: 'native' };
}

test('a page of its own text is not recognized, unless that is asked for', () => {
  expect(needsRecognition(page('Итоговый отчет по проекту', false), 'auto')).toBe(false);
  expect(needsRecognition(page('Итоговый отчет по проекту', false), 'always')).toBe(true);
});

test.each([
  ['no text', page('', false)],
  ['a picture over the page', page('Итоговый отчет по проекту', true)],
  ['Cyrillic bytes shown as western letters', page('Èòîãîâûé îò÷åò ïî ïðîåêòó', false)],
])('a page with %s is recognized, unless that is switched off', (_, geometry) => {
  expect(needsRecognition(geometry, 'auto')).toBe(true);
  expect(needsRecognition(geometry, 'never')).toBe(false);
});

test('a layer holds when the pixels bear its words out', () => {
  const seen = words('Жобаның мақсаты ауыл жастарын қолдау барлығы 134 адам');
  expect(layerHolds(words('Жобаның мақсаты: ауыл жастарын қолдау барлығы 134 адам'), seen)).toBe(true);
  expect(layerHolds(words('Жобаныц максаты ауыл жастарын колдау барлыгы 134 адам'), seen)).toBe(false);
  expect(layerHolds([], seen)).toBe(false);
});
