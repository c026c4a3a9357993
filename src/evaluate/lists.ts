import type { Card } from './card.ts';
import { type Field, type ItemRules, scoreItems } from './items.ts';
import { at, isObject, type Json, type JsonObject, list, objects } from './json.ts';
import { date, e164, normal, num, samePlace, sameQuantity, similar, text, unit } from './values.ts';

const above = (value: number, threshold: number): number => (value >= threshold ? value : 0);

/** A field whose texts must be alike. */
function worded(key: string, gold: Json, threshold: number, read: (answer: JsonObject) => Json = (answer) => answer[key] ?? null): Field {
  return [key, gold, (answer) => [similar(text(gold), text(read(answer))) >= threshold, text(read(answer))]];
}

/** A field whose numbers must be equal. */
function counted(key: string, gold: Json): Field {
  return [key, gold, (answer) => [num(answer[key]) === num(gold), num(answer[key])]];
}

function dated(key: string, gold: Json, ...path: string[]): Field {
  return [key, gold, (answer) => [date(at(answer, ...path)) === gold, date(at(answer, ...path))]];
}

function placed(gold: Json): Field {
  return ['place', gold, (answer) => [samePlace(text(gold) ?? '', text(answer.place)), text(answer.place)]];
}

const phonesOf = (answer: JsonObject): (string | null)[] => list(answer.phones).map((phone) => e164(phone));
const emailsOf = (answer: JsonObject): string[] => list(answer.emails).map((email) => (text(email) ?? '').toLowerCase());

const byName = (threshold: number) => (gold: JsonObject, answer: JsonObject) =>
  above(similar(text(gold.name), text(answer.name)), threshold);
const byTitle = (threshold: number) => (gold: JsonObject, answer: JsonObject) =>
  above(similar(text(gold.title), text(answer.title)), threshold);

const indicators: ItemRules = {
  group: 'indicators',
  weight(gold, answer) {
    const name = similar(text(gold.name), text(answer.name));
    if (name < 0.6) return 0;
    const activity = gold.activity ? similar(text(gold.activity), text(answer.activity)) : 0;
    const sides = ['plan', 'fact'].filter((side) => side in gold && sameQuantity(gold[side], answer[side])).length;
    return name + 0.5 * activity + 0.35 * sides;
  },
  *fields(gold) {
    yield worded('name', gold.name ?? null, 0.8);
    for (const side of ['plan', 'fact']) {
      const wanted = gold[side];
      if (!wanted) continue;
      yield [side, wanted, (answer) => [sameQuantity(wanted, answer[side]), num(answer[side]) === null ? null : (answer[side] ?? null)]];
    }
    if (gold.unit) {
      yield [
        'unit',
        gold.unit,
        (answer) => [
          [answer.unit, at(answer, 'fact', 'unit'), at(answer, 'plan', 'unit')].some((given) => given && unit(given) === unit(gold.unit)),
          text(answer.unit),
        ],
      ];
    }
    if (gold.activity) yield worded('activity', gold.activity, 0.75);
  },
  surplus: (answer) => 1 + Number(num(answer.plan) !== null) + Number(num(answer.fact) !== null),
  label: (item) => `${text(item.activity) ?? ''} / ${text(item.name)}`.slice(0, 110),
};

const tasks: ItemRules = {
  group: 'tasks',
  weight: byTitle(0.6),
  *fields(gold) {
    yield worded('title', gold.title ?? null, 0.85);
    if (gold.number)
      yield ['number', gold.number, (answer) => [(text(answer.number) ?? '').replace(/\D/gu, '') === gold.number, text(answer.number)]];
  },
};

const activities: ItemRules = {
  group: 'tasks',
  weight: byTitle(0.6),
  *fields(gold) {
    yield worded('title', gold.title ?? null, 0.85);
    if (isObject(gold.dates)) for (const side of ['start', 'end']) yield dated(side, gold.dates[side] ?? null, 'dates', side);
    if (gold.place) yield placed(gold.place);
    for (const key of ['participants', 'cost']) {
      const wanted = gold[key];
      if (wanted !== null && wanted !== undefined) yield counted(key, wanted);
    }
  },
};

const contacts = (optional: readonly JsonObject[]): ItemRules => ({
  group: 'contacts',
  weight(gold, answer) {
    const phones = list(gold.phones).filter((phone) => phonesOf(answer).includes(text(phone))).length;
    const emails = list(gold.emails).filter((email) => emailsOf(answer).includes((text(email) ?? '').toLowerCase())).length;
    const name = gold.name ? similar(text(gold.name), text(answer.name)) : 0;
    return 1.5 * phones + 1.2 * emails + above(name, 0.75);
  },
  *fields(gold) {
    if (gold.name) yield worded('name', gold.name, 0.85);
    if (gold.role) yield ['role', gold.role, (answer) => [text(answer.role) === gold.role, text(answer.role)]];
    for (const phone of list(gold.phones))
      yield ['phone', phone, (answer) => [phonesOf(answer).includes(text(phone)), phonesOf(answer).filter(Boolean).join(', ')]];
    for (const email of list(gold.emails))
      yield ['email', email, (answer) => [emailsOf(answer).includes((text(email) ?? '').toLowerCase()), emailsOf(answer).join(', ')]];
  },
  surplus(answer) {
    const phones = phonesOf(answer).filter(Boolean);
    if (phones.length === 0 && emailsOf(answer).length === 0) return 0;
    return optional.some(
      (item) => similar(text(item.name), text(answer.name)) >= 0.8 || list(item.phones).some((phone) => phones.includes(text(phone))),
    )
      ? 0
      : 1;
  },
});

const partners: ItemRules = {
  group: 'partners',
  weight: byName(0.6),
  *fields(gold) {
    yield worded('name', gold.name ?? null, 0.85);
    if (gold.role) yield worded('role', gold.role, 0.75);
  },
};

const team: ItemRules = {
  group: 'team',
  weight: byName(0.6),
  *fields(gold) {
    yield worded('name', gold.name ?? null, 0.85);
    if (gold.position) yield worded('position', gold.position, 0.75);
    for (const phone of list(gold.phones))
      yield ['phone', phone, (answer) => [phonesOf(answer).includes(text(phone)), phonesOf(answer)[0] ?? null]];
    if (gold.workload !== null && gold.workload !== undefined) yield counted('workload', gold.workload);
  },
};

const recommendations: ItemRules = {
  group: 'recommendations',
  weight(gold, answer) {
    const letter = at(gold, 'letter', 'number');
    return above(
      similar(text(gold.authority), text(answer.authority)) +
        (letter !== null && letter === text(at(answer, 'letter', 'number')) ? 0.3 : 0),
      0.5,
    );
  },
  *fields(gold) {
    yield worded('authority', gold.authority ?? null, 0.8);
    const number = text(at(gold, 'letter', 'number'));
    if (number) {
      const read = (answer: JsonObject) => text(at(answer, 'letter', 'number'));
      yield ['letter number', number, (answer) => [normal(read(answer) ?? '') === normal(number), read(answer)]];
    }
    const day = at(gold, 'letter', 'date');
    if (day) yield dated('letter date', day, 'letter', 'date');
  },
};

const proposals: ItemRules = {
  group: 'proposals',
  weight: byTitle(0.5),
  *fields(gold) {
    yield worded('title', gold.title ?? null, 0.8);
    if (gold.amount !== null && gold.amount !== undefined) yield counted('amount', gold.amount);
  },
};

/** Every list of the report but events. A key absent from the gold is not scored. */
export function scoreLists(card: Card, gold: JsonObject, output: JsonObject): void {
  const score = (rules: ItemRules, key: string) => {
    if (Array.isArray(gold[key])) scoreItems(card, rules, objects(gold[key]), output[key]);
  };
  score(indicators, 'indicators');
  score(tasks, 'tasks');
  const nested = (items: Json | undefined): JsonObject[] => objects(items).flatMap((task) => objects(task.activities));
  if (objects(gold.tasks).some((task) => 'activities' in task)) scoreItems(card, activities, nested(gold.tasks), nested(output.tasks));
  score(contacts(objects(gold.contactsOptional)), 'contacts');
  score(partners, 'partners');
  score(team, 'team');
  score(recommendations, 'recommendations');
  score(proposals, 'proposals');
  if (Array.isArray(gold.links)) scoreLinks(card, objects(gold.links), list(output.links));
}

function scoreLinks(card: Card, gold: readonly JsonObject[], output: readonly Json[]): void {
  const given = new Set(output.map((link) => (text(isObject(link) ? link.url : link) ?? '').replace(/[/.,]+$/u, '')));
  for (const { url } of gold) card.fact('links', 'url', url ?? null, given.has(String(url)) ? (url ?? null) : null, given.has(String(url)));
}
