import { expect, test } from 'vitest';
import { LISTS } from '../../src/domain/facts.ts';
import { datasets } from '../../src/export/index.ts';
import { emptyFacts } from '../../src/model/empty-facts.ts';
import { Activity, Report } from '../../src/model/report.ts';
import { KEYS } from '../../src/wording/review/keys.ts';
import { groupName } from '../../src/wording/review/report.ts';

/** What documents are made of, no facts. */
const NO_FACTS = ['sections', 'tables'];
/** Keys that explain another value and are not shown. */
const UNNAMED = ['evidence', 'doubtful', 'raw'];

function keysOf(name: (typeof LISTS)[number]['name']): string[] {
  return Object.keys(name === 'activities' ? Activity.shape : Report.shape[name].element.shape).filter((key) => !UNNAMED.includes(key));
}

test('every list of a report is a fact with an entry', () => {
  const lists = Object.entries(emptyFacts()).flatMap(([key, value]) => (Array.isArray(value) && !NO_FACTS.includes(key) ? [key] : []));
  expect(LISTS.map(({ name }) => name).filter((name) => name !== 'activities')).toEqual(expect.arrayContaining(lists));
});

test.each(LISTS)('the list of $name has a name, names for its keys and a dataset with all of them', ({ name, about, label }) => {
  expect(groupName(name)).toEqual(label);
  const keys = keysOf(name);
  const named = { ...KEYS, activities: true };
  expect(keys.filter((key) => !(key in named))).toEqual([]);
  const columns =
    datasets
      .find((dataset) => dataset.name === name)
      ?.columns.map((column) => column.name)
      .join(' ')
      .toLowerCase() ?? '';
  const missing = keys.filter((key) => key !== 'dates' && !columns.includes(key.toLowerCase()));
  expect(missing).toEqual(about === null ? keys : []);
});
