import { expect, test } from 'vitest';
import { datasets } from '../../src/export/index.ts';
import { maskOf, type Persons, tablesWithout } from '../../src/export/persons.ts';
import { headersOf } from '../../src/export/table.ts';
import { evidence, placed, reportFile } from './sample.ts';

const NAME = 'Жаңабаева Гүлсара Ерланқызы';
const PHONE = '+77010001122';

/** A report that names its coordinator in a table, in the cover and in prose. */
function report(path: string) {
  const phone = { raw: '8 701 000 11 22', e164: PHONE, kind: 'mobile', problem: null, evidence: evidence('8 701 000 11 22') } as const;
  const empty = reportFile(path);
  return reportFile(path, {
    project: { ...empty.project, grantee: { ...empty.project.grantee, head: { value: NAME, evidence: evidence(NAME) } } },
    contacts: [
      {
        name: NAME,
        position: 'координатор',
        organization: 'ОФ «Бірлік көпірі»',
        role: 'coordinator',
        phones: [phone],
        emails: [{ value: 'gulsara@example.kz', evidence: evidence('gulsara@example.kz') }],
        evidence: evidence(`${NAME}, 8 701 000 11 22`),
      },
    ],
    events: [
      {
        title: 'Встреча с Жаңабаевой Г. Е. (тел. 8 (701) 000-11-22, gulsara@example.kz), 120 человек на 1 500 000 тенге',
        format: null,
        dates: null,
        place: null,
        audience: null,
        participants: null,
        task: null,
        activity: null,
        group: null,
        evidence: evidence(`Провела ${NAME}`),
      },
    ],
  });
}

function cells(persons: Persons, path = 'a.txt'): Record<string, Record<string, unknown>[]> {
  const mask = maskOf(report(path), persons, 'secret');
  return Object.fromEntries(
    tablesWithout(persons, datasets).map((shape) => {
      const rows = datasets.find(({ name }) => name === shape.name)?.rows(report(path), placed()) ?? [];
      const headers = headersOf(shape);
      return [shape.name, mask(shape, rows).map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index]])))];
    }),
  );
}

const PERSONAL = /Жаңабаев|Гүлсара|Ерланқызы|701.{0,3}000|gulsara/;

test('people stay when nothing else is asked for', () => {
  expect(cells('kept').contacts).toMatchObject([{ name: NAME, phones: PHONE }]);
});

test('nobody is named and nothing leads to anybody where contacts are left out', () => {
  const left = cells('left-out');
  expect(left).not.toHaveProperty('contacts');
  expect(JSON.stringify(left)).not.toMatch(PERSONAL);
  expect(left.events?.[0]?.title).toContain('120 человек на 1 500 000 тенге');
  expect(left.fields).toEqual([]);
});

test('a pseudonym is the same for one person wherever he stands, and another for another secret', () => {
  const [first, second] = [cells('pseudonyms'), cells('pseudonyms', 'b.txt')];
  expect(JSON.stringify(first)).not.toMatch(PERSONAL);
  const name = first.contacts?.[0]?.name;
  expect(name).toMatch(/^\[person \w{8}\]$/);
  expect(second.contacts?.[0]).toMatchObject({ name, phones: first.contacts?.[0]?.phones });
  expect(first.reports?.[0]).toMatchObject({ granteeHead: name });
  expect(first.events?.[0]?.title).toContain(`Встреча с ${name}`);
  expect(first.events?.[0]?.title).toContain(String(first.contacts?.[0]?.phones));
  const shape = datasets.find((table) => table.name === 'contacts');
  const [row = []] = shape ? maskOf(report('a.txt'), 'pseudonyms', 'other')(shape, shape.rows(report('a.txt'), placed())) : [];
  expect(row).not.toContain(name);
});
