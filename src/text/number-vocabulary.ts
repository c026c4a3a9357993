import { KAZAKH_NUMBERS } from '../domain/languages/kk.ts';
import { RUSSIAN_NUMBERS } from '../domain/languages/ru.ts';
import { fold } from './normalize.ts';

/** A word's share in a number: `add` 1–900 fills a place of its magnitude, `scale` multiplies what came before,
 * `half` adds one and a half («полтора») or a half («екі жарым», «жарты»). */
export interface NumberWord {
  readonly kind: 'add' | 'hundred' | 'scale' | 'zero' | 'half';
  readonly value: number;
  readonly language: 'ru' | 'kk' | 'both';
}

/** Every inflected form in folded letters. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = vocabulary();

/** Whether a folded text may hold one of them: true for every such word, and for few others. Sorted, they are tried by common letters. */
export const NUMBER_WORD_LIKE = new RegExp(`(?:^|[^а-я])(?:${[...NUMBER_WORDS.keys()].sort().join('|')})(?![а-я])`);

function vocabulary(): Map<string, NumberWord> {
  const map = new Map<string, NumberWord>();
  const put = (kind: NumberWord['kind'], value: number, language: NumberWord['language'], forms: string) => {
    for (const form of forms.split(' ')) map.set(fold(form), { kind, value, language });
  };
  const ru = RUSSIAN_NUMBERS;
  put('zero', 0, 'ru', ru.zero);
  put('half', 1.5, 'ru', ru.oneAndAHalf);
  ru.units.forEach((forms, index) => {
    put('add', index + 1, 'ru', forms);
  });
  ru.teens.forEach((start, index) => {
    put('add', index < 10 ? index + 10 : (index - 8) * 10, 'ru', ru.teenEndings.map((ending) => start + ending).join(' '));
  });
  put('add', 40, 'ru', ru.forty);
  ru.tens.forEach((start, index) => {
    const oblique = start === 'восем' ? 'восьмидесяти восьмьюдесятью' : `${start}идесяти ${start}ьюдесятью`;
    put('add', (index + 5) * 10, 'ru', `${start}ьдесят ${oblique}`);
  });
  put('add', 90, 'ru', ru.ninety);
  ru.hundreds.forEach((forms, index) => {
    put('add', (index + 1) * 100, 'ru', forms);
  });
  ru.upperHundreds.forEach((start, index) => {
    const oblique = start === 'восем' ? 'восьмисот восьмистам' : `${start}исот ${start}истам`;
    put('add', (index + 5) * 100, 'ru', `${start}ьсот ${oblique}`);
  });
  put('scale', 1e3, 'ru', ru.thousand);
  ru.millions.forEach((word, index) => {
    put('scale', 10 ** (6 + index * 3), 'both', ru.millionEndings.map((ending) => word + ending).join(' '));
  });
  const kk = KAZAKH_NUMBERS;
  put('zero', 0, 'kk', kk.zero);
  put('half', 0.5, 'kk', kk.half);
  const kazakh = [
    ...kk.units.map((word, index) => [index + 1, word] as const),
    ...kk.tens.map((word, index) => [(index + 1) * 10, word] as const),
  ];
  for (const [value, word] of kazakh) {
    const forms = kk.endings.map((ending) => word + ending).filter((form) => !map.has(fold(form)));
    put('add', value, 'kk', forms.join(' '));
  }
  kk.collectives.forEach((form, index) => {
    put('add', index + 2, 'kk', `${form} ${form.slice(0, -1)}`);
  });
  put('hundred', 100, 'kk', kk.endings.map((ending) => kk.hundred + ending).join(' '));
  put('scale', 1e3, 'kk', kk.endings.map((ending) => kk.thousand + ending).join(' '));
  return map;
}
