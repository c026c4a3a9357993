import { expect, test } from 'vitest';
import { projectVotes } from '../../../extractors/project/votes.ts';
import { votesAsText } from '../../../src/export/votes.ts';
import { p, read } from '../../structure/source.ts';

const votes = projectVotes(
  read(
    p('ИТОГОВЫЙ ОТЧЕТ'),
    p('Грантополучатель: ОФ «Жаңа жол»'),
    p('Сумма гранта: 2 700 000 тенге'),
    p('По договору № 8 от 2 марта 2023 года фонд перечислил нам 2 900 000 тенге на весь проект.'),
  ),
);

test('each field has its candidates, the surest first, and what the report took is marked', () => {
  const amounts = votes.find(({ field }) => field === 'amount')?.votes ?? [];
  expect(amounts.map(({ score, reason, chosen }) => [score, reason, chosen])).toEqual([
    [0.9, 'labelled', true],
    // the same words are a sentence too
    [0.5, 'told in a sentence', true],
    [0.5, 'told in a sentence', false],
  ]);
  expect(votes.find(({ field }) => field === 'grantee')?.votes[0]).toMatchObject({ text: 'ОФ «Жаңа жол»', block: 1, chosen: true });
});

test('printed, a line for each, with an arrow before the chosen', () => {
  expect(votesAsText(votes)).toContain('→ 0.90 2 700 000 тенге (labelled behind «Сумма гранта:», block 2)');
});
