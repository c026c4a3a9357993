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
  put('zero', 0, 'ru', 'ноль нуль нуля нулю');
  put('zero', 0, 'kk', 'нөл');
  put('half', 1.5, 'ru', 'полтора полторы полутора');
  put('half', 0.5, 'kk', 'жарым жарты');
  const units = [
    'один одна одно одного одной одному одним одном одну',
    'два две двух двум двумя',
    'три трех трем тремя',
    'четыре четырех четырем четырьмя',
    'пять пяти пятью',
    'шесть шести шестью',
    'семь семи семью',
    'восемь восьми восемью восьмью',
    'девять девяти девятью',
  ];
  units.forEach((forms, index) => {
    put('add', index + 1, 'ru', forms);
  });
  const teens =
    'десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат'.split(' ');
  teens.forEach((start, index) => {
    put('add', index < 10 ? index + 10 : (index - 8) * 10, 'ru', `${start}ь ${start}и ${start}ью`);
  });
  put('add', 40, 'ru', 'сорок сорока');
  ['пят', 'шест', 'сем', 'восем'].forEach((start, index) => {
    const oblique = start === 'восем' ? 'восьмидесяти восьмьюдесятью' : `${start}идесяти ${start}ьюдесятью`;
    put('add', (index + 5) * 10, 'ru', `${start}ьдесят ${oblique}`);
  });
  put('add', 90, 'ru', 'девяносто девяноста');
  put('add', 100, 'ru', 'сто ста');
  put('add', 200, 'ru', 'двести двухсот двумстам');
  put('add', 300, 'ru', 'триста трехсот тремстам');
  put('add', 400, 'ru', 'четыреста четырехсот четыремстам');
  ['пят', 'шест', 'сем', 'восем', 'девят'].forEach((start, index) => {
    const oblique = start === 'восем' ? 'восьмисот восьмистам' : `${start}исот ${start}истам`;
    put('add', (index + 5) * 100, 'ru', `${start}ьсот ${oblique}`);
  });
  put('scale', 1e3, 'ru', 'тысяча тысячи тысячу тысяче тысячей тысяч тысячам тысячами тысячах');
  ['миллион', 'миллиард', 'триллион'].forEach((word, index) => {
    const forms = ['', 'а', 'ов', 'у', 'ам', 'ами', 'ах', 'ом', 'ға', 'нан', 'ға'].map((ending) => word + ending).join(' ');
    put('scale', 10 ** (6 + index * 3), 'both', forms);
  });
  const kazakh: readonly (readonly [number, string])[] = [
    [1, 'бір'],
    [2, 'екі'],
    [3, 'үш'],
    [4, 'төрт'],
    [5, 'бес'],
    [6, 'алты'],
    [7, 'жеті'],
    [8, 'сегіз'],
    [9, 'тоғыз'],
    [10, 'он'],
    [20, 'жиырма'],
    [30, 'отыз'],
    [40, 'қырық'],
    [50, 'елу'],
    [60, 'алпыс'],
    [70, 'жетпіс'],
    [80, 'сексен'],
    [90, 'тоқсан'],
  ];
  const ENDINGS = [
    '',
    'ға',
    'ге',
    'қа',
    'ке',
    'да',
    'де',
    'та',
    'те',
    'дан',
    'ден',
    'тан',
    'тен',
    'нан',
    'нен',
    'ды',
    'ді',
    'ты',
    'ті',
    'ны',
    'ні',
    'ның',
    'нің',
    'дың',
    'дің',
    'тың',
    'тің',
    'ы',
    'і',
    'сы',
    'сі',
  ];
  for (const [value, word] of kazakh)
    put(
      'add',
      value,
      'kk',
      ENDINGS.map((ending) => word + ending)
        .filter((form) => !map.has(fold(form)))
        .join(' '),
    );
  ['екеуі', 'үшеуі', 'төртеуі', 'бесеуі', 'алтауы', 'жетеуі'].forEach((form, index) => {
    put('add', index + 2, 'kk', `${form} ${form.slice(0, -1)}`);
  });
  put('hundred', 100, 'kk', ENDINGS.map((ending) => `жүз${ending}`).join(' '));
  put('scale', 1e3, 'kk', ENDINGS.map((ending) => `мың${ending}`).join(' '));
  return map;
}
