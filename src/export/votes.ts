import type { FieldVotes, Vote } from '../model/votes.ts';

/** Longer answers and labels are cut. */
const LONGEST = 160;

/** The candidates of each field with score, reason and place; what the report has is marked with an arrow. */
export function votesAsText(fields: readonly FieldVotes[]): string {
  return fields.map(({ field, votes }) => [field, ...votes.map(lineOf), ''].join('\n')).join('\n');
}

function lineOf({ score, reason, label, text, block, chosen }: Vote): string {
  const named = label ? ` behind «${cut(label)}»` : '';
  return `${chosen ? '→' : ' '} ${score.toFixed(2)} ${cut(text)} (${reason}${named}, block ${block})`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
