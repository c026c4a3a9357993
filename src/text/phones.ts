import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Found, found } from './found.ts';
import { findPersons } from './names.ts';
import { clean, fold, foldClean } from './normalize.ts';

export interface PhoneValue {
  /** `+77011234567`, or null when it cannot be dialled as it stands. */
  readonly e164: string | null;
  readonly kind: 'mobile' | 'landline' | 'unknown';
  readonly problem: 'too-short' | 'too-long' | 'city-code-missing' | 'invalid' | null;
}

export interface PhoneOptions {
  /** Area code (`727`, `7172`) that completes a city number; see `cityCodeOf`. */
  readonly cityCode?: string | null;
  /** True when the text is known to hold phones (a cell under «Телефон»): no label is needed beside a number. */
  readonly labelled?: boolean;
}

/** Area codes of Kazakhstan by towns, whose names stand as they begin in folded letters. */
const CITY_CODES = (
  [
    ['алматы', '727'],
    ['астан|нур-султан', '7172'],
    ['шымкент', '7252'],
    ['кызылорд', '7242'],
    ['актау', '7292'],
    ['караганд|караганды', '7212'],
    ['павлодар', '7182'],
    ['уральск|орал(?![\\p{L}])', '7112'],
    ['атырау', '7122'],
    ['актобе', '7132'],
    ['костана', '7142'],
    ['петропавловск|петропавл', '7152'],
    ['кокшетау', '7162'],
    ['семей(?![\\p{L}])', '7222'],
    ['усть-каменогорск|оскемен', '7232'],
    ['тараз', '7262'],
    ['талдыкорган|талдыкурган', '7282'],
    ['туркестан|туркистан', '72533'],
  ] as const
).map(([name, code]) => ({ code, pattern: new RegExp(`(?<![\\p{L}])(?:${name})`, 'u') }));

/** Area code of the town an address names, or null. */
export function cityCodeOf(address: string): string | null {
  const folded = foldClean(address);
  const hits = CITY_CODES.flatMap(({ code, pattern }) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ at, code, town: /(?:г|гор|город|к|кала)\.?\s*$/u.test(folded.slice(Math.max(0, at - 8), at)) }];
  });
  return (hits.find((hit) => hit.town) ?? hits[0])?.code ?? null;
}

const CANDIDATE_LIKE = /\d(?:\D{0,3}\d){4}/;
const CANDIDATE =
  /(?<![\p{L}\p{N}№#/.,-])(?:\+ ?\d|\(\d|\d)(?:(?:[ ()–\-‑.]{0,3}|-\n|\n(?=\d{2,4}(?:[ -]\d{2})?(?:\s|$)))\d){4,14}(?![\p{N}]|[.,-]\d)/gu;
const LABEL =
  /(?<!\p{L})(?:тел(?:\.|ефон\p{L}{0,6}|(?!\p{L}))|моб(?:\.|ил\p{L}{0,6})|сот(?:\.|ов\p{L}{0,4}|ка(?!\p{L}))|факс|конт(?:\.|акт\p{L}{0,6})|байланыс\p{L}{0,4}|уялы\p{L}{0,3}|whats\s?app|ватсап|вацап|вотсап|phone|номир\p{L}{0,4})(?:[\s:№/().,–—-]|номер\p{L}{0,3}|телефон\p{L}{0,4}){0,10}$/u;
/** «Договор № 87010001122»: the number of a paper, unless a label says otherwise. */
const PAPER_BEFORE = /[№#]\s{0,3}$/u;
/** What follows an amount and never a phone. */
const NOT_PHONE_AFTER = /^\s{0,2}(?:тенге|тг|₸|kzt|тыс|мын|млн|чел|адам|экз|дана|%|год|жыл)/u;

/** Phones of Kazakhstan and abroad; extensions stay outside. */
export function findPhones(text: string, options: PhoneOptions = {}): Found<PhoneValue>[] {
  if (!CANDIDATE_LIKE.test(text)) return [];
  const mended = clean(text);
  const result: Found<PhoneValue>[] = [];
  for (const match of mended.matchAll(CANDIDATE)) {
    const start = match.index;
    const raw = match[0];
    const before = fold(mended.slice(Math.max(0, start - 48), start));
    const neighbour = result.at(-1);
    const follows =
      neighbour !== undefined && /^[\s,;/]{1,4}(?:(?:моб|сот|раб|факс|тел)\.?:?\s?)?$/u.test(fold(mended.slice(neighbour.end, start)));
    const labelled = options.labelled === true || LABEL.test(before) || (follows && neighbour.value.problem !== 'invalid');
    if (!labelled && PAPER_BEFORE.test(before)) continue;
    if (NOT_PHONE_AFTER.test(fold(mended.slice(start + raw.length, start + raw.length + 12)))) continue;
    const areaCode = options.cityCode ?? (follows ? codeOf(neighbour.raw) : null);
    const value = readPhone(raw, labelled || (isCityShape(raw) && standsBesideName(mended, start, start + raw.length)), areaCode);
    if (value) result.push(found(text, start, start + raw.length, value));
  }
  return result;
}

/** Area code printed in brackets, or as the second group of `8-7172-57-50-08`. */
function codeOf(raw: string): string | null {
  return /\((\d{3,5})\)/u.exec(raw)?.[1] ?? /^\+?\s?[78][ -](7\d{3})[ -]/u.exec(raw)?.[1] ?? null;
}

/** `267 63 71`, `57-50-15`: a town's number when it stands where people are named. */
function isCityShape(raw: string): boolean {
  return /^(?:\d{3}|\d{2})[ -]\d{2}[ -]\d{2}$/u.test(raw);
}

function standsBesideName(text: string, start: number, end: number): boolean {
  return /@/u.test(text.slice(end, end + 60)) || findPersons(text.slice(Math.max(0, start - 60), start)).length > 0;
}

function readPhone(raw: string, labelled: boolean, areaCode: string | null): PhoneValue | null {
  const digits = raw.replace(/\D/gu, '');
  const plus = raw.startsWith('+');
  if (isDateOrSum(raw, digits, plus, labelled)) return null;
  const eleven = digits.length === 11 && /^[78]/u.test(digits);
  if (eleven || (digits.length === 10 && /^[67]/u.test(digits) && !plus && !/^7[ (-]/u.test(raw) && (labelled || !/^\d+$/u.test(raw)))) {
    return dial(`+7${digits.slice(-10)}`, labelled || plus || /[ ()-]/u.test(raw) || /^[78][67]/u.test(digits));
  }
  if (plus && digits.length >= 8 && !digits.startsWith('7')) return dial(`+${digits}`, true);
  if (digits.length >= 5 && digits.length <= 7 && labelled) {
    return city(digits, areaCode);
  }
  if (!labelled && !plus && !/^8[ -(]?7/u.test(raw)) return null;
  if (digits.length < 5) return null;
  const shaped = plus || labelled || /[ ()-]/u.test(raw);
  if (!shaped) return null;
  return { e164: null, kind: 'unknown', problem: digits.length > 11 ? 'too-long' : 'too-short' };
}

/** `12.05.2022`, `2022-05-12`, `5 400 000`: digits that are no phone unless somebody says so. */
function isDateOrSum(raw: string, digits: string, plus: boolean, labelled: boolean): boolean {
  if (plus) return false;
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u.test(raw) || /^\d{4}-\d{2}-\d{2}/u.test(raw) || /^\d{4}\s?[-–]\s?\d{4}$/u.test(raw)) return true;
  if (/^\d{1,2}\.\d{1,2}\s?[-–]/u.test(raw)) return true;
  if (digits.length === 12 && /^\d+$/u.test(raw) && !/^87/u.test(raw)) return true;
  if (/^\d{1,3}(?:[ .]\d{3})+$/u.test(raw) && !(digits.length === 11 && /^8/u.test(digits))) return !labelled;
  return /^\d+\.\d+$/u.test(raw);
}

function dial(e164: string, certain: boolean): PhoneValue | null {
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed?.isValid()) return { e164, kind: kindOf(e164), problem: null };
  if (!certain) return null;
  // the library's list of prefixes is younger or older than the numbers in use; Kazakh numbers start with 6 or 7
  if (/^\+7[67]\d{9}$/u.test(e164)) return { e164, kind: kindOf(e164), problem: null };
  return { e164: null, kind: 'unknown', problem: 'invalid' };
}

/** Kazakhstan's mobile prefixes are 70x, 747, 75x, 76x, 77x; 71x, 72x and 73x are towns. */
function kindOf(e164: string): PhoneValue['kind'] {
  if (!e164.startsWith('+77')) return 'unknown';
  return /^\+77(?:0|47|[567])/u.test(e164) ? 'mobile' : 'landline';
}

function city(digits: string, areaCode: string | null): PhoneValue {
  if (areaCode && areaCode.length + digits.length === 10) return { e164: `+7${areaCode}${digits}`, kind: 'landline', problem: null };
  return { e164: null, kind: 'landline', problem: digits.length < 6 ? 'too-short' : 'city-code-missing' };
}
