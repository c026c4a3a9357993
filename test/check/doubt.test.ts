import { expect, test } from 'vitest';
import type { Check, Draft } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/run.ts';
import type { FindingCode } from '../../src/model/finding.ts';
import { cite } from '../../src/model/passage.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { p, read, table } from '../structure/source.ts';
import { report } from './builder.ts';

const EFFECTS = read(
  p('Социально-экономический эффект'),
  table(
    'Показатель | Ед. изм. | План | Факт',
    'Прямые бенефициары | чел. | 340 | 318',
    'Косвенные бенефициары | чел. | 1200 | 1260',
    'Волонтеры | чел. | 26 | 31',
  ),
);

function draft(document: StructuredDocument, rest: Partial<Draft> & { quotes: readonly string[] }): Draft {
  const { quotes, ...given } = rest;
  const evidence = quotes.map((quote) => {
    const passage = document.passages.find(({ text }) => text.includes(quote));
    if (!passage) throw new Error(`nothing says "${quote}"`);
    const at = passage.text.indexOf(quote);
    return cite(passage, at, at + quote.length);
  });
  const message = { ru: quotes.join(), kk: quotes.join(), en: quotes.join() };
  return { about: quotes.join(), message, actual: null, expected: null, equation: null, evidence, ...given };
}

function run(code: FindingCode, document: StructuredDocument, ...drafts: readonly Draft[]) {
  const rule: Check = { code, check: () => ({ findings: drafts }) };
  return runChecks([rule], { report: report(), document, statements: [] });
}

test('a finding says how its values were found and read', () => {
  const { findings } = run('plan-not-met', EFFECTS, draft(EFFECTS, { quotes: ['340', '318'], actual: 318, expected: 340 }));
  expect(findings).toMatchObject([{ certainty: 'certain', found: 'named', reading: 'native' }]);
});

test('words read from a picture are less certain than those of the file', () => {
  const blocks = EFFECTS.source.blocks.map((block) =>
    block.kind === 'table' ? { ...block, cells: block.cells.map((cell) => ({ ...cell, confidence: 0.97 })) } : block,
  );
  const scan = read(...blocks);
  const one = draft(scan, { quotes: ['340', '318'], actual: 255, expected: 340 });
  expect(run('plan-not-met', scan, one).findings).toMatchObject([{ certainty: 'likely', reading: 'recognized' }]);
  // 318 for 378: a digit that looks alike
  const alike = draft(scan, { quotes: ['318'], actual: 318, expected: 378 });
  expect(run('plan-not-met', scan, alike).results).toMatchObject([
    { outcome: 'not-checked', reason: expect.stringContaining('looks alike') },
  ]);
  const native = draft(EFFECTS, { quotes: ['318'], actual: 318, expected: 378 });
  expect(run('plan-not-met', EFFECTS, native).findings).toHaveLength(1);
});

test('figures under a heading nobody understood are held against nothing', () => {
  const own = read(table('Наименование | Вектор А | Вектор Б', 'Кедр | 41 | 38', 'Липа | 52 | 50'));
  const one = draft(own, { quotes: ['41', '38'], actual: 38, expected: 41 });
  expect(run('plan-not-met', own, one).results).toMatchObject([{ outcome: 'not-checked', reason: expect.stringContaining('guessed') }]);
  // letters need no column
  expect(run('number-malformed', own, one).findings).toMatchObject([{ certainty: 'doubtful', found: 'guessed' }]);
});

test('a figure off by a thousand times was printed in thousands', () => {
  const off = draft(EFFECTS, { quotes: ['1260'], actual: 1_260_000, expected: 1260 });
  expect(run('value-disagrees', EFFECTS, off).results).toMatchObject([
    { outcome: 'not-checked', reason: expect.stringContaining('thousand') },
  ]);
});

test('a rule that flags most rows of a table has misread it; one row is a finding', () => {
  const rows = Array.from({ length: 8 }, (_, index) => `Показатель ${index} | ${500 + index} | ${20 + index}`);
  const document = read(table('Показатель | План | Факт', ...rows));
  const drafts = rows.map((_, index) => draft(document, { quotes: [String(500 + index)], actual: 20 + index, expected: 500 + index }));
  expect(run('plan-not-met', document, ...drafts).results).toMatchObject([
    { outcome: 'not-checked', reason: expect.stringContaining('misread') },
  ]);
  expect(run('plan-not-met', document, ...drafts.slice(0, 1)).findings).toHaveLength(1);
});
