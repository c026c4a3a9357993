import { expect, test } from 'vitest';
import { numberedLabel } from '../../../extractors/activities/numbered-label.ts';
import { mergeProse } from '../../../extractors/activities/tasks-merge.ts';
import type { Task } from '../../../src/model/report.ts';

const task = (number: string | null): Task => ({
  number,
  title: 'Обучить соседей ремонту',
  activities: [],
  evidence: { place: { block: 0, page: null, row: null, column: null, start: 0, end: 1, box: null }, quote: 'О' },
});

test('a task of the table takes its number from the narrative, and keeps its own', () => {
  expect(mergeProse([task(null)], [task('2')])).toMatchObject([{ number: '2' }]);
  expect(mergeProse([task('1')], [task('2')])).toMatchObject([{ number: '1' }]);
});

test('«№1. …» is a number', () => {
  expect(numberedLabel('№1. Обучить соседей').number).toBe('1');
});
