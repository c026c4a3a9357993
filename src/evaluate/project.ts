import type { Card } from './card.ts';
import { at, isObject, type Json, type JsonObject, list } from './json.ts';
import { date, legalForm, normal, num, samePlace, similar, text } from './values.ts';

type Same = (gold: string, answer: string) => boolean;
const alike =
  (threshold: number): Same =>
  (gold, answer) =>
    similar(gold, answer) >= threshold;

/** The name without its legal form in front or behind. */
const core = (name: string) => normal(name).replace(/^(?:оо|оф|оюл|чф|кф|роо) |(?: қб| ққ| зтб| жқ| кқ)$/gu, '');

const FIELDS: readonly (readonly [path: readonly string[], same: Same])[] = [
  [['title'], alike(0.85)],
  [['goal'], alike(0.8)],
  [['grantor'], alike(0.75)],
  [['region'], (gold, answer) => samePlace(gold, answer) || similar(gold, answer) >= 0.8],
  [['signatory'], alike(0.8)],
  [
    ['grantee', 'name'],
    (gold, answer) =>
      similar(gold, answer) >= 0.85 ||
      similar(core(gold), core(answer)) >= 0.85 ||
      (core(answer).length > 6 && normal(gold).includes(core(answer))),
  ],
  [['grantee', 'legalForm'], (gold, answer) => legalForm(gold) === legalForm(answer)],
  [['grantee', 'bin'], (gold, answer) => gold.replace(/\D/gu, '') === answer.replace(/\D/gu, '')],
  [['grantee', 'head'], alike(0.85)],
  [['grantee', 'address'], alike(0.75)],
  [['contract', 'number'], (gold, answer) => normal(gold) === normal(answer)],
];

const DATES = [['contract', 'date'], ['period', 'start'], ['period', 'end'], ['submittedOn'], ['filledOn']] as const;

export function scoreProject(card: Card, gold: Json, output: Json): void {
  for (const [path, same] of FIELDS) {
    const wanted = text(at(gold, ...path));
    if (!wanted) continue;
    const holder = at(output, ...path.slice(0, -1));
    const given = path.length > 1 && typeof holder === 'string' && path[1] === 'name' ? holder : text(at(output, ...path));
    card.fact('project', path.join('.'), wanted, given, given !== null && same(wanted, given));
  }
  for (const path of DATES) {
    const wanted = at(gold, ...path);
    if (!wanted) continue;
    const given = date(at(output, ...path));
    card.fact('project', path.join('.'), wanted, given, given === wanted);
  }
  const amount = at(gold, 'amount');
  if (isObject(amount)) scoreAmount(card, amount, at(output, 'amount'));
  const pages = at(gold, 'pagesDeclared');
  if (Array.isArray(pages)) scorePages(card, pages, list(at(output, 'pagesDeclared')));
}

function scoreAmount(card: Card, gold: JsonObject, output: Json): void {
  card.fact('project', 'amount', gold.value ?? null, num(output), num(output) === num(gold.value));
  if (!gold.currency) return;
  const given = text(at(output, 'currency'));
  card.fact('project', 'currency', gold.currency, given, given !== null && isCurrency(normal(given), String(gold.currency)));
}

/** By its code; the tenge also as it is printed. */
function isCurrency(given: string, gold: string): boolean {
  const tenge = ['kzt', 'тенге', 'теңге', 'тг'];
  return tenge.includes(normal(gold)) ? tenge.includes(given) : given === normal(gold);
}

function scorePages(card: Card, gold: readonly Json[], output: readonly Json[]): void {
  const wanted = new Set(gold.map((value) => num(value)));
  const given = new Set(output.map((value) => num(value)));
  for (const value of wanted) card.fact('project', 'pagesDeclared', value, given.has(value) ? value : null, given.has(value));
  for (const value of given) if (!wanted.has(value)) card.extra('project', 'pagesDeclared', value);
}
