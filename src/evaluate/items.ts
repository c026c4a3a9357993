import { assign } from './assign.ts';
import type { Card, Group } from './card.ts';
import { type Json, type JsonObject, objects } from './json.ts';
import { text } from './values.ts';

/** One field of a list item: its key, the gold value, and whether an answer has it (with the answer's value to show). */
export type Field = readonly [key: string, gold: Json, judge: (answer: JsonObject) => readonly [right: boolean, shown: Json]];

export interface ItemRules {
  readonly group: Group;
  /** How well an answer fits a gold item; 0: not at all. */
  weight(gold: JsonObject, answer: JsonObject): number;
  fields(gold: JsonObject): Iterable<Field>;
  /** Facts that an answer left over claims; 1 when not given. */
  surplus?(answer: JsonObject): number;
  label?(item: JsonObject): string;
}

/** Pairs gold and answers by the best overall assignment, then compares field by field. */
export function scoreItems(card: Card, rules: ItemRules, gold: readonly JsonObject[], output: Json | undefined): void {
  const answers = objects(output);
  const pairs = assign(gold.map((item) => answers.map((answer) => rules.weight(item, answer))));
  const label = rules.label ?? ((item: JsonObject) => text(item.name ?? item.title ?? item.authority) ?? JSON.stringify(item).slice(0, 80));
  gold.forEach((item, index) => {
    const pair = pairs.get(index);
    const answer = pair === undefined ? undefined : answers[pair];
    for (const [key, value, judge] of rules.fields(item)) {
      const [right, shown] = answer ? judge(answer) : ([false, null] as const);
      card.fact(rules.group, `${label(item)} · ${key}`, value, shown, right);
    }
  });
  const used = new Set(pairs.values());
  answers.forEach((answer, index) => {
    const facts = used.has(index) || card.partial.has(rules.group) ? 0 : (rules.surplus?.(answer) ?? 1);
    if (facts > 0) card.extra(rules.group, label(answer), shallow(answer), facts);
  });
}

function shallow(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => typeof value !== 'object' || value === null));
}
