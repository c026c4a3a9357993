import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import { MEN, WOMEN } from '../../src/text/people.ts';
import { type Flow, flowOf } from '../reading/flow.ts';
import { sectionsOf } from '../reading/section-body.ts';
import type { Category } from './participant-categories.ts';
import type { ParticipantEntry } from './participant-tables.ts';

type Kind = Category | 'total';
const MALE: Kind = { dimension: 'gender', code: 'male' };
const FEMALE: Kind = { dimension: 'gender', code: 'female' };
const LABELS: readonly (readonly [Kind, RegExp])[] = [
  ['total', /всего|жалпы саны|барлыгы|общее кол/u],
  [MALE, new RegExp(`(?<!\\p{L})(?:${MEN}|муж\\.)`, 'u')],
  [FEMALE, new RegExp(`(?<!\\p{L})(?:${WOMEN}|жен\\.)`, 'u')],
];
const IS_MALE = new RegExp(`^(?:${MEN})`, 'u');
const SAID = new RegExp(`(?<!\\p{L})(${MEN}|${WOMEN})(?: саны)?\\s{0,2}[–—:-]\\s{0,2}(\\d{1,7})(?!\\d)`, 'gu');

/** Men and women where their table has come apart into lines, or was never one: «Мужчин – 30, женщин – 40». */
export function proseEntries(document: StructuredDocument): ParticipantEntry[] {
  const passages = passagesOf(document);
  for (const [index, passage] of passages.entries()) {
    const said = saidEntries(passage);
    if (said.length === 2) return said;
    const header = passages.slice(Math.max(0, index - 5), index);
    const row = rowEntries(header, passage);
    if (row.length > 0) return row;
  }
  return [];
}

/** Paragraphs from the heading «Гендерный показатель» to the next breakdown. */
function passagesOf(document: StructuredDocument): Passage[] {
  return sectionsOf(document, 'gender').flatMap((section) => {
    const end = document.sections.find(({ kind, from }) => from > section.from && kind !== 'gender' && kind !== 'statistics');
    const to = end?.from ?? section.to;
    return document.passages.filter(({ block, row }) => row === null && block >= section.from && block < to);
  });
}

function saidEntries(passage: Passage): ParticipantEntry[] {
  const flow = flowOf([passage]);
  return [...fold(flow.text).matchAll(SAID)].flatMap((match): ParticipantEntry[] => {
    const [label = '', number = ''] = match.slice(1);
    const end = match.index + match[0].length;
    return [{ category: IS_MALE.test(label) ? MALE : FEMALE, label, flow, span: { start: end - number.length, end } }];
  });
}

/** A line of as many numbers as the lines above it have labels. */
function rowEntries(header: readonly Passage[], passage: Passage): ParticipantEntry[] {
  if (!/^[\d\s–—-]{3,40}$/u.test(passage.clean)) return [];
  const above = fold(header.map(({ clean }) => clean).join(' '));
  const labels = LABELS.flatMap(([category, pattern]) => {
    const match = pattern.exec(above);
    return match ? [{ category, label: match[0], at: category === 'total' ? -1 : match.index }] : [];
  }).sort((a, b) => a.at - b.at);
  const flow: Flow = flowOf([passage]);
  const numbers = [...flow.text.matchAll(/\d+|(?<=^|\s)[–—-](?=\s|$)/gu)];
  if (labels.length < 2 || numbers.length !== labels.length) return [];
  return labels.flatMap(({ category, label }, index): ParticipantEntry[] => {
    const number = numbers[index];
    return number ? [{ category, label, flow, span: { start: number.index, end: number.index + number[0].length } }] : [];
  });
}
