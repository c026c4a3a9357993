import { expect, test } from 'vitest';
import { eventIncomplete } from '../../../src/check/rules/event-incomplete.ts';
import type { Event } from '../../../src/model/report.ts';
import { drafts, event, evidence, input, report } from '../builder.ts';

const list = (...events: Event[]) => report({ events: events.map((item) => ({ ...item, group: 'Тренинги' })) });
const full = (on: string) => event({ on, people: 20, at: 'село Жанажол' });

test('fires when one event of a list lacks the date its siblings have', () => {
  const facts = list(full('2023-05-22'), full('2023-07-10'), event({ people: 20, at: 'село Сулукол' }), full('2023-11-08'));
  expect(drafts(eventIncomplete.check(input(facts)))).toMatchObject([{ about: 'Тренинги dates', expected: 'date' }]);
});

test('stays silent when none of them has it, and on an impossible date', () => {
  const bare = list(event({ on: '2023-05-22' }), event({ on: '2023-05-23' }), event({ on: '2023-05-24' }));
  const wrong = { raw: '31.09.2023', start: null, end: null, evidence: evidence('31.09.2023') };
  expect(drafts(eventIncomplete.check(input(bare)))).toEqual([]);
  const facts = list(full('2023-05-22'), full('2023-07-10'), { ...full('2023-07-11'), dates: wrong });
  expect(drafts(eventIncomplete.check(input(facts)))).toEqual([]);
});

test('is not checked without a list, and on a scan', () => {
  const scan = {
    ...report({ document: { textLayer: 'ocr' } }),
    events: list(full('2023-05-22'), full('2023-07-10'), event({ people: 20 })).events,
  };
  expect(eventIncomplete.check(input(scan))).toHaveProperty('notChecked');
  expect(eventIncomplete.check(input(report({ events: [full('2023-05-22'), event({ people: 3 })] })))).toHaveProperty('notChecked');
});

test('paragraphs that each open with an event of one activity are siblings', () => {
  const own = (item: Event, block: number) => ({
    ...item,
    activity: 'Фокус-группы',
    evidence: { ...item.evidence, place: { ...item.evidence.place, block } },
  });
  const events = [full('2022-05-02'), full('2022-06-27'), full('2022-08-19'), event({ on: '2022-09-28', at: 'г. Туркестан' })].map(own);
  expect(drafts(eventIncomplete.check(input(report({ events }))))).toMatchObject([
    { about: 'Фокус-группы participants', expected: 'headcount' },
  ]);
});

test('stays silent where the words of the item may hold what was not read out of them', () => {
  const quoted = { ...event({ on: '2022-09-28', at: 'г. Туркестан' }) };
  const told = { ...quoted, evidence: { ...quoted.evidence, quote: 'тренинг в г. Туркестан для 20 старших по домам' } };
  const silent = list(full('2022-05-02'), full('2022-06-27'), full('2022-08-19'), told);
  expect(drafts(eventIncomplete.check(input(silent)))).toEqual([]);
});
