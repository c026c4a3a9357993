import type { BudgetLine, Link, Proposal, Recommendation } from '../../model/report.ts';
import { dataset, placeColumns, quantityColumns } from '../dataset.ts';

export const recommendations = dataset(
  'recommendations',
  'One row per recommendation to an authority.',
  (report) => report.recommendations,
  [
    ...placeColumns((item: Recommendation) => item.evidence),
    ['authority', (item) => item.authority],
    ['text', (item) => item.text],
    ['letterNumber', (item) => item.letter?.number ?? null],
    ['letterDate', (item) => item.letter?.date ?? null],
  ],
);

export const proposals = dataset(
  'proposals',
  'One row per proposal of a project; `amount` in tenge, `scale` is what the column of the source says (1000: thousands).',
  (report) => report.proposals,
  [
    ...placeColumns((item: Proposal) => item.evidence),
    ['number', (item) => item.number],
    ['title', (item) => item.title],
    ['direction', (item) => item.direction],
    ['problem', (item) => item.problem],
    ['goal', (item) => item.goal],
    ['tasks', (item) => item.tasks],
    ...quantityColumns('amount', (item: Proposal) => item.amount),
    ['scale', (item) => item.scale],
    ['kind', (item) => item.kind],
    ['place', (item) => item.place],
    ['expected', (item) => item.expected],
  ],
);

export const budget = dataset('budget', 'One row per cost line of a financial report; `total` marks the sum.', (report) => report.budget, [
  ...placeColumns((item: BudgetLine) => item.evidence),
  ['number', (item) => item.number],
  ['label', (item) => item.label],
  ...quantityColumns('budgeted', (item: BudgetLine) => item.budgeted),
  ...quantityColumns('spent', (item: BudgetLine) => item.spent),
  ...quantityColumns('remaining', (item: BudgetLine) => item.remaining),
  ['total', (item) => item.total],
]);

export const links = dataset('links', 'One row per web address.', (report) => report.links, [
  ...placeColumns((item: Link) => item.evidence),
  ['url', (item) => item.url],
  ['kind', (item) => item.kind],
]);
