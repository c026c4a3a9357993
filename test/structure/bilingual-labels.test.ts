import { describe, expect, test } from 'vitest';
import { labelOf } from '../../src/structure/label.ts';
import { read, roles, table } from './source.ts';

describe('labels in both languages', () => {
  test.each([
    ['Мужчины / Ерлер', { role: 'part', code: 'male' }],
    ['Әйелдер / Женщины', { role: 'part', code: 'female' }],
    ['План / Жоспар', { role: 'plan' }],
    ['Единица / Өлшем бірлігі', { role: 'unit' }],
  ])('%s', (text, label) => {
    expect(labelOf(text)).toMatchObject({ ...label, score: 1 });
  });

  test('halves that name different things are no pair', () => {
    expect(labelOf('Мужчины / Женщины')?.score ?? 0).toBeLessThan(1);
  });

  test('a second header row in both languages', () => {
    const [plan] = read(
      table(
        'Задача / Міндет|Мероприятие / Іс-шара|Показатели / Көрсеткіштер|<|<',
        '^|^|Наименование / Атауы|План / Жоспар|Факт / Нақты',
        'Учить соседей|Курс|Количество занятий|3|4',
        '^|Встречи|Количество встреч|2|2',
      ),
    ).tables;
    expect([plan?.kind, roles(plan)]).toEqual(['plan-fact', ['task', 'activity', 'indicator', 'plan', 'fact']]);
    expect(plan?.rows).toHaveLength(2);
  });
});

test('date and place under one header, beside plan and fact', () => {
  const [plan] = read(
    table(
      'Мероприятия|Когда и где проведено|<|Показатели результата|<|<',
      '^|дата|место|что измеряем|запланировано|выполнено',
      'Приемы юриста|11.05.2023|поселок Осакаровка|Обратившиеся граждане|50|56',
      'Круглый стол|22.11.2023|город Караганда|Участники|25|28',
    ),
  ).tables;
  expect(roles(plan)).toEqual(['activity', 'date', 'place', 'indicator', 'plan', 'fact']);
});
