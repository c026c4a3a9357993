import type { Card } from './card.ts';
import { type ItemRules, scoreItems } from './items.ts';
import { isObject, type Json, type JsonObject, objects } from './json.ts';
import { date, num, samePlace, text } from './values.ts';

/** The scored fields of an event, flat; a single day ends on the day it starts. */
function flat(event: JsonObject): JsonObject {
  const dates = isObject(event.dates) ? event.dates : {};
  const start = date(event.start || dates.start || null);
  return {
    start,
    end: date(event.end || dates.end || null) ?? start,
    place: text(event.place),
    participants: num(event.participants),
    title: text(event.title),
  };
}

const has = (value: Json | undefined): boolean => value !== null && value !== undefined;

function agrees(key: 'start' | 'end' | 'place' | 'participants', gold: JsonObject, answer: JsonObject): boolean {
  if (key === 'place') return samePlace(text(gold.place) ?? '', text(answer.place));
  return key === 'participants' ? num(gold.participants) === num(answer.participants) : gold[key] === answer[key];
}

function rules(optional: readonly JsonObject[]): ItemRules {
  return {
    group: 'events',
    weight(gold, answer) {
      const stated = (['start', 'place', 'participants'] as const).filter((key) => has(gold[key]));
      const right = stated.map((key) => agrees(key, gold, answer));
      const count = right.filter(Boolean).length;
      return count >= Math.min(2, stated.length) && count > 0 ? count + (right[0] ? 0.5 : 0) : 0;
    },
    *fields(gold) {
      for (const key of ['start', 'end', 'place', 'participants'] as const) {
        if (has(gold[key])) yield [key, gold[key] ?? null, (answer) => [agrees(key, gold, answer), answer[key] ?? null]];
      }
    },
    surplus(answer) {
      const known = optional.some(
        (event) =>
          (event.start ?? null) === answer.start &&
          (!has(event.participants) || !has(answer.participants) || event.participants === answer.participants),
      );
      if (known || (answer.start === null && answer.participants === null)) return 0;
      return 1 + Number(answer.participants !== null);
    },
    label: (item) => `${item.start} ${item.place} ${item.participants}`,
  };
}

export function scoreEvents(card: Card, gold: JsonObject, output: Json | undefined): void {
  if (Array.isArray(gold.events)) scoreItems(card, rules(objects(gold.eventsOptional)), objects(gold.events), objects(output).map(flat));
}
