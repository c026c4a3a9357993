import type { Finding } from '../model/finding.ts';

export type MessageLanguage = keyof Finding['message'];
export type Print = (value: number) => string;

const NBSP = '\u00a0';

function grouped(value: number, group: string, point: string): string {
  if (!Number.isFinite(value)) return '∞';
  const [whole = '', decimals = ''] = (
    Math.abs(value) < 1e15 ? Math.abs(value).toFixed(6) : String(BigInt(Math.round(Math.abs(value))))
  ).split('.');
  const fraction = decimals.replace(/0+$/, '');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${digits}${fraction ? point + fraction : ''}`;
}

/** A number as the language prints it: `1 234,5` in Russian and Kazakh (no-break space), `1,234.5` in English. */
export function print(value: number, language: MessageLanguage): string {
  return language === 'en' ? grouped(value, ',', '.') : grouped(value, NBSP, ',');
}

const RUSSIAN = new Intl.PluralRules('ru');

/** The form of a Russian noun beside a number: `plural(21, 'слово', 'слова', 'слов')` is «слово». */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = RUSSIAN.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** An ISO date as the language writes it: `18.04.2023` in Russian and Kazakh. */
export function printDate(iso: string, language: MessageLanguage): string {
  const [year, month, day] = iso.split('-');
  return language === 'en' || !day ? iso : `${day}.${month}.${year}`;
}

/** Builds the three texts of a message; each gets the number format of its language. */
export function message(texts: Record<MessageLanguage, (n: Print) => string>): Finding['message'] {
  return {
    ru: oneQuote(texts.ru((value) => print(value, 'ru'))),
    kk: oneQuote(texts.kk((value) => print(value, 'kk'))),
    en: texts.en((value) => print(value, 'en')),
  };
}

/** A name that ends with its own quotation mark inside quotation marks: equal marks are not doubled. */
function oneQuote(text: string): string {
  return text.replace(/«{2,9}/g, '«').replace(/»{2,9}/g, '»');
}

/** Numbers of an equation are grouped with no-break spaces whatever the language. */
export const figure: Print = (value) => print(value, 'ru');

/** `151 + 203 = 354 ≠ 334`. */
export function additionEquation(parts: readonly number[], total: number, stated: number): string {
  return `${parts.map(figure).join(' + ')} = ${figure(total)} ≠ ${figure(stated)}`;
}
