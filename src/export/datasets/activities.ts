import type { Activity, Event, Task } from '../../model/report.ts';
import { dataset, placeColumns, quantityColumns, textColumns } from '../dataset.ts';

type TaskActivity = Activity & { readonly of: Task };

export const activities = dataset(
  'activities',
  'One row per activity of the plan or the plan/fact table.',
  (report) => report.tasks.flatMap((task) => task.activities.map((activity): TaskActivity => ({ ...activity, of: task }))),
  [
    ...placeColumns((item: TaskActivity) => item.evidence),
    ['taskNumber', (item) => item.of.number],
    ['task', (item) => item.of.title],
    ['number', (item) => item.number],
    ['title', (item) => item.title],
    ['start', (item) => item.dates?.start ?? null],
    ['end', (item) => item.dates?.end ?? null],
    ['datesRaw', (item) => item.dates?.raw ?? null],
    ...textColumns('place', (item: TaskActivity) => item.place),
    ...quantityColumns('participants', (item: TaskActivity) => item.participants),
    ...quantityColumns('cost', (item: TaskActivity) => item.cost),
    ['results', (item) => item.results?.value ?? null],
    ['effect', (item) => item.effect?.value ?? null],
  ],
);

export const events = dataset('events', 'One row per dated or listed occasion.', (report) => report.events, [
  ...placeColumns((item: Event) => item.evidence),
  ['title', (item) => item.title],
  ['format', (item) => item.format],
  ['start', (item) => item.dates?.start ?? null],
  ['end', (item) => item.dates?.end ?? null],
  ['datesRaw', (item) => item.dates?.raw ?? null],
  ...textColumns('place', (item: Event) => item.place),
  ['audience', (item) => item.audience],
  ...quantityColumns('participants', (item: Event) => item.participants),
  ['task', (item) => item.task],
  ['activity', (item) => item.activity],
  ['group', (item) => item.group],
]);
