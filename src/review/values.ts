import * as z from 'zod';
import { Evidence } from '../model/evidence.ts';
import type { ReportFile } from '../model/report-file.ts';
import { GROUPS, type Group } from '../wording/review/report.ts';

/** One value of a report: what is corrected by its JSON pointer. */
export interface Value {
  readonly pointer: string;
  /** Keys from the item or group, such as `grantee`, `name`. */
  readonly keys: readonly string[];
  readonly value: string | number | boolean | null;
  /** What is shown around a number: `≥`, `человек`. */
  readonly before: string;
  readonly after: string;
  readonly doubtful: boolean;
  readonly evidence: Evidence | null;
}

/** A row of a part of the report: a scalar of the project or an item of a list. */
export interface Row {
  readonly values: readonly Value[];
}

/** Every value of a report by the parts it is shown in. */
export function valuesOf(report: ReportFile): { readonly group: Group; readonly rows: readonly Row[] }[] {
  return [...GROUPS.keys()].flatMap((group) => {
    const rows = itemsOf(report, group).map(([item, pointer]) => ({ values: leaves(item, pointer, [], null) }));
    return rows.length > 0 ? [{ group, rows }] : [];
  });
}

/** A value with the part of the report and what names its row. */
export interface PlacedValue {
  readonly value: Value;
  readonly group: Group;
  readonly title: string | null;
}

/** The value at a pointer; undefined: there is none that is shown. */
export function valueIn(report: ReportFile, pointer: string): PlacedValue | undefined {
  for (const { group, rows } of valuesOf(report)) {
    for (const { values } of rows) {
      const value = values.find((one) => one.pointer === pointer);
      const title = values.map((one) => one.value).find((one) => typeof one === 'string' && /\p{L}{3}/u.test(one));
      if (value) return { value, group, title: typeof title === 'string' && title !== value.value && group !== 'project' ? title : null };
    }
  }
  return undefined;
}

/** The items of a part, each with its pointer. */
function itemsOf(report: ReportFile, group: Group): (readonly [item: unknown, pointer: string])[] {
  const listed = (items: readonly unknown[], pointer: string) => items.map((item, index) => [item, `${pointer}/${index}`] as const);
  switch (group) {
    case 'project':
      return Object.entries(report.project).map(([key, item]) => [{ [key]: item }, '/project'] as const);
    case 'participants': {
      const { total, breakdowns } = report.participants;
      const parts = breakdowns.flatMap(({ dimension, total: sum, parts: items }, index) => [
        [{ dimension, total: sum }, `/participants/breakdowns/${index}`] as const,
        ...listed(items, `/participants/breakdowns/${index}/parts`),
      ]);
      return [[{ total }, '/participants'] as const, ...parts];
    }
    case 'tasks':
      return report.tasks.map(({ activities: _, ...task }, index) => [task, `/tasks/${index}`] as const);
    case 'activities':
      return report.tasks.flatMap((task, index) => listed(task.activities, `/tasks/${index}/activities`));
    default:
      return listed(report[group], `/${group}`);
  }
}

const QuantityLike = z.object({
  value: z.number().nullable(),
  comparator: z.enum(['=', '>=', '<=', '~']),
  unit: z.string().nullable(),
  max: z.number().nullable(),
  doubtful: z.boolean(),
});
const COMPARATORS = { '=': '', '>=': '≥ ', '<=': '≤ ', '~': '≈ ' } as const;
/** Of objects with these keys only they are shown: the others say the same again. */
const FACES: readonly (readonly string[])[] = [
  ['start', 'end'],
  ['e164', 'raw'],
];

function leaves(node: unknown, pointer: string, keys: readonly string[], around: Evidence | null): Value[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => leaves(item, `${pointer}/${index}`, keys, around));
  if (typeof node !== 'object' || node === null) return [leaf(node, pointer, keys, around)];
  const evidence = 'evidence' in node ? (Evidence.safeParse(node.evidence).data ?? around) : around;
  const quantity = QuantityLike.safeParse(node).data;
  if (quantity) {
    const { value, max, comparator, unit, doubtful } = quantity;
    const after = [...(max === null ? [] : [`–${max}`]), ...(unit === null ? [] : [` ${unit}`])].join('');
    return [{ ...leaf(value, `${pointer}/value`, keys, evidence), before: COMPARATORS[comparator], after, doubtful }];
  }
  const face = FACES.find((names) => names.every((name) => name in node));
  const doubtful = 'doubtful' in node && node.doubtful === true;
  return Object.entries(node)
    .filter(([key]) => (face ? face.includes(key) && !(key === 'raw' && 'e164' in node && node.e164 !== null) : !HIDDEN.has(key)))
    .flatMap(([key, item]) => leaves(item, `${pointer}/${escaped(key)}`, NAMELESS.has(key) ? keys : [...keys, key], evidence))
    .map((value) => ({ ...value, doubtful: value.doubtful || doubtful }));
}

/** What needs no name beside that of the thing it is the value of. */
const NAMELESS: ReadonlySet<string> = new Set(['value', 'e164', 'raw']);
/** What only explains another value. */
const HIDDEN: ReadonlySet<string> = new Set(['evidence', 'doubtful', 'raw', 'from', 'to', 'group', 'scale']);

function leaf(node: unknown, pointer: string, keys: readonly string[], evidence: Evidence | null): Value {
  const value = typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean' ? node : null;
  return { pointer, keys: keys.length === 0 ? ['value'] : keys, value, before: '', after: '', doubtful: false, evidence };
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
