import { fold } from '../text/normalize.ts';

const UNDERLINE = /_{4,}|\\_\\_/u;
const LINES = [
  /^(?:дата заполнения|толтырылган куни|толтырган куни|дата составления)/u,
  /^(?:м\.?\s?п\.?|м\.?\s?о\.?|место печати|мор орны)[\s:.]*$/u,
  /^должность,?\s?ф\.?\s?и\.?\s?о/u,
  /^лауазымы,?\s?(?:т\.?\s?а\.?\s?а|аты)/u,
  /^(?:с )?приложением №?\s?3\s?ознакомлен/u,
  /^№?\s?3[\s-]{0,2}косымша\p{L}{0,8} (?:таныс|келис)/u,
  /^[«"]?(?:согласовано|келисилди)[»"]?\s*$/u,
];

/** Does the line belong to the block of signatures at the end? */
export function signatureStarts(text: string): boolean {
  if (text.length > 220) return false;
  const folded = fold(text).replace(/^[\s*_#]{1,6}(?=\p{L})/u, '');
  return UNDERLINE.test(text) || LINES.some((pattern) => pattern.test(folded));
}
