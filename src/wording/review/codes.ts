import type { ContactRole, Indicator, Link } from '../../model/report.ts';
import type { Texts } from '../findings/rule.ts';
import { DIMENSION_NAMES, EFFECT_NAMES } from '../names.ts';
import { type Language, word } from './common.ts';

const STATUSES: Readonly<Record<Indicator['status'], Texts>> = {
  met: word('выполнен', 'орындалды', 'met'),
  exceeded: word('перевыполнен', 'асыра орындалды', 'exceeded'),
  missed: word('не выполнен', 'орындалмады', 'missed'),
  unknown: word('неизвестно', 'белгісіз', 'unknown'),
};

const ROLES: Readonly<Record<ContactRole, Texts>> = {
  head: word('руководитель', 'басшы', 'head'),
  coordinator: word('координатор', 'үйлестіруші', 'coordinator'),
  team: word('команда', 'команда', 'team'),
  partner: word('партнер', 'әріптес', 'partner'),
  beneficiary: word('бенефициар', 'бенефициар', 'beneficiary'),
  signatory: word('подписавший', 'қол қоюшы', 'signatory'),
  other: word('другое', 'басқа', 'other'),
};

const LINK_KINDS: Readonly<Record<Link['kind'], Texts>> = {
  drive: word('папка', 'қалта', 'folder'),
  social: word('социальная сеть', 'әлеуметтік желі', 'social network'),
  video: word('видео', 'бейне', 'video'),
  site: word('сайт', 'сайт', 'site'),
  other: word('другое', 'басқа', 'other'),
};

/** What the codes of a report are called, by the key they stand under. */
const CODES: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  dimension: DIMENSION_NAMES,
  status: STATUSES,
  role: ROLES,
  code: EFFECT_NAMES,
  kind: LINK_KINDS,
};

/** The codes that are known under a key, in the order people choose from. */
export function codesOf(key: string): readonly string[] {
  return Object.keys(CODES[key] ?? {});
}

/** A code in the words of a language; undefined: it is none. */
export function codeName(key: string, code: unknown, language: Language): string | undefined {
  const names = CODES[key];
  return names && typeof code === 'string' && Object.hasOwn(names, code) ? names[code]?.[language] : undefined;
}
