import { expect, test } from 'vitest';
import { correctedReport } from '../../src/ingest/corrected-report.ts';
import type { ReportFile } from '../../src/model/report-file.ts';
import type { Correction } from '../../src/store/corrections.ts';
import { evidence, quantity, reportFile } from '../export/sample.ts';

function report(): ReportFile {
  const indicator = {
    task: null,
    activity: null,
    unit: null,
    attainment: 0.5,
    status: 'unknown',
    evidence: evidence('Участники', 1),
  } as const;
  const doubtful = { ...quantity('30', 30), doubtful: true };
  return reportFile('a.txt', {
    indicators: [
      { ...indicator, name: 'Участники', plan: quantity('60', 60), fact: doubtful },
      { ...indicator, name: 'Встречи', plan: quantity('4', 4), fact: quantity('2', 2) },
    ],
  });
}

function correction(pointer: string, value: Correction['value'], was: Correction['value']): Correction {
  return { hash: 'h', pointer, value, was, who: 'А', at: '', why: '' };
}

test('a corrected number is certain, and attainment is that of the corrected numbers', () => {
  const { indicators } = correctedReport(report(), [correction('/indicators/0/fact/value', 60, 30)]);
  expect(indicators[0]).toMatchObject({ fact: { value: 60, raw: '30', doubtful: false }, attainment: 1, status: 'met' });
  expect(indicators[1]).toEqual(report().indicators[1]);
});

test('what a reviewer says of the attainment itself stands', () => {
  const corrections = [correction('/indicators/0/fact/value', 60, 30), correction('/indicators/0/status', 'missed', 'unknown')];
  expect(correctedReport(report(), corrections).indicators[0]).toMatchObject({ attainment: 1, status: 'missed' });
});

test('a correction of another value than stands there changes nothing', () => {
  expect(correctedReport(report(), [correction('/indicators/0/fact/value', 60, 31)])).toEqual(report());
});
