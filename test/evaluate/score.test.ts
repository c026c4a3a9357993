import { expect, test } from 'vitest';
import { rates } from '../../src/evaluate/card.ts';
import type { Json, JsonObject } from '../../src/evaluate/json.ts';
import { scoreReport } from '../../src/evaluate/score.ts';

const gold: JsonObject = {
  document: { kind: 'final-report', languages: ['ru'] },
  project: { title: 'Школа добрых дел', amount: { value: 5_000_000, currency: 'KZT' }, pagesDeclared: [11, 10] },
  participants: {
    total: 100,
    breakdowns: [
      {
        dimension: 'gender',
        total: null,
        parts: [
          { code: 'male', value: 40 },
          { code: 'female', value: null },
        ],
      },
    ],
  },
  indicators: [{ activity: 'Семинары', name: 'Количество семинаров', plan: { value: 6, comparator: '>=' }, fact: { value: 7 } }],
  events: [{ start: '2023-05-03', end: '2023-05-03', place: 'село Тестовое', participants: 20 }],
  contacts: [{ name: 'Образцова Алия', phones: ['+77010000001'] }],
};

function scored(output: Json) {
  const { card } = scoreReport(gold, output);
  const tallies = [...card.groups.values()];
  return {
    card,
    ...rates({
      right: sum(tallies.map((t) => t.right)),
      extra: sum(tallies.map((t) => t.extra)),
      missing: sum(tallies.map((t) => t.missing)),
    }),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('the gold itself scores one', () => {
  const { f1, card } = scored(gold);
  expect(card.misses).toEqual([]);
  expect(f1).toBe(1);
});

test('values wrapped with evidence score as plain ones', () => {
  const { card } = scored({
    ...gold,
    project: {
      title: { value: '«Школа добрых дел»', evidence: {} },
      amount: { value: 5_000_000, currency: 'KZT', evidence: {} },
      pagesDeclared: [
        { value: 10, evidence: {} },
        { value: 11, evidence: {} },
      ],
    },
  });
  expect(card.misses).toEqual([]);
});

test('an absent fact costs recall only, a wrong one both', () => {
  const absent = scored({ ...gold, participants: null });
  expect(absent.card.of('participants')).toEqual({ right: 0, extra: 0, missing: 2 });
  const wrong = scored({ ...gold, participants: { total: 101, breakdowns: [] } });
  expect(wrong.card.of('participants')).toEqual({ right: 0, extra: 1, missing: 2 });
});

test('a number where the gold is blank is a false alarm', () => {
  const { card } = scored({
    ...gold,
    participants: {
      total: 100,
      breakdowns: [
        {
          dimension: 'gender',
          parts: [
            { code: 'male', value: 40 },
            { code: 'female', value: 60 },
          ],
        },
      ],
    },
  });
  expect(card.misses.map((miss) => [miss.kind, miss.key])).toEqual([['extra', 'gender female']]);
});

test('a comparator is part of a quantity', () => {
  const { card } = scored({
    ...gold,
    indicators: [
      { activity: 'Семинары', name: 'Количество семинаров', plan: { value: 6, comparator: '=' }, fact: { value: 7, comparator: '=' } },
    ],
  });
  expect(card.misses.map((miss) => miss.key)).toEqual(['Семинары / Количество семинаров · plan']);
});

test('a list item too many counts, unless it claims nothing', () => {
  const { card } = scored({
    ...gold,
    events: [...(gold.events as Json[]), { title: 'встреча без числа и даты' }],
    contacts: [...(gold.contacts as Json[]), { name: 'Лишний Контакт', phones: ['+77010000002'] }],
  });
  expect(card.misses.map((miss) => [miss.group, miss.kind])).toEqual([['contacts', 'extra']]);
});

test('debatable findings are neither hit nor false alarm', () => {
  const judged = scoreReport(
    { findings: [{ code: 'date-invalid' }], allowed: [{ code: 'round-shares' }] },
    { findings: [{ code: 'round-shares' }, { code: 'date-invalid' }, { code: 'unit-disagrees', equation: '1 ≠ 2' }] },
  );
  expect(Object.fromEntries(judged.findings.codes)).toEqual({
    'date-invalid': { right: 1, extra: 0, missing: 0 },
    'round-shares': { right: 0, extra: 0, missing: 0 },
    'unit-disagrees': { right: 0, extra: 1, missing: 0 },
  });
});

test('a finding must show one of the figures asked for; where it stands is no figure', () => {
  const wanted = { findings: [{ code: 'plan-not-met', numbers: [1240, 980] }, { code: 'plan-not-met' }] };
  const codes = (...given: Json[]) => scoreReport(wanted, { findings: given }).findings.codes.get('plan-not-met');
  const at = (block: number) => ({ code: 'plan-not-met', equation: '7 < 9', evidence: [{ place: { block }, quote: '7' }] });
  expect(codes({ code: 'plan-not-met', equation: '980 < 1 240' }, at(3))).toEqual({ right: 2, extra: 0, missing: 0 });
  // the one that asks for figures chooses first
  expect(codes(at(1240), { code: 'plan-not-met', message: { ru: 'план 1 240' } })).toEqual({ right: 2, extra: 0, missing: 0 });
  expect(codes(at(1240), at(980))).toEqual({ right: 1, extra: 1, missing: 1 });
});
