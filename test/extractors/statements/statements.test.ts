import { expect, test } from 'vitest';
import { extractStatements } from '../../../extractors/statements/statements.ts';
import { processDocument } from '../../../src/pipeline.ts';

async function statementsOf(body: string) {
  const text = `Заключительный отчет по итогам реализации социального проекта\n\n${body}\n`;
  const { document, report } = await processDocument({ bytes: Buffer.from(text), name: 'r.txt', path: 'r.txt' });
  return extractStatements(document, report);
}

const GOAL = '### 2. Достижение цели (описание фактов и указание аргументов о достижении цели):\n\n';
const ACTIVITY =
  '### 1. Опишите мероприятия в рамках социального проекта\n\n#### Задача 1. Работа с жителями\n\n#### Мероприятие 1. Проведение встреч\n\n';

test.each([
  ['Всего в проекте приняли участие 334 человека.', { measure: 'participants', value: 334, scope: 'project', total: true }],
  ['В проекте приняли участие 520 человек.', { measure: 'participants', value: 520, scope: 'project' }],
  ['Жобаға 157 адам қатысты.', { measure: 'participants', value: 157, scope: 'project' }],
  [
    'Косвенный охват через средства массовой информации составил около 20 000 человек.',
    { measure: 'indirect-reach', value: 20000, comparator: '~', scope: 'project' },
  ],
  ['Общее количество прямого охвата: 614 человек.', { measure: 'direct-reach', value: 614, scope: 'project', total: true }],
  ['Жобаға тікелей қатысушылардың жалпы саны – 157 адам.', { measure: 'direct-reach', value: 157, scope: 'project', total: true }],
  ['Әр ауылда 9 мәселеден анықталды.', { measure: 'problems', value: 9, distribution: 'each', per: null }],
  ['Барлығы 9 мәселе анықталды.', { measure: 'problems', value: 9, distribution: 'all', total: true }],
  ['Выявлено по 9 проблем в каждом селе.', { measure: 'problems', value: 9, distribution: 'each' }],
  ['Будут решены не менее 3 проблем.', { measure: 'problems', value: 3, comparator: '>=', aspect: 'plan' }],
])('%s', async (sentence, expected) => {
  expect((await statementsOf(GOAL + sentence))[0]).toMatchObject(expected);
});

test('people reached by media are indirect', async () => {
  expect(await statementsOf(`${GOAL}Бұқаралық ақпарат құралдары арқылы 20 000 адам қамтылды.`)).toMatchObject([
    { measure: 'indirect-reach', value: 20000 },
  ]);
  expect(await statementsOf(`${GOAL}Охвачено 334 прямых и 20 000 косвенных бенефициаров.`)).toMatchObject([
    { measure: 'direct-reach', value: 334 },
    { measure: 'indirect-reach', value: 20000 },
  ]);
});

test.each([
  'В селе Жанатан приняли участие 60 человек.',
  'В семинарах приняли участие 180 человек.',
  'В тренингах проекта участвовали 60 человек.',
  'Благодаря проекту участвуют 45 человек с инвалидностью.',
  'В каждом селе более 50 человек участвовали в проекте.',
  'Из них 120 человек приняли участие повторно.',
])('not the whole project: %s', async (sentence) => {
  const said = (await statementsOf(GOAL + sentence)).filter((item) => item.scope === 'project' && item.distribution !== 'each');
  expect(said.filter((item) => item.measure === 'participants')).toEqual([]);
});

test('an activity closes its list with a total', async () => {
  expect((await statementsOf(`${ACTIVITY}Итого по данному мероприятию: 105 человек.`))[0]).toMatchObject({
    measure: 'participants',
    value: 105,
    scope: 'activity',
    total: true,
  });
  expect((await statementsOf(`${ACTIVITY}Осы іс-шара бойынша барлығы: 59 адам.`))[0]).toMatchObject({
    measure: 'participants',
    value: 59,
    scope: 'activity',
    total: true,
  });
});

test('a plan beside the fact keeps its aspect', async () => {
  const [planned, done] = await statementsOf(`${GOAL}Тікелей бенефициарлар саны жоспардағы 140 орнына 157 адамды құрады.`);
  expect(planned).toMatchObject({ value: 140, aspect: 'plan', measure: 'direct-reach' });
  expect(done).toMatchObject({ value: 157, aspect: 'fact' });
});

test('a total in brackets counts what stands before it', async () => {
  const [each, all] = await statementsOf(`${GOAL}Решены не менее 3 конкретных проблем в каждом селе (общее количество 9).`);
  expect(each).toMatchObject({ measure: 'problems', value: 3, distribution: 'each' });
  expect(all).toMatchObject({ measure: 'problems', value: 9, distribution: 'all', total: true });
});

test('a share per unit stays with its total', async () => {
  expect((await statementsOf(`${ACTIVITY}Участвовали 283 человека (по 30 человек с каждого села).`))[0]).toMatchObject({
    value: 283,
    per: { value: 30, of: 'село', count: null },
    distribution: 'all',
  });
});
