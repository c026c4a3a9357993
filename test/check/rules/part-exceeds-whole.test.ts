import { expect, test } from 'vitest';
import { partExceedsWhole } from '../../../src/check/rules/part-exceeds-whole.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const ROWS = [
  'Көрсеткіш | Жоспар | Нақты',
  'Оқытылғандар | 60 | 64',
  'оның ішінде әйелдер | 30 | 38',
  'оның ішінде жастар | 40 | 41',
  'Кеңестер | 120 | 131',
];

test('fires where an «of which» is more than all', () => {
  expect(drafts(partExceedsWhole.check(shown(changed(ROWS, '| 38', '| 83'))))).toMatchObject([{ equation: '83 > 64' }]);
});

test('stays silent on parts that overlap', () => {
  expect(drafts(partExceedsWhole.check(shown(ROWS)))).toEqual([]);
});
