import type { Report } from '../src/model/report.ts';

/** What only a report on a grant can have, as `[field, value]`. */
export function inventedOf({ project }: Report): (readonly [string, string | number])[] {
  const { grantee, grantor, contract, amount } = project;
  const scalars = { grantee: grantee.name, bin: grantee.bin, grantor, contract: contract.number, 'contract date': contract.date, amount };
  return Object.entries(scalars).flatMap(([field, one]) => (one && one.value !== null ? [[field, one.value] as const] : []));
}

/** Number of facts in each other group that has any. */
export function factCounts(report: Report): (readonly [string, number])[] {
  const { project, participants, effects, indicators, tasks, events, team, partners, contacts, recommendations, proposals, budget } =
    report;
  const { title, goal, period, region, direction, submittedOn, filledOn, signatory, expectedResults, pagesDeclared } = project;
  const scalars = [title, goal, period.start, period.end, region, direction, submittedOn, filledOn, signatory, ...expectedResults];
  const groups = {
    project: [...scalars, ...pagesDeclared].filter((one) => one !== null),
    participants: [...(participants.total ? [participants.total] : []), ...participants.breakdowns.flatMap(({ parts }) => parts)],
    ...{ effects, indicators, tasks, events, team, partners, contacts, recommendations, proposals, budget },
  };
  return Object.entries(groups).flatMap(([group, found]) => (found.length ? [[group, found.length] as const] : []));
}
