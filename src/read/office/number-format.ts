const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a number in a format of WordprocessingML (ST_NumberFormat); unknown formats in Arabic digits. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerLetter':
      return letter(number, LATIN);
    case 'upperLetter':
      return letter(number, LATIN).toUpperCase();
    case 'russianLower':
      return letter(number, RUSSIAN);
    case 'russianUpper':
      return letter(number, RUSSIAN).toUpperCase();
    default:
      return String(number);
  }
}

/** a … z, aa … zz, aaa …: as word processors go on after the last letter. */
function letter(number: number, alphabet: string): string {
  if (number < 1 || number > 2000) return String(number);
  const index = (number - 1) % alphabet.length;
  return (alphabet[index] ?? '').repeat(Math.floor((number - 1) / alphabet.length) + 1);
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
