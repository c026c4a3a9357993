import { expect, test } from 'vitest';
import { eventExceedsTotal } from '../../../src/check/rules/event-exceeds-total.ts';
import { drafts, effect, event, input, quantity, report } from '../builder.ts';

const effects = [effect('direct-beneficiaries', 270, 304)];

test('fires when one event has more people than the project', () => {
  const events = [event({ on: '2023-05-15', people: 441 }), event({ on: '2023-05-16', people: 40 })];
  expect(drafts(eventExceedsTotal.check(input(report({ effects, events }))))).toMatchObject([
    { actual: 441, expected: 304, equation: '441 > 304' },
  ]);
});

test('stays silent when the number is viewers, or money', () => {
  const money = event({ on: '2023-05-17', participants: quantity(78_000, { unit: 'доллар' }) });
  const events = [money, event({ on: '2023-05-15', people: 1000, audience: 'зрители телеканала' }), event({ people: 304 })];
  expect(drafts(eventExceedsTotal.check(input(report({ effects, events }))))).toEqual([]);
});

test('is not checked when direct beneficiaries are unknown', () => {
  expect(eventExceedsTotal.check(input(report({ events: [event({ people: 441 })] })))).toHaveProperty('notChecked');
});
