import type { Card } from './card.ts';
import { at, type Json, type JsonObject, objects } from './json.ts';
import { num, text } from './values.ts';

/** Totals and parts of the gender, social and age tables. A part blank in the gold must be blank in the answer. */
export function scoreParticipants(card: Card, gold: JsonObject, output: Json): void {
  compare(card, 'total', gold.total, at(output, 'total'));
  const answers = new Map<string, JsonObject>();
  for (const breakdown of objects(at(output, 'breakdowns'))) {
    const dimension = text(breakdown.dimension) ?? '';
    if (!answers.has(dimension)) answers.set(dimension, breakdown);
  }
  for (const breakdown of objects(gold.breakdowns)) {
    const dimension = text(breakdown.dimension) ?? '';
    const answer = answers.get(dimension);
    answers.delete(dimension);
    compare(card, `${dimension} total`, breakdown.total, answer?.total);
    const parts = new Map(objects(answer?.parts).map((part) => [text(part.code) ?? '', num(part.value)]));
    for (const part of objects(breakdown.parts)) {
      const code = text(part.code) ?? '';
      blankAware(card, 'participants', `${dimension} ${code}`, part.value ?? null, parts.get(code) ?? null);
      parts.delete(code);
    }
    for (const [code, value] of parts) if (value !== null) card.extra('participants', `${dimension} ${code}`, value);
  }
  for (const dimension of answers.keys()) card.extra('participants', `breakdown ${dimension}`, null);
}

function compare(card: Card, key: string, gold: Json | undefined, answer: Json | undefined): void {
  if (gold === null || gold === undefined) return;
  card.fact('participants', key, gold, num(answer), num(answer) === num(gold));
}

function blankAware(card: Card, group: 'participants' | 'effects', key: string, gold: Json, answer: number | null): void {
  if (gold !== null) card.fact(group, key, gold, answer, answer === num(gold));
  else if (answer !== null) card.extra(group, key, answer);
}

export function scoreEffects(card: Card, gold: readonly JsonObject[], output: Json | undefined): void {
  const answers = new Map<string, JsonObject>();
  for (const effect of objects(output)) {
    const code = text(effect.code) ?? '';
    if (!answers.has(code)) answers.set(code, effect);
  }
  const rest = new Map(answers);
  for (const effect of gold) {
    const code = text(effect.code) ?? '';
    const answer = rest.get(code);
    rest.delete(code);
    for (const side of ['plan', 'fact'] as const)
      if (side in effect) blankAware(card, 'effects', `${code} ${side}`, effect[side] ?? null, num(answer?.[side]));
  }
  if (card.partial.has('effects')) return;
  for (const [code, effect] of rest)
    for (const side of ['plan', 'fact'] as const)
      if (num(effect[side]) !== null) card.extra('effects', `${code} ${side}`, num(effect[side]));
}
