import type { Activity, Facts, Task } from '../../src/model/report.ts';
import type { Extractor } from '../extractor.ts';
import { activityFields } from './activity-fields.ts';
import { activityRows, type PlannedActivity } from './activity-rows.ts';
import { listedTasks } from './tasks-listed.ts';
import { mergeProse } from './tasks-merge.ts';
import { proseTasks } from './tasks-prose.ts';

/** Tasks and their activities: the tables' rows, completed by headings in prose; a plain list of tasks where there is neither. */
export const tasks: Extractor = {
  name: 'tasks',
  extract(document, facts) {
    const year = onlyYear(facts);
    const rows = activityRows(document).filter((task) => task.title || task.activities.some(({ title }) => title));
    const table = rows.map(
      ({ number, title, evidence, activities }): Task => ({
        number,
        title,
        evidence,
        activities: activities.flatMap((activity) => (activity.title ? [toActivity(activity, year)] : [])),
      }),
    );
    const merged = mergeProse(table, proseTasks(document, year));
    if (merged.some(({ title }) => title)) return { tasks: merged };
    const listed = listedTasks(document);
    return { tasks: listed.length > 0 ? listed : merged };
  },
};

function toActivity(activity: PlannedActivity, year: number | null): Activity {
  const { number, title, evidence, table, rows } = activity;
  return { number, title, ...activityFields(table, rows, year), evidence };
}

/** The year of a project that lies within one year: dates without a year are of it. */
function onlyYear(facts: Facts): number | null {
  const start = facts.project.period.start?.value.slice(0, 4);
  const end = facts.project.period.end?.value.slice(0, 4);
  return start && start === end ? Number(start) : null;
}
