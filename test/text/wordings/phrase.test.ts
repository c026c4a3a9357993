import { describe, expect, test } from 'vitest';
import { keyed } from '../../../src/text/wordings/keyed.ts';
import { matchPrefix } from '../../../src/text/wordings/misspelt.ts';
import { matchInside, phrase } from '../../../src/text/wordings/phrase.ts';

function prefix(text: string, wording: string): number | null {
  return matchPrefix(keyed(text).key, phrase(wording))?.end ?? null;
}

test('a key knows where its letters stand', () => {
  const text = '  «Жас  көрсеткіші»';
  const { key, at } = keyed(text);
  expect(key).toBe('жаскорсеткиши');
  expect(text.slice(at[0], at[key.length])).toBe('Жас  көрсеткіші');
});

describe('the beginning of a heading', () => {
  test.each([
    ['Описанием мероприятий занимались', 'Описание мероприятий'],
    ['Опи сание мероп риятий', 'Описание мероприятий'],
    ['Описаниемероприятий', 'Описание мероприятий'],
    ['Описание мероприятй в рамках', 'Описание мероприятий'],
    ['Алеуметтик жобанын натижелери', 'Әлеуметтік жобаның нәтижелері'],
    ['Элеуметт1к жобаныц нэтижелер!', 'Әлеуметтік жобаның нәтижелері'],
  ])('%s', (text, wording) => {
    expect(prefix(text, wording)).not.toBeNull();
  });

  test.each([
    ['О мероприятиях', 'Описание мероприятий'],
    ['Краткое описание мероприятий', 'Описание мероприятий'],
    ['Возрастной показатель', 'Гендерный показатель'],
    ['', 'Гендерный показатель'],
  ])('not %s', (text, wording) => {
    expect(prefix(text, wording)).toBeNull();
  });

  test('the match ends with the wording, not with the line', () => {
    const text = 'Достижение цели (описание фактов)';
    const { key, at } = keyed(text);
    const match = matchPrefix(key, phrase('Достижение цели'));
    expect(text.slice(0, (at[(match?.end ?? 0) - 1] ?? 0) + 1)).toBe('Достижение цели');
  });
});

test('inside a label', () => {
  const { key } = keyed('Міндет шеңберіндегі іс-шараның құны');
  expect(matchInside(key, phrase('Іс-шараның құны'))?.score).toBe(1);
  expect(matchInside(key, phrase('Өткізілген күні'))).toBeNull();
});
