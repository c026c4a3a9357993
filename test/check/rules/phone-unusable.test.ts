import { expect, test } from 'vitest';
import { phoneUnusable } from '../../../src/check/rules/phone-unusable.ts';
import { drafts, evidence, input, report } from '../builder.ts';

const phone = (raw: string, e164: string | null, problem: 'too-short' | 'too-long' | null) => ({
  raw,
  e164,
  kind: 'mobile' as const,
  problem,
  evidence: evidence(raw),
});
const contact = (...phones: ReturnType<typeof phone>[]) => ({
  name: 'А',
  position: null,
  organization: null,
  role: 'team' as const,
  phones,
  emails: [],
  evidence: evidence('А'),
});
const SHORT = phone('8 778 098 40 0', null, 'too-short');

test('fires once on a number with too few digits', () => {
  expect(drafts(phoneUnusable.check(input(report({ contacts: [contact(SHORT), contact(SHORT)] }))))).toMatchObject([
    { actual: '8 778 098 40 0' },
  ]);
});

test('stays silent on a number that can be dialled', () => {
  expect(drafts(phoneUnusable.check(input(report({ contacts: [contact(phone('267 63 71', '+77272676371', null))] }))))).toEqual([]);
});

test('is not checked on a scan', () => {
  expect(phoneUnusable.check(input(report({ document: { textLayer: 'ocr' }, contacts: [contact(SHORT)] })))).toHaveProperty('notChecked');
});
