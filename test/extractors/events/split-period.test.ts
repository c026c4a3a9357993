import { expect, test } from 'vitest';
import { project } from '../../../extractors/project/project.ts';
import { emptyFacts } from '../../../src/model/empty-facts.ts';
import { read, table } from '../../structure/source.ts';

const periodOf = (...rows: string[]) =>
  project.extract(read(table('Грантополучатель|Общественный фонд «Светлый двор»', ...rows)), emptyFacts()).project?.period;

test.each([
  ['Начало проекта|03.04.2023', 'Окончание проекта|31.10.2023'],
  ['Дата завершения проекта|31.10.2023', 'Дата начала проекта|03.04.2023'],
  ['Жобаның басталу күні|03.04.2023', 'Жобаның аяқталу күні|31.10.2023'],
])('beginning and end in rows of their own: %s, %s', (...rows) => {
  expect(periodOf(...rows)).toMatchObject({ start: { value: '2023-04-03' }, end: { value: '2023-10-31' } });
});

test('an end alone is no beginning', () => {
  expect(periodOf('Дата завершения проекта|31.10.2023')).toMatchObject({ start: null, end: { value: '2023-10-31' } });
});
