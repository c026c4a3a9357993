import { PROJECT_WORDS } from '../domain/concepts/granted-projects.ts';
import { LEGAL_FORMS } from '../domain/concepts/legal-forms.ts';
import { OCCASIONS } from '../domain/concepts/occasions.ts';
import { OTHER_DOCUMENTS } from '../domain/concepts/other-documents.ts';
import type { DocumentKind, LogicalTable, Passage, Section, SectionKind, Standing, TableKind } from '../model/structure.ts';
import { countOf, LETTER } from '../text/characters.ts';
import { fold } from '../text/normalize.ts';
import { anyOf } from '../text/word-forms.ts';

/** How much speaks for a document being about a granted project, by kind of evidence. */
export interface Evidences {
  readonly giver: number;
  readonly project: number;
  readonly carrier: number;
  readonly reached: number;
  readonly occasions: number;
  readonly tables: number;
  readonly sections: number;
  /** It calls itself a report, or by the name of a kind of report. */
  readonly named: number;
  /** It calls itself something else. */
  readonly otherwise: number;
}

/** Occasions that projects are made of; meetings, contests and lessons fill other documents too. */
const TELLING = new Set(['round-tables', 'master-classes', 'seminars', 'trainings', 'events']);
const CARRIERS = LEGAL_FORMS.filter(
  ({ code }) => code === 'ОО' || code === 'РОО' || code === 'ОФ' || code === 'ЧФ' || code === 'ОЮЛ',
).flatMap(({ full, short }) => [
  ...full.map((form) => form.replaceAll('.', '\\p{L}{0,3}')),
  ...short.map((form) => `${fold(form)} ?(?=[«"“„])`),
]);

/** A word, and the same wherever it stands: most passages have none, which is seen several times faster without looking behind. */
const word = (...sources: readonly string[]) => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'gu'),
  anywhere: new RegExp(sources.join('|'), 'u'),
});
/** A word and how often per thousand letters it says all it can say. */
const WORDS = {
  giver: { ...word(...PROJECT_WORDS.giver), enough: 0.1, weight: 2 },
  project: { ...word(...PROJECT_WORDS.project), enough: 0.6, weight: 1 },
  carrier: {
    ...word(...PROJECT_WORDS.carrier, ...CARRIERS),
    enough: 0.1,
    weight: 1,
  },
  reached: { ...word(...PROJECT_WORDS.reached), enough: 0.4, weight: 1 },
  occasions: { ...word(anyOf(OCCASIONS.filter(({ code }) => TELLING.has(code)))), enough: 0.5, weight: 1 },
} as const;
/** Shorter texts are not asked for more. */
const LEAST_LETTERS = 800;
/** Letters looked at: what a document is about shows well before. */
const MOST_LETTERS = 300_000;

const TABLES: ReadonlySet<TableKind> = new Set<TableKind>([
  'plan-fact',
  'monitoring-plan',
  'effects',
  'gender',
  'social',
  'age',
  'partners',
  'proposals',
  'recommendations',
  'team',
  'budget',
  'events',
  'participant-list',
]);
const NO_BODY: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'other', 'signature', 'pages', 'general-information']);
/** Among more letters a few tables and headings look like those of a form by accident. */
const USUAL_LETTERS = 15_000;

const OTHERWISE = new RegExp(`^[^\\p{L}]{0,10}(?:${OTHER_DOCUMENTS.join('|')})`, 'u');
const NAMING_LINES = 15;
const NAMING_LENGTH = 180;
const CALLED_OTHERWISE = -2.5;

export interface Named {
  /** By a title of a kind of report. */
  readonly title: DocumentKind | null;
  /** A line near its beginning begins or ends with the word for report. */
  readonly report: boolean;
}

export function evidencesOf(
  passages: readonly Passage[],
  sections: readonly Section[],
  tables: readonly LogicalTable[],
  named: Named,
): Evidences {
  const counts = { giver: 0, project: 0, carrier: 0, reached: 0, occasions: 0 };
  let letters = 0;
  for (const { folded } of passages) {
    if (letters > MOST_LETTERS) break;
    letters += countOf(folded, LETTER);
    for (const key of keys(counts)) if (WORDS[key].anywhere.test(folded)) counts[key] += folded.match(WORDS[key].pattern)?.length ?? 0;
  }
  const thousands = Math.max(LEAST_LETTERS, letters) / 1000;
  const said = (key: keyof typeof WORDS): number => WORDS[key].weight * Math.min(1, counts[key] / thousands / WORDS[key].enough);
  const long = Math.max(1, (1000 * thousands) / USUAL_LETTERS);
  const kinds = new Set(tables.map(({ kind }) => kind).filter((kind) => TABLES.has(kind))).size;
  const parts = new Set(sections.map(({ kind }) => kind).filter((kind) => !NO_BODY.has(kind))).size;
  return {
    giver: said('giver'),
    project: said('project'),
    carrier: said('carrier'),
    reached: said('reached'),
    occasions: said('occasions'),
    tables: Math.min(3, (0.75 * kinds) / long),
    sections: Math.min(2, (0.25 * parts) / long),
    named: titleSays(named.title) + (named.report ? 1.5 : 0),
    otherwise: callsItselfOtherwise(passages) ? CALLED_OTHERWISE : 0,
  };
}

function keys<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}

function callsItselfOtherwise(passages: readonly Passage[]): boolean {
  const lines = passages.filter(({ clean }) => clean.trim()).slice(0, NAMING_LINES);
  return lines.some(({ folded }) => folded.length <= NAMING_LENGTH && OTHERWISE.test(folded) && folded.search(WORDS.giver.pattern) < 0);
}

/** Statements of companies are called financial reports too. */
const titleSays = (title: DocumentKind | null): number => (title === null ? 0 : title === 'financial-report' ? 1 : 2);

/** Of all evidence together: so much makes a report that is called one, so much a form that is not. */
const REPORT = 3;
const WHOLE_FORM = 3.5;
const ACCOUNT = 2;
/** Of the words for money and who carries projects out, with or without «project»: much else is called a project. */
const OF_PROJECTS = 1;

const totalOf = (evidences: Evidences): number => Object.values(evidences).reduce((sum: number, one: number) => sum + one, 0);

export function standingOf(evidences: Evidences): Standing {
  const total = totalOf(evidences);
  if (total < ACCOUNT) return 'foreign';
  const granted = evidences.giver + evidences.carrier;
  if (granted >= OF_PROJECTS) return 'report';
  return total >= REPORT && (granted + evidences.project >= OF_PROJECTS || evidences.named >= 2) ? 'report' : 'account';
}

/** Whether there is enough for a report of some kind. */
export function isReport(evidences: Evidences, titled: boolean): boolean {
  return standingOf(evidences) === 'report' && totalOf(evidences) >= (titled ? REPORT : WHOLE_FORM);
}
