import type { Passage, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import { datesIn } from '../../src/text/passage-dates.ts';
import { quantitiesIn } from '../../src/text/passage-quantities.ts';
import { arePeople } from '../../src/text/people.ts';
import { rememberedOf } from '../../src/text/remembered.ts';
import { answersOn } from '../reading/answers.ts';
import { flowOf } from '../reading/flow.ts';
import type { ParticipantEntry } from './participant-tables.ts';

/** Sections about the project's participants as a whole. */
const STATISTICS: ReadonlySet<SectionKind> = new Set(['statistics', 'gender', 'social', 'age']);
/** Sections that speak of one occasion, of one person, or of what is to come. */
const NOT_OF_PROJECT: ReadonlySet<SectionKind> = new Set([
  'activity',
  'task',
  'success-story',
  'proposals',
  'directions',
  'recommendations',
  'goal',
  'tasks',
  'budget',
  'monitoring-plan',
  'final-presentation',
  'information-work',
  'partners-analysis',
]);
const OCCASIONS: ReadonlySet<SectionKind> = new Set(['activities']);
const OF_PROJECT =
  /прям\p{L}{1,3} (?:бенефициар|благополучател|охват|получател)|тикелей (?:бенефициар|камт|алушы)|(?:участник|участниц|бенефициар|благополучател|получател|охва)\p{L}{0,6}[^.;]{0,40}проект|проект\p{L}{0,3}[^.;]{0,60}(?:участ|охва|бенефициар|благополучател)|жоба\p{L}{0,6}[^.;]{0,60}(?:катыс|камт|бенефициар)/u;
/** «Участники: 64 человека», «Охвачено 90 детей», «Қатысқандар саны – 173»: a line that opens with how many they were. */
const OPENS_COUNT =
  /^\s{0,4}(?:[-–—•]\s)?(?:(?:общее )?(?:количество|число) (?:участник|благополучател|бенефициар|охвач)\p{L}{0,4}|участники(?: проекта)?|участвовал\p{L}{0,2}|благополучател\p{L}{1,3}|бенефициар\p{L}{0,2}|охва(?:т|чено)|всего(?: охвачено| участник\p{L}{0,2}| участвовал\p{L}{0,2}| человек)?|катысушы\p{L}{0,8}|катыскан\p{L}{0,6}|камтыл\p{L}{0,6}|барлыгы(?: катыс\p{L}{0,6})?)(?: саны)?\s{0,2}[:–—.-]{0,8}\s{0,2}(?:всего\s|барлыгы\s|составил\p{L}?\s)?\d/u;
/** Others' people, and people who are to come. */
const NOT_OURS =
  /другого|другой|других (?:фонд|организац|проект)|подобн|аналогичн|предыдущ|прошл\p{L}{2,3} (?:год|проект)|статистик|населени|(?:в )?област\p{L} живет|должн|планиру|будет|будут|предполага|ожида|баска (?:кор|жоба|уйым)|откен жыл|катысуы (?:тиис|керек|кажет)|катысады/u;
const LONGEST = 1200;

/** Lines of one list belong together; a paragraph of running text stands for itself. */
export function groupsOf(document: StructuredDocument): Passage[][] {
  const groups: Passage[][] = answersOn(document, ASKED)
    .filter(({ clean }) => clean.length <= LONGEST)
    .map((passage) => [passage]);
  let last: Passage | null = null;
  for (const passage of document.passages) {
    if (passage.row !== null || passage.clean.length > LONGEST) continue;
    const counts = isOn(document, passage, STATISTICS);
    const near = last !== null && passage.block - last.block === 1;
    const listed = near && (isItem(passage) || /:\s*$/u.test(last?.clean ?? ''));
    const follows = listed && (counts ? last?.section === passage.section : COUNTED_ITEM.test(passage.folded));
    if (!follows && !counts && !tellsOfProject(document, passage)) continue;
    if (follows) groups.at(-1)?.push(passage);
    else groups.push([passage]);
    last = passage;
  }
  return groups;
}

/** Questions of a form in two columns about the people reached; on folded text. */
const ASKED = /участник|участниц|охва[тч]|сколько человек|благополучател|бенефициар|катысуш|камту|камтыл|канша адам/u;
/** «– женщин – 204,», «18–21 жас – 66» */
const COUNTED_ITEM =
  /^.{2,60}?(?:\s?[–—:=-]\s{0,2}|\s)\d{1,6}(?:\s?\p{L}{2,12}\.?)?(?:\s?\(?\d{1,3}(?:[.,]\d)?\s?%\)?)?\s{0,2}[.,;]?$|^\s{0,4}(?:из них|в том числе|онын ишинде)\s?:?\s*$/u;

function isOn(document: StructuredDocument, passage: Passage, kinds: ReadonlySet<SectionKind>): boolean {
  const kind = passage.section === null ? undefined : document.sections[passage.section]?.kind;
  return kind !== undefined && kinds.has(kind);
}

/** A paragraph outside the statistics that says how many took part in the project, or opens with a count that no occasion exceeds. */
function tellsOfProject(document: StructuredDocument, passage: Passage): boolean {
  if (!/\d/u.test(passage.clean) || isOn(document, passage, NOT_OF_PROJECT) || NOT_OURS.test(passage.folded)) return false;
  if (OF_PROJECT.test(passage.folded)) return true;
  if (!OPENS_COUNT.test(passage.folded) || datesIn(passage).some(({ value }) => value.precision === 'day')) return false;
  const counted = quantitiesIn(passage, 0, passage.clean.length)[0]?.value.value ?? 0;
  if (!isOn(document, passage, OCCASIONS)) return true;
  const around = document.passages.filter((other) => other !== passage && other.row === null && other.section === passage.section);
  return around.every((other) => !/\d/u.test(other.clean) || largest(other) <= counted);
}

/** The most people a passage that names a day counts. */
const largest = rememberedOf((passage: Passage): number => {
  if (!datesIn(passage).some(({ value }) => value.precision === 'day')) return 0;
  const counts = quantitiesIn(passage, 0, passage.clean.length).filter(({ value }) => value.unit !== null && arePeople(value.unit));
  return Math.max(0, ...counts.map(({ value }) => value.value ?? 0));
});

/** A line of a list, marked or only short. */
function isItem(passage: Passage): boolean {
  return passage.list !== null || /^\s{0,4}[-–—•*]/u.test(passage.clean) || passage.clean.length <= 80;
}

/** «Общее количество участников проекта: 147» on a line of its own in a section on participants. */
const STATED =
  /^\s{0,4}(?:общее (?:количество|число) (?:участник|благополучател|бенефициар)|всего участник|(?:количество|число) участников проекта|барлыгы катысуш|барлык катысуш|катысушылардын (?:жалпы )?саны|жобага катысушылар(?:дын)?(?: жалпы)? саны)[^\d.;]{0,50}?(\d{1,7})(?!\d)/u;

export function statedTotal(document: StructuredDocument): ParticipantEntry | null {
  for (const passage of document.passages) {
    const kind = passage.section === null ? null : document.sections[passage.section]?.kind;
    const ofProject = kind !== 'activity' && kind !== 'task' && /проект|жоба/iu.test(passage.clean);
    if (passage.row !== null || passage.clean.length > 160 || !(ofProject || (kind && STATISTICS.has(kind)))) continue;
    const match = STATED.exec(fold(passage.clean));
    if (!match?.[1]) continue;
    const end = match.index + match[0].length;
    return { category: 'total', label: '', flow: flowOf([passage]), span: { start: end - match[1].length, end } };
  }
  return null;
}

const NUMBER = '(\\d{1,3}(?:[  ]\\d{3}){1,2}|\\d{1,7})(?![\\d.,]\\d|\\d|\\s?%)';
const COUNTED_PEOPLE = `${NUMBER}\\s{1,2}(?:\\p{L}{2,14}\\s)?(?:человек|чел(?!\\p{L})|людей|участник|участниц|жител|дет|ребен|школьник|студент|женщин|мужчин|молодых|бенефициар|благополучател|адам|бала|тургын|айел|жас|окушы|катысушы)`;
/** How many took part in the whole project, on folded text. */
const TOLD = [
  `(?:всего|итого)[^.;\\d]{0,60}проект[^.;\\d]{0,60}${COUNTED_PEOPLE}`,
  `(?<!\\p{L})(?:в )?проект\\p{L}{0,3}[^.;:\\d]{0,30}(?:участвовал|участие|охват|посетил)[^.;\\d]{0,40}${COUNTED_PEOPLE}`,
  `прям(?:ой|ым) охват\\p{L}{0,2}(?: проекта)?[^.;\\d]{0,30}${COUNTED_PEOPLE}`,
  `жоба\\p{L}{0,6}[^.;:\\d]{0,40}${COUNTED_PEOPLE}\\p{L}{0,6}\\s(?:\\p{L}{3,12}\\s){0,2}(?:катыс|камт)`,
  `${COUNTED_PEOPLE}[^.;\\d]{0,40}(?:участи\\p{L}|участникам\\p{L}|охвачен\\p{L})[^.;\\d]{0,20}проект`,
].map((source) => new RegExp(source, 'u'));

/** «Всего в проекте приняло участие 320 человек», «Жобаға барлығы 320 адам қатысты»: the total where no breakdown states one. */
export function toldTotal(document: StructuredDocument): ParticipantEntry | null {
  if (document.kind === 'project-description') return null;
  for (const passage of document.passages) {
    if (passage.row !== null || passage.clean.length > LONGEST || isOn(document, passage, NOT_OF_PROJECT) || NOT_OURS.test(passage.folded))
      continue;
    if (!/\d/u.test(passage.clean) || datesIn(passage).some(({ value }) => value.precision === 'day')) continue;
    for (const pattern of TOLD) {
      const match = pattern.exec(passage.folded);
      const digits = match?.[1];
      if (!match || !digits) continue;
      const start = match.index + match[0].indexOf(digits);
      return { category: 'total', label: '', flow: flowOf([passage]), span: { start, end: start + digits.length } };
    }
  }
  return null;
}
