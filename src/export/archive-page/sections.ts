import { ARCHIVE_PAGE as WORDS } from '../../wording/archive-page.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { type MessageLanguage, print } from '../../wording/print.ts';
import type { ArchiveFacts, Group } from './facts.ts';

/** So many rows of a table stand on the page; the rest is one row. */
const ROWS = 20;

/** A row: its name, where it leads to, the number its bar shows, and further numbers. */
export interface SectionRow {
  readonly name: string;
  readonly link: string | null;
  readonly value: number;
  readonly more: readonly number[];
}

/** One table of the page, drawn as bars too. */
export interface Section {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly SectionRow[];
}

/** The sentences at the top. */
export function glanceOf(facts: ArchiveFacts, language: MessageLanguage): string[] {
  const say = (words: keyof typeof WORDS) => WORDS[words][language];
  const number = (value: number) => print(value, language);
  const beside = (value: number, words: keyof typeof WORDS) => (value > 0 ? `, ${say(words)} ${number(value)}` : '');
  const { high, medium, low } = facts.findings;
  return [
    `${say('inputs')}: ${number(facts.inputs)}${beside(facts.unread, 'unread')}`,
    `${say('projects')}: ${number(facts.projects)}`,
    `${say('grantees')}: ${number(facts.grantees)}`,
    `${say('people')}: ${number(facts.people)}${beside(facts.peopleDoubted, 'peopleDoubted')}${beside(facts.peopleMissing, 'peopleMissing')}`,
    `${say('money')}: ${number(facts.money)}${beside(facts.otherMoney, 'otherMoney')}`,
    `${say('findings')}: ${number(high + medium + low)} (${say('high')} ${number(high)}, ${say('medium')} ${number(medium)}, ${say('low')} ${number(low)})`,
  ];
}

/** The tables below; `review` is the address of the review. */
export function sectionsOf(facts: ArchiveFacts, review: string, language: MessageLanguage): Section[] {
  const say = (words: keyof typeof WORDS) => WORDS[words][language];
  const groups = (
    title: keyof typeof WORDS,
    of: readonly Group[],
    value: (group: Group) => number,
    rest: (group: Group) => number[],
    headers: (keyof typeof WORDS)[],
  ) => ({
    title: say(title),
    headers: [say('group'), ...headers.map(say)],
    rows: folded(
      of.map((group) => ({ name: group.name ?? say('unknown'), link: null, value: value(group), more: rest(group) })),
      say('others'),
    ),
  });
  const people = (group: Group) => group.people;
  const known = (group: Group) => [group.projects, group.money];
  const all: Section[] = [
    groups('byYear', facts.byYear, people, known, ['people', 'projects', 'money']),
    groups('byRegion', facts.byRegion, people, known, ['people', 'projects', 'money']),
    groups(
      'byGrantor',
      facts.byGrantor,
      (group) => group.money,
      (group) => [group.projects, group.people, group.met, group.missed],
      ['money', 'projects', 'people', 'met', 'missed'],
    ),
    {
      title: say('byRule'),
      headers: [say('group'), say('count')],
      rows: facts.byRule.map(([code, count]) => ({
        name: `${catalogue[code].what[language]} (${code})`,
        link: `${review}/findings?code=${code}`,
        value: count,
        more: [],
      })),
    },
    {
      title: say('worst'),
      headers: [say('group'), say('findings')],
      rows: facts.worst.map(({ path, report, findings }) => ({
        name: path,
        link: `${review}/documents/${report}`,
        value: findings,
        more: [],
      })),
    },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function folded(rows: readonly SectionRow[], others: string): SectionRow[] {
  if (rows.length <= ROWS) return [...rows];
  const [shown, rest] = [rows.slice(0, ROWS - 1), rows.slice(ROWS - 1)];
  const sum = (of: (row: SectionRow) => number) => rest.reduce((total, row) => total + of(row), 0);
  const more = (rest[0]?.more ?? []).map((_, index) => sum((row) => row.more[index] ?? 0));
  return [...shown, { name: `${others} (${rest.length})`, link: null, value: sum(({ value }) => value), more }];
}
