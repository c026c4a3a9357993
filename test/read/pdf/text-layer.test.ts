import { expect, test } from 'vitest';
import { textLayerIsUsable } from '../../../src/read/pdf/text-layer.ts';
import { page, text } from '../../layout/pages.ts';

const usable = (line: string): boolean => textLayerIsUsable(page(text(line, 50, 100)));

test('running text and rows of figures are usable', () => {
  expect(usable('Заключительный отчёт по итогам реализации социального проекта')).toBe(true);
  expect(usable('Жобаны іске асыру қорытындылары бойынша қорытынды есеп')).toBe(true);
  expect(usable('1 250 000 1 250 000 320 172 148 37 33 38 36 93 51 32 2022 2023 2024')).toBe(true);
});

test('a page with hardly any letters is not judged', () => {
  expect(usable('№ 5')).toBe(true);
});

test('Cyrillic bytes shown as western letters are not usable', () => {
  expect(usable('Çàêëþ÷èòåëüíûé îò÷åò ïî èòîãàì ðåàëèçàöèè ñîöèàëüíîãî ïðîåêòà')).toBe(false);
});

test('codes of a font without a character map are not usable', () => {
  expect(usable('\uE001\uE002\uE003\uE004 \uE005\uE006\uE007 '.repeat(8))).toBe(false);
  expect(usable("#$%&'(*+ ,%$#&* +(*&%$# ,*+&%$ #(*&^%$ &*^%$#!~ &*^%$".repeat(2))).toBe(false);
  expect(usable('bcdfg hjklm npqrs tvwxz bcdfg hjklm npqrs tvwxz bcdfg hjklm')).toBe(false);
});
