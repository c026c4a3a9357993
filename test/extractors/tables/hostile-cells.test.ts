import { expect, test } from 'vitest';
import { tasks } from '../../../extractors/activities/tasks.ts';
import { effects } from '../../../extractors/effects/effects.ts';
import type { Extractor } from '../../../extractors/extractor.ts';
import { extract } from '../../../extractors/index.ts';
import { indicators } from '../../../extractors/indicators/indicators.ts';
import { recommendations } from '../../../extractors/lists/recommendations.ts';
import { partners } from '../../../extractors/people/partners.ts';
import type { ColumnRole, TableKind } from '../../../src/model/structure.ts';
import { documentOf } from '../document.ts';

const nothing = extract(documentOf());
const cells = [
  'а'.repeat(1_000_000),
  '1 '.repeat(200_000),
  '('.repeat(200_000),
  'Аб '.repeat(100_000),
  'а\n'.repeat(100_000),
  '№ 5 от 12.05.2024 '.repeat(20_000),
];
const tables: readonly [string, Extractor, TableKind, readonly ColumnRole[]][] = [
  ['tasks', tasks, 'plan-fact', ['task', 'activity', 'date', 'place', 'participants', 'plan', 'fact']],
  ['indicators', indicators, 'plan-fact', ['task', 'activity', 'indicator', 'plan', 'fact']],
  ['effects', effects, 'effects', ['label', 'unit', 'plan', 'fact']],
  ['partners', partners, 'key-values', ['key', 'value']],
  ['recommendations', recommendations, 'recommendations', ['authority', 'recommendation', 'letter']],
];

test.each(tables)(
  '%s end on cells of a megabyte',
  (_, { extract: run }, kind, columns) => {
    for (const cell of cells) {
      const row = columns.map((role) =>
        role === 'task' ? 'Задача 1. А' : role === 'key' ? 'Партнеры' : role === 'activity' ? 'Мероприятие 1. Б' : cell,
      );
      expect(Object.keys(run(documentOf({ kind, columns, rows: [row] }), nothing))).toHaveLength(1);
    }
  },
  60_000,
);
