import { GROUPS } from '../domain/concepts/groups.ts';
import { COLUMN_LABELS } from '../domain/forms/index.ts';
import { MONEY_UNITS } from '../domain/money-units.ts';
import type { ColumnRole } from '../model/structure.ts';
import { ageBracket } from '../text/ages.ts';
import { socialGroupOfKey } from '../text/groups.ts';
import { fold } from '../text/normalize.ts';
import { remembered } from '../text/remembered.ts';
import { similarity } from '../text/similarity.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { type Phrase, type PhraseMatch, phrases } from '../text/wordings/phrase.ts';
import { type PhraseIndex, phraseIndex } from '../text/wordings/phrase-index.ts';
import { taughtAs } from '../text/wordings/taught.ts';

export type PartDimension = 'gender' | 'social' | 'age';

/** What a column label says. */
export interface Label {
  readonly role: ColumnRole;
  readonly code: string | null;
  readonly dimension: PartDimension | null;
  /** Share of the label that its wording covers. */
  readonly score: number;
}

/** Labels are short; a longer cell is content. */
const LONGEST = 260;
const ENOUGH = 0.5;
const LEAST = 0.4;
/** «Стоимость, тыс. тенге»: the unit is no part of the label. */
const UNIT =
  /[,;]\s{0,3}(?:в\s)?(?:(?:тыс|тысяч|млн|мың)\p{L}{0,4}\.?\s{0,3})?(?:тенге|теңге|тг|₸|чел|человек|адам|шт|ед|дана)\p{L}{0,3}\.?\s*$/iu;
const STEM_LENGTH = 70;
const LONGEST_AGE = 80;

const SOCIAL_ENTRIES = groupEntries('social');
const ROLES = phraseIndex(entries(COLUMN_LABELS, (name): name is ColumnRole => name in COLUMN_LABELS));
const GENDERS = phraseIndex(groupEntries('gender'));
const SOCIALS = phraseIndex(SOCIAL_ENTRIES);

function groupEntries(of: PartDimension): Entry<string>[] {
  return GROUPS.filter(({ dimension }) => dimension === of).flatMap(({ code, ru, kk }) =>
    phrases([...ru, ...kk]).map((wording) => ({ name: code, wording })),
  );
}

interface Entry<T extends string> {
  readonly name: T;
  readonly wording: Phrase;
}

function entries<T extends string>(
  labels: Partial<Readonly<Record<T, readonly string[]>>>,
  isName: (name: string) => name is T,
): Entry<T>[] {
  return Object.keys(labels)
    .filter(isName)
    .flatMap((name) => phrases(labels[name] ?? []).map((wording) => ({ name, wording })));
}

const roleOf = remembered((text): Label | null => {
  const taught = taughtAs('column', text);
  if (taught !== undefined) return isRole(taught) ? plain(taught, 1) : null;
  const whole = readLabel(text);
  const both = inBothLanguages(text);
  return both && (!whole || whole.role === both.role) ? both : whole;
});

function isRole(name: string | null): name is ColumnRole {
  return name !== null && name in COLUMN_LABELS;
}

/** The role of a column with this label, or null. */
export function labelOf(text: string): Label | null {
  return text.length > LONGEST ? null : roleOf(text);
}

/** «Мужчины / Ерлер»: the two halves say the same in two languages. */
function inBothLanguages(text: string): Label | null {
  const [left, right, ...more] = text.split('/');
  if (!left || !right || more.length) return null;
  const [one, other] = [readLabel(left), readLabel(right)];
  return one && other && one.role === other.role && one.code === other.code ? one : null;
}

/** A bracket before the first letter that never closes: the edge of a cell, as an engine saw it. */
const STRAY_BRACKET = /^\s*\((?=[^()]*$)/u;

function readLabel(written: string): Label | null {
  const text = written.replace(STRAY_BRACKET, '');
  if (/^\s*(?:№|N°|#|№\s*п\s*\/?\s*п)[\s.]*$/u.test(text)) return plain('number', 1);
  const bare = text.replace(/\([^()]*\)?/gu, ' ').replace(UNIT, ' ');
  const key = keyed(bare).key || keyed(text).key;
  if (!key) return null;
  const part = partOf(text);
  const role = bestOf(ROLES, key);
  if (part && part.score >= (role?.score ?? 0)) return part;
  // «Выполнение, %» is a rate, neither plan nor fact
  if (role && (role.name === 'plan' || role.name === 'fact') && /%|процент|пайыз/iu.test(text)) return null;
  return role && role.score >= ENOUGH ? plain(role.name, role.score) : (part ?? stemmedLabel(bare));
}

const PLANNED = /(?:^|[^\p{L}])(?:за)?план|жоспар/u;
const REACHED = /(?:^|[^\p{L}])факт|выполнен|достигнут|получен|получил|исполнен|орындал|накты|кол жеткиз/u;
const OTHERWISE =
  /мероприят|ис-?\s?шара|дат[аы]|срок|мерзим|сумм|сома|стоим|бюджет|куны|результат|натиже|показател|индикатор|корсеткиш|отклон|ауытку|причин|себеп|%|процент|пайыз|примеч|коммент|олшем|единиц|измер/u;

/** A short header that says plan or fact in words of its own. */
function stemmedLabel(label: string): Label | null {
  const folded = fold(label).trim();
  if (folded.length > 34 || OTHERWISE.test(folded)) return null;
  const [planned, reached] = [PLANNED.test(folded), REACHED.test(folded)];
  return planned === reached ? null : plain(planned ? 'plan' : 'fact', STEMMED);
}

/** Too little to make a header row by itself. */
const STEMMED = 0.55;

function plain(role: ColumnRole, score: number): Label {
  return { role, code: null, dimension: null, score };
}

/** The part of a breakdown that a label names: «Мужчин», «Молодежь», «17-22 года». */
export function partOf(text: string): Label | null {
  if (text.length > LONGEST) return null;
  const own = text.replace(/^[\s–—•-]{0,4}(?:в т\.?\s?ч\.?|в том числе|из них|оның ішінде|соның ішінде)[\s:–—-]{0,3}/iu, '');
  const bare = own.replace(/\([^()]*\)?/gu, ' ').replace(/,?\s*(?:в т\.?\s?ч|в том числе|оның ішінде)[\s\S]*$/iu, ' ');
  const key = keyed(bare).key || keyed(text).key;
  const social = bestOf(SOCIALS, key);
  const gender = bestOf(GENDERS, key);
  if (social && social.score >= 0.6 && social.score >= (gender?.score ?? 0))
    return { role: 'part', code: social.name, dimension: 'social', score: social.score };
  if (gender && gender.score >= 0.6) return { role: 'part', code: gender.name, dimension: 'gender', score: gender.score };
  const age = ageOf(text);
  return age ? { role: 'part', code: age, dimension: 'age', score: 1 } : null;
}

/** The name whose wording covers most of the key; of equals the first in the list. */
function bestOf<T extends string>(index: PhraseIndex<Entry<T>>, key: string): { name: T; score: number } | null {
  const starting = index.starting(key);
  const inside = index.inside(key).filter(({ order }) => !starting.some((hit) => hit.order === order));
  const scored = [
    ...starting.map(({ entry, order, match }) => ({ name: entry.name, order, score: coverage(key, entry.wording, match) })),
    ...inside.map(({ entry, order, match }) => ({ name: entry.name, order, score: coverageInside(key, entry.wording, match) })),
  ];
  let winner: (typeof scored)[number] | null = null;
  for (const one of scored) {
    if (one.score > (winner?.score ?? LEAST) || (winner && one.score === winner.score && one.order < winner.order)) winner = one;
  }
  return winner;
}

function coverage(key: string, wording: Phrase, match: PhraseMatch): number {
  if (wording.key.length <= 2) return key === wording.key ? 1 : 0;
  if (isTooShort(key, wording)) return 0;
  return Math.min(1, (match.end * match.score) / key.length + (match.end < key.length ? 0.02 : 0));
}

function coverageInside(key: string, wording: Phrase, match: PhraseMatch): number {
  if (wording.key.length < 4 || isTooShort(key, wording)) return 0;
  return ((match.end - match.start) * match.score) / key.length;
}

function isTooShort(key: string, wording: Phrase): boolean {
  return wording.key.length * 2 < key.length * LEAST;
}

/** A category in a wording of its own, by its stem: only for labels among other categories. */
export function categoryOf(text: string): string | null {
  const { key } = keyed(text.replace(/\([^()]*\)?/gu, ' '));
  if (!key || key.length > STEM_LENGTH) return null;
  return socialGroupOfKey(key)?.code ?? closestCategory(text);
}

function closestCategory(text: string): string | null {
  const scored = SOCIAL_ENTRIES.map(({ name, wording }) => ({ name, score: similarity(text.replace(/\([^()]*\)?/gu, ' '), wording.text) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.7 ? best.name : null;
}

/** The bracket of a label with typos from its only number and its place beside the known brackets. */
export function openBracketOf(text: string, known: readonly string[]): string | null {
  const numbers = text.match(/\d{1,3}/gu) ?? [];
  const bounds = known.flatMap((code) => code.match(/\d{1,3}/gu) ?? []).map(Number);
  const only = Number(numbers[0]);
  if (numbers.length !== 1 || known.length < 3) return null;
  if (only > Math.max(...bounds)) return `${only}+`;
  return only < Math.min(...bounds) ? `0-${only}` : null;
}

/** `13-16`, `59+`, `0-13` for «до 13 лет»; null when the text is no age bracket. */
export function ageOf(text: string): string | null {
  return text.length > LONGEST_AGE ? null : (ageBracket(text)?.code ?? null);
}

/** Money multiplier and unit stated in a header: «(тысячи тенге)» is 1000. */
export function moneyUnitOf(label: string): { scale: number; unit: string | null } {
  const folded = fold(label);
  for (const { pattern, scale } of MONEY_UNITS) {
    const match = pattern.exec(folded);
    if (match) return { scale, unit: label.slice(match.index, match.index + match[0].length).replace(/^[^\p{L}₸]+/u, '') };
  }
  return misspeltUnit(label);
}

/** «(тысчи тенге)»: a thousandth of a sum is worth a second look. */
function misspeltUnit(label: string): { scale: number; unit: string | null } {
  const inside = /\(([^()]{5,24})\)/u.exec(label)?.[1];
  const thousands = inside && THOUSANDS.some((wording) => similarity(inside, wording) >= 0.75);
  return thousands ? { scale: 1000, unit: inside } : { scale: 1, unit: null };
}

const THOUSANDS = ['тысячи тенге', 'тысяч тенге', 'тыс. тенге', 'мың теңге'];
