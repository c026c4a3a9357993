import { Card } from './card.ts';
import { scoreEvents } from './events.ts';
import { type FindingScore, scoreFindings } from './findings.ts';
import { at, isObject, type Json, type JsonObject, list, objects, plain } from './json.ts';
import { scoreLists } from './lists.ts';
import { scoreEffects, scoreParticipants } from './numbers.ts';
import { scoreProject } from './project.ts';
import { text } from './values.ts';

export interface Score {
  readonly card: Card;
  readonly findings: FindingScore;
}

/** Scores one report (the contract's keys, findings among them) against its gold; no report is an empty one. */
export function scoreReport(gold: JsonObject, report: Json): Score {
  const stripped = plain(report);
  const output = isObject(stripped) ? stripped : {};
  const card = new Card(list(gold.partial).map((group) => text(group) ?? ''));
  scoreKind(card, at(gold, 'document'), at(output, 'document'));
  if (isObject(gold.project)) scoreProject(card, gold.project, output.project ?? null);
  if (isObject(gold.participants)) scoreParticipants(card, gold.participants, output.participants ?? null);
  if (Array.isArray(gold.effects)) scoreEffects(card, objects(gold.effects), output.effects);
  scoreLists(card, gold, output);
  scoreEvents(card, gold, output.events);
  return { card, findings: scoreFindings(gold, output.findings) };
}

function scoreKind(card: Card, gold: Json, output: Json): void {
  const kind = at(gold, 'kind');
  if (kind !== null) card.fact('kind', 'kind', kind, at(output, 'kind'), at(output, 'kind') === kind);
  const wanted = at(gold, 'languages');
  if (!Array.isArray(wanted)) return;
  const given = new Set(list(at(output, 'languages')).map((language) => text(language)));
  for (const language of wanted)
    card.fact('kind', 'language', language, given.has(text(language)) ? language : null, given.has(text(language)));
  for (const language of given) if (!wanted.includes(language)) card.extra('kind', 'language', language);
}
