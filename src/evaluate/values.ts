import { isObject, type Json } from './json.ts';
import { ratio } from './ratio.ts';

/** Number of a number, a quantity or a digit string; null otherwise. */
export function num(value: Json | undefined): number | null {
  if (isObject(value)) return num(value.value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const digits = value.replace(/\s/gu, '').replace(',', '.').replace(/%+$/u, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : null;
}

export function text(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (isObject(value)) return text(value.value || value.text || value.raw || value.name || null);
  if (Array.isArray(value)) {
    return value
      .filter((item) => item)
      .map((item) => text(item))
      .join(', ');
  }
  return String(value);
}

export function date(value: Json | undefined): string | null {
  if (isObject(value)) return date(value.value || value.iso || value.start || null);
  if (!value) return null;
  return /^\d{4}-\d\d-\d\d/u.exec(String(value))?.[0] ?? String(value);
}

export function e164(value: Json | undefined): string | null {
  if (isObject(value)) return e164(value.e164 || value.value || value.raw || null);
  const digits = String(value ?? '').replace(/\D/gu, '');
  if (digits === '') return null;
  return `+${digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits}`;
}

const LATIN = 'aeopcyxABEKMHOPCTXikt';
const CYRILLIC = 'аеорсухАВЕКМНОРСТХікт';
const KAZAKH: Record<string, string> = { ə: 'ә', Ə: 'Ә', ӛ: 'ө', Ӛ: 'Ө', ӊ: 'ң', Ӊ: 'Ң' };

/** Lower case words: no quotes, punctuation, soft hyphens, ё or look-alike letters. */
export function normal(value: string): string {
  return (
    value
      .normalize('NFC')
      .replace(/[\u00ad\u200b]/gu, '')
      .replace(/[əƏӛӚӊӉ]/gu, (letter) => KAZAKH[letter] ?? letter)
      .replace(/\S+/gu, (word) => (/[Ѐ-ӿ]/u.test(word) ? word.replace(/[a-zA-Z]/gu, cyrillic) : word))
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function cyrillic(letter: string): string {
  const index = LATIN.indexOf(letter);
  return index < 0 ? letter : CYRILLIC.charAt(index);
}

const known = new Map<string, number>();

/** 0–1; the order of words does not matter, nor do spaces. */
export function similar(a: string | null | undefined, b: string | null | undefined): number {
  if (a === null || a === undefined || b === null || b === undefined) return 0;
  const pair = `${a}\u0000${b}`;
  const before = known.get(pair);
  if (before !== undefined) return before;
  const result = compare(normal(a), normal(b));
  known.set(pair, result);
  return result;
}

function compare(x: string, y: string): number {
  if (x === '' || y === '') return x === y ? 1 : 0;
  if (x === y || x.replaceAll(' ', '') === y.replaceAll(' ', '')) return 1;
  const sorted = (words: string) => words.split(' ').sort().join(' ');
  return Math.max(ratio(x, y), ratio(sorted(x), sorted(y)));
}

/** Legal forms of one meaning, full and short, in both languages. */
const LEGAL_FORMS = [
  ['оо', 'общественное объединение', 'қб', 'қоғамдық бірлестігі', 'қоғамдық бірлестік', 'роо'],
  ['оф', 'общественный фонд', 'ққ', 'қоғамдық қоры', 'қоғамдық қор'],
  [
    'оюл',
    'объединение юридических лиц',
    'зтб',
    'заңды тұлғалар бірлестігі',
    'оюл в форме ассоциации',
    'объединение юридических лиц в форме ассоциации',
  ],
  ['чф', 'частный фонд', 'жқ', 'жеке қоры', 'жеке қор'],
  ['кф', 'корпоративный фонд', 'кқ', 'корпоративтік қоры', 'корпоративтік қор'],
];

export function legalForm(value: Json | undefined): string {
  const name = normal(text(value) ?? '');
  return LEGAL_FORMS.find((forms) => forms.includes(name))?.[0] ?? name;
}

const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['человек', ['чел', 'адам', 'person']],
  ['экземпляр', ['экз', 'дана']],
  ['штука', ['шт']],
];

export function unit(value: Json | undefined): string {
  const name = normal(text(value) ?? '');
  const same = UNITS.find(([, prefixes]) => prefixes.some((prefix) => name.startsWith(prefix)));
  return same ? same[0] : name.slice(0, Math.max(4, name.length - 3));
}

const GENERIC =
  /^(?:с|г|п|село|села|селе|город|города|городе|поселок|аул|ауыл[\p{L}\p{N}]*|ауд[\p{L}\p{N}]*|район[\p{L}\p{N}]*|область|области|обл[\p{L}\p{N}]*|қала[\p{L}\p{N}]*|каласы|имени|им|қ|в|а)$/u;

/** A place agrees when its own names are in the answer, endings aside. */
export function samePlace(gold: string, answer: string | null): boolean {
  if (!answer) return false;
  const own = (place: string) =>
    normal(place)
      .split(' ')
      .filter((word) => word !== '' && !GENERIC.test(word));
  const wanted = own(gold);
  const given = own(answer);
  if (wanted.length === 0) return similar(gold, answer) >= 0.6;
  const found = wanted.filter((word) =>
    given.some((other) => {
      const length = Math.max(4, Math.min(word.length, other.length) - 3);
      return other.slice(0, length) === word.slice(0, length);
    }),
  );
  return found.length / wanted.length >= 0.8;
}

/** Value and comparator of a quantity; an absent comparator is "=". */
export function sameQuantity(gold: Json | undefined, answer: Json | undefined): boolean {
  if (!isObject(gold)) return false;
  if (gold.value === null || gold.value === undefined) return num(answer) === null;
  if (num(answer) !== num(gold)) return false;
  const comparator = isObject(answer) ? answer.comparator : null;
  return (gold.comparator ?? '=') === (comparator || '=');
}
