import { expect, test } from 'vitest';
import { reconcile } from '../../src/archive/reconcile.ts';
import { line, paper } from './builder.ts';

test('sets promise, reported plan and fact side by side with a verdict', () => {
  const plan = paper('plan.docx', {
    kind: 'project-description',
    indicators: [
      line('Семинары', 4, null),
      line('Посты', 30, null),
      line('Заявки', 17, null),
      line('Участники', 60, null),
      line('Видео', 2, null),
    ],
  });
  const interim = paper('interim.docx', { kind: 'interim-report', indicators: [line('Видео', 2, 8), line('Семинары', 4, 2)] });
  const final = paper('final.docx', {
    indicators: [line('Семинары', 4, 4), line('Посты', 20, 30), line('Участники', 60, 99), line('Видео', 2, 2), line('Буклеты', 5, 5)],
  });
  const [table] = reconcile([final, plan, interim]);
  expect(table).toMatchObject({ plan: 'plan.docx', interim: 'interim.docx', final: 'final.docx' });
  expect(table).toMatchObject({ contract: '7', grantee: 'ОФ «Кен дала»', title: 'Тема' });
  expect(
    table?.rows.map((row) => [row.indicator, row.promised?.value, row.reportedPlan?.value, row.reportedFact?.value, row.verdict]),
  ).toEqual([
    ['Семинары', 4, 4, 4, 'kept'],
    ['Посты', 30, 20, 30, 'plan-changed'],
    ['Заявки', 17, undefined, undefined, 'missing'],
    ['Участники', 60, 60, 99, 'exceeded'],
    ['Видео', 2, 2, 2, 'shrunk'],
    ['Буклеты', undefined, 5, 5, 'added'],
  ]);
});

test('a project without its annex has nothing to reconcile', () => {
  expect(reconcile([paper('final.docx', { indicators: [line('Семинары', 4, 4)] })])).toEqual([]);
});
