import type { Activity, Task } from '../../src/model/report.ts';
import { key } from '../../src/text/normalize.ts';
import { similarity } from '../../src/text/similarity.ts';

const ALIKE = 0.75;
const AKIN = 0.45;
/** A heading glued to the text below it begins with the title it has; shorter beginnings prove nothing. */
const LONG_ENOUGH = 20;

/** Completes the tables' tasks with what the narrative says of the same ones, and adds those only the narrative has. */
export function mergeProse(table: readonly Task[], prose: readonly Task[]): Task[] {
  const [only] = table;
  if (only && table.length === 1 && !only.title && prose.some(({ title }) => title)) return underHeadings(only, prose);
  if (table.length === 0) return prose.filter(({ title, activities }) => title || activities.length > 0);
  const matched = new Map<Activity, Activity>();
  const added = new Map<Task, Activity[]>();
  const numbers = new Map<Task, string | null>();
  const extra: Task[] = [];
  for (const told of prose) {
    const own = counterpart(table, told);
    const lonely: Activity[] = [];
    for (const activity of told.activities) {
      const known =
        own?.activities.find((other) => !matched.has(other) && sameActivity(other, activity)) ?? anywhere(table, activity, matched);
      if (known) matched.set(known, activity);
      else if (activity.title) lonely.push(activity);
    }
    if (own) numbers.set(own, own.number ?? told.number);
    if (own) added.set(own, [...(added.get(own) ?? []), ...lonely]);
    else if (told.title && (lonely.length > 0 || told.activities.length === 0)) extra.push({ ...told, activities: lonely });
  }
  const completed = table.map((task) => ({
    ...task,
    number: numbers.get(task) ?? task.number,
    activities: [...task.activities.map((activity) => complete(activity, matched.get(activity))), ...(added.get(task) ?? [])],
  }));
  return [...completed, ...extra];
}

/** A table without tasks: the headings of the narrative say which activity serves which task. */
function underHeadings(nameless: Task, prose: readonly Task[]): Task[] {
  const free = [...nameless.activities];
  const tasks = prose.map((told): Task => {
    const activities = told.activities.map((activity) => {
      const index = free.findIndex((known) => sameActivity(known, activity));
      const [known] = index >= 0 ? free.splice(index, 1) : [];
      return known ? complete(known, activity) : activity;
    });
    return { ...told, activities: activities.filter(({ title }) => title) };
  });
  const rest = free.length > 0 ? [{ ...nameless, activities: free }] : [];
  return [...tasks.filter(({ title, activities }) => title || activities.length > 0), ...rest];
}

/** By title; by number where the narrative leaves the title out. */
function counterpart(table: readonly Task[], told: Task): Task | undefined {
  const best = closest(table, told.title);
  if (best && best.likeness >= ALIKE) return best.item;
  const numbered = table.filter(({ number }) => number !== null && number === told.number);
  const same = numbered.find(({ title }) => !told.title || !title || likeness(title, told.title) >= AKIN);
  if (same) return same;
  const shared = table.find(
    (task) =>
      told.activities.length > 0 && told.activities.every((activity) => (closest(task.activities, activity.title)?.likeness ?? 0) >= ALIKE),
  );
  return shared;
}

function sameActivity(known: Activity, told: Activity): boolean {
  const close = likeness(known.title, told.title);
  return close >= ALIKE || (known.number !== null && known.number === told.number && (!told.title || close >= AKIN));
}

function anywhere(table: readonly Task[], told: Activity, matched: ReadonlyMap<Activity, Activity>): Activity | undefined {
  return table.flatMap(({ activities }) => activities).find((other) => !matched.has(other) && likeness(other.title, told.title) >= ALIKE);
}

function likeness(known: string, told: string): number {
  const [short, long] = [key(known), key(told)];
  return short.length >= LONG_ENOUGH && long.startsWith(short) ? 1 : similarity(known, told);
}

function closest<T extends { readonly title: string }>(items: readonly T[], title: string): { item: T; likeness: number } | null {
  let best: { item: T; likeness: number } | null = null;
  for (const item of items) {
    const close = likeness(item.title, title);
    if (!best || close > best.likeness) best = { item, likeness: close };
  }
  return best;
}

function complete(known: Activity, told: Activity | undefined): Activity {
  if (!told) return known;
  return { ...known, number: known.number ?? told.number, dates: known.dates ?? told.dates };
}
